import { expect, test } from 'vitest';
import { byRule, checksHeading, dutiesByLevel, groupOf } from '../../../src/report/wording/checks.ts';

const defect = (level: 'error' | 'warning') => ({ kind: 'defect', level }) as const;
const duty = { kind: 'duty', level: 'error' } as const;
const owed = { kind: 'duty', level: 'warning' } as const;

test.each([
  ['No errors. Nothing to mend, nothing owed.', []],
  ['No errors. Three defects to mend, one duty owed, at level error.', [defect('warning'), defect('warning'), defect('warning'), duty]],
  ['One error. Nothing else to mend, nothing owed.', [defect('error')]],
  [
    'Two errors. One more defect to mend, two duties owed, all of them at level error.',
    [defect('error'), defect('error'), defect('warning'), duty, duty],
  ],
  ['No errors. Nothing to mend, three duties owed, one of them at level error.', [owed, duty, owed]],
  ['No errors. Nothing to mend, two duties owed.', [owed, owed]],
])('%s', (said, findings) => {
  expect(checksHeading(findings)).toBe(said);
});

test('duties are counted apart from defects, by their levels', () => {
  expect(dutiesByLevel([defect('error')])).toBe('none');
  expect(dutiesByLevel([duty, owed, owed, { kind: 'duty', level: 'notice' }])).toBe('4: 1 at level error, 2 warnings, 1 notice');
});

test('findings stand by rule, in the order of the rules', () => {
  const finding = (rule: string, line: number) =>
    ({ rule, kind: 'defect', level: 'error', message: 'm', file: 'f', line, column: 1 }) as const;
  const groups = byRule(
    [finding('b/two', 1), finding('a/one', 2), finding('b/two', 3)],
    [{ id: 'a/one' }, { id: 'a/none' }, { id: 'b/two' }],
  );
  expect(groups.map(({ rule, findings }) => [rule.id, findings.map(({ line }) => line)])).toEqual([
    ['a/one', [2]],
    ['b/two', [1, 3]],
  ]);
  expect(groupOf('gaps/overdue')).toBe('gaps');
});
