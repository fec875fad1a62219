import { describe, expect, test } from 'vitest';
import { planOf } from '../../src/model/plan.ts';
import { areas as allAreas } from '../../src/model/section.ts';
import uncovered from '../../src/rules/evaluation/uncovered.ts';
import areas from '../../src/rules/plan/areas.ts';
import coverage from '../../src/rules/templates/coverage.ts';
import { planWith } from '../analysis/plans.ts';
import { said } from './findings.ts';

const sections = Object.fromEntries(allAreas.filter((area) => area !== 'training').map((area) => [area, { area }]));
const unread = (file: string) => ({
  rule: 'content/unread-file',
  at: { file, line: 1, column: 1 },
  message: 'no collection reads this file',
});
const plan = planWith({ sections });
const withUnread = (file: string) => planOf({ ...plan, misfits: [unread(file)] });

describe('what no section or template is for', () => {
  test('is told where every file is read', () => {
    expect(said(areas, plan)).toEqual(['plan.yaml 1:1 no section is in the area `training`']);
    expect(said(coverage, plan)).toHaveLength(9);
  });

  test.each(['practice.md.txt', 'practice.MD', 'practice.markdown', 'practice', '2026/practice.txt'])('may stand in %s', (name) => {
    expect(said(areas, withUnread(`sections/${name}`))).toEqual([]);
    expect(said(areas, withUnread(`Sections/${name}`))).toEqual([]);
    expect(said(coverage, withUnread(`templates/${name}`))).toEqual([]);
  });

  test.each(['sections/practice.png', 'sections/old/practice.docx', 'systems/practice.txt', 'sections.txt', 'practice'])(
    'does not stand in %s',
    (file) => {
      expect(said(areas, withUnread(file))).toHaveLength(1);
      expect(said(coverage, withUnread(file.replace('sections', 'templates')))).toHaveLength(9);
    },
  );

  test('may stand in a file that could not be read', () => {
    const broken = planOf({ ...plan, broken: ['sections/practice', 'templates/told'] });
    expect([...said(areas, broken), ...said(coverage, broken)]).toEqual([]);
  });
});

describe('what was exercised, where the review of an exercise', () => {
  const held = planWith({
    systems: { till: { name: 'Till', tier: 'critical' } },
    scenarios: { fire: { title: 'Fire', disables: ['till'] } },
    exercises: { drill: { systems: ['till'], scenario: 'fire', plannedFor: '2026-06-01' } },
  });
  const told = (ids: readonly string[]) => said(uncovered, { ...held, unread: new Set(ids) }).length;

  test('is not there, is nothing', () => expect(told([])).toBe(2));
  test('cannot be read, is not known', () => expect(told(['drill', 'lead'])).toBe(0));
  test('is another one, is nothing', () => expect(told(['drills', 'lead'])).toBe(2));
});
