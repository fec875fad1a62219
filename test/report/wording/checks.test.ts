import { expect, test } from 'vitest';
import { byRule, checksHeading, groupOf } from '../../../src/report/wording/checks.ts';

const defect = (level: 'error' | 'warning') => ({ kind: 'defect', level }) as const;
const duty = { kind: 'duty', level: 'error' } as const;

test.each([
  ['No errors. Nothing to mend, nothing owed.', []],
  ['No errors. Three defects to mend, one duty owed.', [defect('warning'), defect('warning'), defect('warning'), duty]],
  ['One error. Nothing else to mend, nothing owed.', [defect('error')]],
  ['Two errors. One more defect to mend, two duties owed.', [defect('error'), defect('error'), defect('warning'), duty, duty]],
])('%s', (said, findings) => {
  expect(checksHeading(findings)).toBe(said);
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
