import { describe, expect, test } from 'vitest';
import { planOf } from '../../src/model/plan.ts';
import { areas as allAreas } from '../../src/model/section.ts';
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
