import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questions } from '../../src/model/assessment.ts';
import { pagesOf } from './pages.ts';
import { smallPlan, write } from './small.ts';

const entry = (fields: string) => `---\n${fields}---\n`;
const each = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, index) => text(index)).join('');
const files = (count: number, name: string, text: (index: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}.md`, text(index)]));
const names = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}${index}`).join(', ');

const [systems, scenarios, gaps, events] = [40, 101, 600, 100];

/** Each system needs every one before it. */
const system = (index: number) =>
  entry(`name: System ${index}
tier: first
owner: keeper
dependsOn: [${names(index, 's')}]
objectives: [{ from: 2025-01-01, rto: 4h, rpo: 1h, revision: 1.0.0 }]
recovery: [{ id: start, step: Start it, role: keeper, takes: 1m }]
`);

const assessment = Object.entries(questions)
  .map(
    ([area, own]) =>
      `  ${area}: { ${Object.keys(own)
        .map((question) => `${question}: partly`)
        .join(', ')} }\n`,
  )
  .join('');

const review = (day: string, more: string) =>
  entry(`title: The storage fails
kind: simulation
status: approved
severity: minor
lead: keeper
approvedBy: keeper
approvedOn: ${day}
timeline:
  - { at: ${day}T08:00Z, milestone: disruption, text: It stops. }
${each(events - 1, (index) => `  - { at: ${day}T09:${String(index % 60).padStart(2, '0')}Z, within: 1h, text: Event ${index}. }\n`)}affected: []
assessment:
${assessment}${more}`);

const revision = (version: string, day: string, more: string) =>
  entry(`version: ${version}
date: ${day}
summary: Version ${version}.
author: keeper
approvedBy: keeper
approvedOn: ${day}
because: { scheduled: true }
${more}rollout:
  communication: [{ to: employees, channel: briefing, due: ${day}, done: ${day} }]
`);

const large = smallPlan({
  ...files(60, 'sections/more', (index) => entry(`title: More ${index}\narea: response\nowner: keeper\nreviewedOn: 2026-11-01\n`)),
  ...files(systems, 'systems/s', system),
  ...files(scenarios, 'scenarios/c', (index) => entry(`title: Scenario ${index}\ndisables: [s0]\n`)),
  'reviews/2026-02-01-storage.md': review(
    '2026-02-01',
    `gaps:\n${each(gaps, (index) => `  - { id: G-${index}, category: technology, severity: low, statement: Gap ${index}., owner: keeper, systems: [s0] }\n`)}`,
  ),
  'reviews/2026-05-01-again.md': review('2026-05-01', `noGaps: All was well.\nverifies: [${names(gaps, 'G-')}]\n`),
  'revisions/1.0.0.md': revision(
    '1.0.0',
    '2025-01-01',
    `updates: [{ kind: objectives, systems: [${names(systems, 's')}], change: New. }]\n`,
  ),
  'revisions/1.1.0.md': revision('1.1.0', '2026-03-01', `addresses: [${names(gaps, 'G-')}]\n`),
});

const folder = mkdtempSync(join(tmpdir(), 'plan-large-'));
const html = (path: string) => readFileSync(join(folder, 'site', path, 'index.html'), 'utf8');
const words = (path: string) =>
  html(path)
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
const count = (path: string, part: string) => html(path).split(part).length - 1;

beforeAll(() => {
  const options = ['--content', write(join(folder, 'content'), large), '--out', join(folder, 'site'), '--as-of', '2026-11-23'];
  execFileSync(process.execPath, ['scripts/build.ts', ...options], { stdio: 'pipe' });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no page of a plan with hundreds of everything is too large for a telephone', () => {
  const sizes = pagesOf(join(folder, 'site')).map(({ path, html: { length } }) => ({ path, length }));
  expect(sizes.length).toBeGreaterThan(gaps + scenarios + systems);
  // The plan as one page is as long as the plan.
  expect(sizes.filter(({ path, length }) => length > 700_000 && path !== '/print/')).toEqual([]);
});

test.each([
  ['/', 'The 30 with the least proof; 10 more are on the page of all systems.'],
  ['/systems/', '40 systems with 780 links are too many for one picture.'],
  ['/systems/s0/', 'The first 50 of 600. More of them in the register'],
  ['/reviews/2026-02-01-storage/', '99 other events are in the table of events.'],
  ['/reviews/2026-02-01-storage/', 'The first 300 of 600. All gaps in a table file (CSV)'],
  ['/revisions/1.1.0/', 'G-11 and 588 more'],
  ['/gaps/', 'None of the gaps that are listed here answers this.'],
  ['/gaps/', 'Only the 500 that are listed are searched: 100 others are in the table file (CSV)'],
  ['/gaps/', 'The 500 raised last. 100 older ones are in the table file'],
  ['/exercises/', '40 systems by 101 scenarios are too many for one table.'],
  ['/exercises/', 'The 200 most urgent of 4040.'],
  ['/checks/', '45 of 136 more of this rule'],
  ['/checks/', 'All 141 of this rule'],
  [
    '/incident/',
    'with it System 1, System 2, System 3, System 4, System 5, System 6, System 7, System 8, System 9, System 10, System 11 and 28 more.',
  ],
])('%s says: %s', (path, text) => {
  expect(words(path)).toContain(text);
});

test('what is cut is really left out', () => {
  expect(words('/sections/training/')).toContain('All sections Training About training All 67 sections');
  expect(count('/systems/', 'class="node')).toBe(0);
  expect(count('/gaps/', 'data-row')).toBe(500);
  expect(count('/reviews/2026-02-01-storage/', '<path class="lead"')).toBe(1);
});
