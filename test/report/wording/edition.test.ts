import { expect, test } from 'vitest';
import { editionSentence, orNotShown, shownHeading } from '../../../src/report/wording/edition.ts';
import { planWith } from '../../analysis/plans.ts';

test('a list of an edition counts what it shows, and says of nothing that there is none', () => {
  expect(shownHeading(0, 'exercise')).toBe('This edition shows no exercises');
  expect(shownHeading(1, 'exercise')).toBe('One exercise in this edition');
  expect(shownHeading(13, 'role')).toBe('13 roles in this edition');
});

test('what is not known is absent in the whole plan, and not shown in an edition', () => {
  expect(orNotShown('never', {})).toBe('never');
  expect(orNotShown('never', { partial: true })).toBe('not shown');
});

test('an edition says what it holds', () => {
  expect(editionSentence(planWith({}))).toBe('This edition shows nothing of the plan.');
  expect(editionSentence(planWith({ sections: { a: {} }, roles: { lead: {}, dba: {} } }))).toBe(
    'This edition shows 1 section and 2 roles.',
  );
});
