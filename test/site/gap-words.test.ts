import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionList } from '../../src/model/assessment.ts';
import { smallPlan, write } from './small.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-gaps-'));
const out = join(folder, 'site');

const assessment = [...Map.groupBy(questionList, ({ area }) => area)].map(
  ([area, own]) => `${area}: { ${own.map(({ name }) => `${name}: n/a`).join(', ')} }`,
);

/** A drill without anything to judge, approved on its day. */
const drill = (day: string, more: string) =>
  `---\ntitle: Drill of ${day}\nkind: simulation\nstatus: approved\nseverity: minor\nlead: keeper\napprovedBy: keeper\napprovedOn: ${day}\ntimeline: [{ at: ${day}, text: It begins. }]\naffected: []\nassessment: { ${assessment.join(', ')} }\n${more}---\n\nIt was talked through.\n`;
const gap = (id: string) => `{ id: ${id}, category: training, severity: low, statement: Gap ${id}., owner: keeper, due: 2026-12-20 }`;

beforeAll(() => {
  const content = write(join(folder, 'content'), {
    ...smallPlan(),
    'reviews/found.md': drill('2026-02-01', `gaps: [${['G-1', 'G-2', 'G-3'].map(gap).join(', ')}]\n`),
    'reviews/proof.md': drill('2026-05-01', 'noGaps: All went well.\nverifies: [G-2]\n'),
    'reviews/again.md': drill('2026-08-01', 'noGaps: It is known already.\nrecurs: [G-2]\n'),
    'revisions/1.0.0.md':
      '---\nversion: 1.0.0\ndate: 2026-03-01\nsummary: We live with it.\nauthor: keeper\napprovedBy: keeper\napprovedOn: 2026-03-01\nbecause: { scheduled: true }\naccepts: [{ gap: G-1, until: 2027-03-01, because: It is dear., by: keeper }]\naddresses: [G-2]\n---\n',
  });
  execFileSync(process.execPath, ['scripts/build.ts', '--as-of', '2026-11-23', '--content', content, '--out', out], { stdio: 'pipe' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of a page, or of the row of a gap in it. */
const words = (page: string, gapOfRow?: string): string => {
  const html = readFileSync(join(out, page, 'index.html'), 'utf8');
  const part = gapOfRow ? (html.split('<tr').find((row) => row.includes(`/gaps/${gapOfRow}/`)) ?? '') : html;
  return part.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};

test('the register tells until when a risk is accepted, in place of the day on which the gap was due', () => {
  expect(words('gaps', 'G-1')).toContain('until 1 Mar 2027');
  expect(words('gaps', 'G-1')).not.toContain('20 Dec 2026');
  expect(words('gaps', 'G-3')).toContain('20 Dec 2026');
  expect(words('gaps', 'G-3')).not.toContain('until');
});

test('a gap that came back was shown to be fixed once, and its page does not deny it', () => {
  expect(words('gaps/G-2')).toContain('No event since has shown this to be fixed.');
  expect(words('gaps/G-3')).toContain('No later event has shown this to be fixed.');
});
