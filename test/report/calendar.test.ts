import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { toCalendar } from '../../src/report/calendar.ts';
import { planWith } from '../analysis/plans.ts';

const statement =
  'Nobody; nothing, and “no one” tries the \\archive\\ that holds everything the shop has sold since it opened its doors in 1987.';
const plan = planWith({
  roles: { dba: { title: 'Database administrator' } },
  reviews: {
    found: {
      severity: 'minor',
      approvedOn: '2026-11-01',
      gaps: [{ id: 'G-1', category: 'technology', severity: 'high', statement, owner: 'dba' }],
    },
  },
  sections: { calls: { title: 'Calls\nBEGIN:VEVENT', reviewedOn: '2026-08-10' } },
  revisions: {
    '1.1.0': {
      date: '2026-11-02',
      rollout: {
        implementation: [{ task: 'Build it', role: 'dba', due: '2026-12-01' }],
        communication: [{ to: 'employees', channel: 'message', due: '2026-12-01' }],
      },
    },
  },
});
const { due } = analyse(plan, '2026-11-23');
const text = toCalendar(due, plan, '2026-11-23', 'https://plan.example.org/base/');
const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('a parser reads back each day that something falls due, in order', () => {
  expect(events.map(({ summary, startDate, endDate }) => [String(startDate), String(endDate), summary])).toEqual([
    ['2026-11-08', '2026-11-09', 'Section to be read through: Calls BEGIN:VEVENT'],
    ['2026-12-01', '2026-12-02', `Gap G-1: ${statement}`],
    ['2026-12-01', '2026-12-02', 'Roll-out of 1.1.0: employees, message'],
    ['2026-12-01', '2026-12-02', 'Roll-out of 1.1.0: Build it'],
  ]);
});

test('what a revision decided holds on the last day itself, and its event says so', () => {
  const gap = (id: string) => ({ id, category: 'technology' as const, severity: 'low' as const, statement: 'No spare.', owner: 'dba' });
  const waiting = planWith({
    reviews: { found: { severity: 'minor', approvedOn: '2026-11-01', gaps: [gap('G-1'), gap('G-2')] } },
    revisions: {
      '1.1.0': {
        date: '2026-11-02',
        defers: [{ gap: 'G-1', until: '2026-11-23' }],
        accepts: [{ gap: 'G-2', until: '2026-11-23' }],
      },
    },
  });
  const summaries = (today: string) => toCalendar(analyse(waiting, today).due, waiting, today).match(/(?<=^SUMMARY:).*(?=\r)/gm);
  expect(summaries('2026-11-23')).toEqual([
    'Last day of the deferral of gap G-1: No spare.',
    'Last day on which the risk of gap G-2 is accepted: No spare.',
  ]);
  expect(summaries('2026-11-24')).toEqual(['Gap G-1: No spare.', 'Gap G-2: No spare.']);
});

test('events are for whole days, say who owes them and where to read on', () => {
  expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  expect(events[1]?.description).toBe('Owed by: Database administrator');
  expect(events[1]?.component.getFirstPropertyValue('url')).toBe('https://plan.example.org/base/gaps/G-1/');
});

test('the last day that there is, and characters that nobody sees, do no harm', () => {
  const forever = planWith({ exercises: { last: { title: 'Last\u0000\u001b[31m', plannedFor: '9999-12-31' } } });
  const calendar = toCalendar(analyse(forever, '2026-11-23').due, forever, '2026-11-23');
  expect(calendar.match(/^DT(?:START|END).*/gm)?.map((line) => line.trim())).toEqual(['DTSTART;VALUE=DATE:99991231']);
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
});

test('without an address of the site, events hold none', () => {
  expect(toCalendar(due, plan, '2026-11-23')).not.toContain('URL');
});

test('each line, the last included, ends in CRLF and holds at most 75 bytes, as RFC 5545 asks', () => {
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});

test('the names of the plan and of the organisation are text, whatever stands in them', () => {
  const named = { ...plan, settings: { ...plan.settings, title: 'Plan; A, \\B', organisation: 'Mill, Moor; Sons' } };
  expect(
    toCalendar([], named, '2026-11-23')
      .match(/^(?:PRODID|NAME|X-WR-CALNAME):.*/gm)
      ?.map((line) => line.trim()),
  ).toEqual([
    String.raw`PRODID:-//Mill\, Moor\; Sons//Plan\; A\, \\B//EN`,
    String.raw`NAME:Plan\; A\, \\B`,
    String.raw`X-WR-CALNAME:Plan\; A\, \\B`,
  ]);
});

test('each event has an id of its own that outlives the day, and the stamp is the day itself', () => {
  const later = toCalendar(analyse(plan, '2026-11-24').due, plan, '2026-11-24');
  const ids = (calendar: string) => calendar.match(/^UID:.*/gm);
  expect(new Set(ids(text)).size).toBe(4);
  expect(ids(later)).toEqual(ids(text));
  expect(text.match(/^DTSTAMP:.*/gm)?.map((line) => line.trim())).toEqual(Array(4).fill('DTSTAMP:20261123T000000Z'));
});
