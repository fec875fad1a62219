import { describe, expect, test } from 'vitest';
import { dueNext, messageClock, startOf, systemClocks } from '../../../src/client/incident/clocks.ts';
import { calm, isCalm, lostIn, readState, type State } from '../../../src/client/incident/state.ts';
import { momentOf, standing } from '../../../src/client/incident/words.ts';
import type { IncidentFacts } from '../../../src/report/incident/facts.ts';

const minute = 60_000;
const hour = 3600;
const system = (id: string, rto: number, needs: readonly string[] = []) =>
  ({ id, name: id, rto, mtpd: 12 * hour, needs, steps: [] }) as const;
const data: IncidentFacts = {
  key: 'x',
  title: 'Plan',
  version: '1.0.0',
  zone: 'Africa/Johannesburg',
  clockStarts: 'disruption',
  startWithin: 30 * 60,
  lead: 'a',
  systems: [system('net', hour), system('db', 2 * hour, ['net']), system('shop', 4 * hour, ['db']), system('mail', 8 * hour)],
  scenarios: [{ id: 'storage', title: 'Storage', impact: 'major', lost: ['db', 'shop'] }],
  audiences: [
    { audience: 'customers', first: 30 * 60, every: hour },
    { audience: 'partners', first: hour, every: undefined },
  ],
  templates: [{ id: 'end', audience: 'customers', channel: 'page', when: 'restoration' }],
};
const state = (over: Partial<State>): State => ({ ...calm, ...over });

describe('what is down', () => {
  test.each([
    [{ scenario: 'storage' }, ['db', 'shop']],
    [{ picked: ['net'] }, ['net', 'db', 'shop']],
    [{ picked: ['mail', 'shop'] }, ['shop', 'mail']],
    [{ scenario: 'gone', picked: ['mail'] }, ['mail']],
    [{}, []],
  ])('%j takes away %j', (over, lost) => expect(lostIn(state(over), data)).toEqual(lost));
});

test('the clock starts where the policy says, else at the earliest that is known', () => {
  expect(startOf(state({ times: { disruption: 1, declaration: 3 } }), { clockStarts: 'declaration' })).toBe(3);
  expect(startOf(state({ times: { detection: 2 } }), { clockStarts: 'declaration' })).toBe(2);
  expect(startOf(calm, data)).toBeUndefined();
});

test('a system has until its RTO from the start, and until its MTPD from the stop', () => {
  const [db] = systemClocks(state({ scenario: 'storage', times: { disruption: 0 }, back: { db: 90 * minute } }), data);
  expect(db).toEqual({
    system: 'db',
    rto: { label: 'db back', due: 120 * minute, met: 90 * minute },
    mtpd: { label: 'db: MTPD', due: 720 * minute, met: 90 * minute },
  });
});

describe('the next message', () => {
  const sent = (at: number, template = 'other') => ({ at, audience: 'customers' as const, template, channel: 'page' });
  const declared = { times: { declaration: 0 } };
  test.each([
    ['nothing has begun', {}, undefined],
    ['declared', declared, 30 * minute],
    ['noticed only', { times: { detection: minute } }, 31 * minute],
    ['one was sent', { ...declared, sent: [sent(20 * minute)] }, 80 * minute],
    ['two were sent, noted in disorder', { ...declared, sent: [sent(70 * minute), sent(20 * minute)] }, 130 * minute],
    ['the end was told', { ...declared, sent: [sent(20 * minute), sent(60 * minute, 'end')] }, undefined],
    ['the incident is closed', { times: { declaration: 0, resolution: 50 * minute }, sent: [sent(20 * minute)] }, undefined],
  ])('%s', (_, over, due) => expect(messageClock('customers', state(over), data)?.due).toBe(due));

  test('none is promised after the first one', () => {
    const told = state({ ...declared, sent: [{ ...sent(minute), audience: 'partners' }] });
    expect(messageClock('partners', told, data)).toBeUndefined();
  });
});

test('what is due comes soonest first, without what is done', () => {
  const now = state({
    scenario: 'storage',
    times: { disruption: 0, detection: 10 * minute, declaration: 20 * minute },
    back: { db: 30 * minute },
  });
  expect(dueNext(now, data).map(({ label, due }) => [label, due / minute])).toEqual([
    ['Recovery begun', 40],
    ['First message to customers', 50],
    ['First message to partners', 80],
    ['shop back', 240],
  ]);
});

describe('how a clock stands', () => {
  test.each([
    [{ due: 90 * minute, met: undefined }, '1 h 30 min left', undefined],
    [{ due: 15 * minute + 1, met: undefined }, '15 min left', 'watch'],
    [{ due: 59_000, met: undefined }, 'under a minute left', 'watch'],
    [{ due: -1, met: undefined }, 'over just now', 'bad'],
    [{ due: -12 * minute, met: undefined }, '12 min over', 'bad'],
    [{ due: 5 * minute, met: 3 * minute }, 'done in time', 'good'],
    [{ due: 5 * minute, met: 7 * minute }, 'done, 2 min late', 'bad'],
  ])('%j: %s', (clock, text, mark) => expect(standing({ label: '', ...clock }, 0)).toEqual({ text, state: mark }));
});

test('a moment of another day says its day', () => {
  const time = Date.parse('2026-11-23T23:59+02:00');
  expect(momentOf(time, data.zone, time)).toBe('23:59');
  expect(momentOf(time, data.zone, time + minute)).toBe('23 Nov 2026, 23:59');
});

test.each([
  ['2027-10-31T01:59+02:00', '01:59'],
  ['2027-10-31T02:25+02:00', '02:25 +02:00'],
  ['2027-10-31T02:25+01:00', '02:25 +01:00'],
  ['2027-10-31T03:00+01:00', '03:00'],
])('in the night in which clocks are put back, %s is told from the other time of that hour: %s', (at, said) => {
  expect(momentOf(Date.parse(at), 'Europe/Berlin', Date.parse('2027-10-31T12:00+01:00'))).toBe(said);
});

test('a text that is none of ours is nothing', () => {
  for (const text of [null, '', '{', '[]', '3', '{"version":1}']) expect(isCalm(readState(text))).toBe(true);
  const noted = state({ scenario: 'storage', times: { disruption: 5 } });
  expect(readState(JSON.stringify(noted))).toEqual(noted);
});

test('a system may have the name of what every object has', () => {
  const named = { ...data, systems: [system('constructor', hour)] };
  const [clock] = systemClocks(state({ picked: ['constructor'], times: { disruption: 0 } }), named);
  expect(clock?.rto?.met).toBeUndefined();
});
