import { expect, test } from 'vitest';
import type { DueItem } from '../../../src/analysis/due.ts';
import { daysBetween, shift } from '../../../src/model/day.ts';
import { countedDays, dueBesides, dueLine, pressingDue } from '../../../src/report/wording/due.ts';

const today = '2026-11-23';
const item = (kind: DueItem['kind'], title: string, key: string, more: Partial<DueItem> = {}): DueItem => ({
  kind,
  title,
  key,
  path: `/${key}/`,
  owner: 'lead',
  day: '2026-12-01',
  days: 8,
  overdue: false,
  part: undefined,
  ...more,
});
const said = (own: DueItem) => {
  const { before, name, after } = dueLine(own);
  return `${before}[${name}] ${after}`.trim();
};

test.each([
  ['[G-1] Nobody watches.', item('gap', 'Nobody watches.', 'gaps/G-1')],
  ['Last day of the deferral of [G-1] Nobody watches.', item('deferral', 'Nobody watches.', 'gaps/G-1')],
  ['Build it, for [1.2.0]', item('rollout', 'Build it', 'revisions/1.2.0', { part: 'implementation/0' })],
  ['Tell vendors by briefing of [1.2.0]', item('rollout', 'vendors, briefing', 'revisions/1.2.0', { part: 'communication/0' })],
  ['A revision that cites [The outage]', item('reflection', 'The outage', 'reviews/outage')],
  ['[Payments] has to be proved again', item('evidence', 'Payments', 'systems/payments')],
  ['[Payments] was last proved too long ago', item('evidence', 'Payments', 'systems/payments', { overdue: true })],
])('%s', (line, own) => {
  expect(said(own)).toBe(line);
});

test.each([
  ['Last day on which the risk is accepted of [G-1] Nobody watches.', 'acceptance'],
  ['To be proved by a later event: [G-1] Nobody watches.', 'verification'],
  ['The review of [Nobody watches.] is to be approved', 'review'],
  ['[Nobody watches.] is to be held', 'exercise'],
  ['[Nobody watches.] is to be read through', 'section'],
  ['The contacts are to be tried of [Nobody watches.]', 'contact'],
] as const)('%s', (line, kind) => {
  expect(said(item(kind, 'Nobody watches.', 'gaps/G-1'))).toBe(line);
});

const inDays = (days: number) => item('section', 'Backup', 'sections/backup', { day: shift(today, days), days, overdue: days < 0 });

test('what is late comes with what is near, and always a few', () => {
  const days = (due: readonly DueItem[]) => pressingDue(due, today).map(({ day }) => daysBetween(today, day));
  expect(days([-5, -1, 0, 21, 22].map(inDays))).toEqual([-5, -1, 0, 21, 22]);
  expect(days([-1, 1, 2, 3, 22].map(inDays))).toEqual([-1, 1, 2, 3]);
  expect(days([100, 200, 300, 400].map(inDays))).toEqual([100, 200, 300]);
  expect(days(Array.from({ length: 20 }, (_, index) => inDays(index - 20)))).toHaveLength(8);
  expect(days([])).toEqual([]);
});

test('what is left out is told by what is late and what is not', () => {
  const besides = (days: readonly number[], shown: readonly number[]) => dueBesides(days.map(inDays), shown.map(inDays));
  expect(besides([-3, -2, -1, 1, 2, 3], [-3, 1])).toBe('2 more are overdue and 2 fall due later');
  expect(besides([-3, -2, 1, 2], [-3, 1])).toBe('1 more is overdue and 1 falls due later');
  expect(besides([-3, 1, 2], [-3, 1])).toBe('1 more falls due later');
  expect(besides([-3, 1, 2, 3], [-3, 1])).toBe('2 more fall due later');
  expect(besides([-3, -2, -1], [-3])).toBe('2 more are overdue');
  expect(besides([-3, 1], [-3, 1])).toBe('');
});

test('a count for the browser holds what can become late within half a year', () => {
  expect(countedDays([-5, 0, 180, 181].map(inDays), today)).toEqual([-5, 0, 180].map((days) => shift(today, days)));
});
