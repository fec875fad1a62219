import { expect, test } from 'vitest';
import { overdueOf, overdueWords } from '../../../src/model/overdue.ts';
import {
  fallsHeading,
  firstDayThatCounts,
  holesHeading,
  lessonsCounted,
  lessonsHeading,
  practisedHeading,
  scenariosHeading,
} from '../../../src/report/wording/exercises.ts';
import { planWith } from '../../analysis/plans.ts';

test.each<[string, string, ...(readonly string[])[]]>([
  ['One hole, and nothing is planned', '2026-11-23', []],
  ['One hole, and it is planned', '2026-11-23', ['2026-11-23']],
  ['One hole, and nothing is planned', '2026-11-24', ['2026-11-23']],
  ['Three holes, one of them planned', '2026-11-23', [], ['2026-12-01'], []],
  ['Two holes, all of them planned', '2026-11-23', ['2026-12-01'], ['2026-12-02']],
  ['Two holes, one of them planned', '2026-12-02', ['2026-12-01'], ['2026-12-02']],
  ['Two holes, all of them planned', '2026-12-02', ['2026-12-01', '2026-12-03'], ['2026-12-02']],
  ['Two holes, none of them planned', '2026-12-03', ['2026-12-01'], ['2026-12-02']],
  ['Two holes, none of them planned', '2026-11-23', [], []],
])('%s on %s', (said, today, ...plannedFor) => {
  const cells = plannedFor.map((days, index) => ({
    system: String(index),
    scenario: 'fire',
    planned: days.map((day) => ({ data: { plannedFor: day } })),
  }));
  const found = holesHeading({
    holes: cells as never,
    cells: new Map(cells.map((cell) => [`${cell.system}/fire`, cell])) as never,
  });
  expect(`${found.holes}, ${overdueWords[found.say](overdueOf(found.days, today))}`).toBe(said);
});

const on = (...days: readonly (string | undefined)[]) =>
  new Map(days.map((day, index) => [String(index), { last: day === undefined ? undefined : ({ day } as never) }]));

test('evidence counts for as long as policy says, the first day included', () => {
  const since = firstDayThatCounts(planWith({}), '2026-11-23');
  expect(since).toBe('2025-11-23');
  expect(practisedHeading(on('2025-11-23', '2025-11-22', undefined), since, 365)).toBe('Who practised: 1 of 3 roles within 365 days');
});

test.each([
  ['No scenario is written yet', []],
  ['The one scenario has been tried lately', ['2026-01-01']],
  ['The one scenario has not been tried lately', [undefined]],
  ['Both scenarios have been tried lately', ['2026-01-01', '2026-02-01']],
  ['None of two scenarios has been tried lately', ['2020-01-01', undefined]],
  ['One of two scenarios has been tried lately', ['2026-01-01', undefined]],
  ['Two of three scenarios have been tried lately', ['2026-01-01', '2026-01-01', undefined]],
])('%s', (said, days) => {
  expect(scenariosHeading(on(...days), '2025-11-23')).toBe(said);
});

test('what falls is counted against all systems', () => {
  expect(fallsHeading({ direct: [], all: [] }, 10)).toBe('No system falls');
  expect(fallsHeading({ direct: ['a'], all: ['a'] }, 10)).toBe('One of ten systems falls, directly');
  expect(fallsHeading({ direct: ['a', 'b', 'c'], all: ['a', 'b', 'c', 'd'] }, 10)).toBe('Four of ten systems fall, three of them directly');
  expect(fallsHeading({ direct: ['a'], all: ['a', 'b'] }, 2)).toBe('Both systems fall, one of them directly');
  expect(fallsHeading({ direct: ['a'], all: ['a'] }, 1)).toBe('The one system falls, directly');
  expect(fallsHeading({ direct: ['a', 'b', 'c'], all: ['a', 'b', 'c'] }, 3)).toBe('All three systems fall, all of them directly');
});

test('lessons are counted by what became of them', () => {
  expect(lessonsHeading([])).toBe('Lessons: none');
  expect(lessonsHeading([{ result: 'to try' }, { result: 'to try' }])).toBe('Lessons to try: 2');
  expect(lessonsHeading([{ result: 'verified' }, { result: 'recurred' }, { result: 'not shown' }])).toBe('Lessons: 1 of 3 shown to hold');
  expect(lessonsCounted([])).toBe('–');
  expect(lessonsCounted([{ result: 'to try' }, { result: 'to try' }])).toBe('2 to try');
  expect(lessonsCounted([{ result: 'verified' }, { result: 'not shown' }])).toBe('1 of 2');
  expect(lessonsCounted([{ result: 'verified' }, { result: 'recurred' }, { result: 'not shown' }])).toBe('1 of 3, 1 came back');
});
