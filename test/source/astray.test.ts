import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentFolderNear } from '../../src/source/astray.ts';
import { write } from '../site/small.ts';

const top = mkdtempSync(join(tmpdir(), 'plan-astray-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));
const near = (folder: string) => contentFolderNear(join(top, folder))?.slice(top.length + 1);

write(top, {
  'project/plan-b/plan.yaml': '',
  'project/content/plan.yaml': '',
  'project/content/sections/one.md': '',
  'project/content/reviews/2026/one.md': '',
  'project/src/code.ts': '',
  'unnamed/SECTIONS/one.md': '',
  'unnamed/below/plan.yaml': '',
  'misnamed/Plan.yml': '',
  'misnamed/below/plan.yaml': '',
  'stray/letter.txt': '',
  'stray/deeper/below/plan.yaml': '',
});

test.each([
  ['project', 'project/content'],
  ['project/content', undefined],
  ['project/content/sections', 'project/content'],
  // Two below, the plan is not looked for.
  ['project/content/reviews/2026', undefined],
  ['project/src', undefined],
  ['unnamed', undefined],
  ['misnamed', undefined],
  ['stray', undefined],
])('in place of %s, %s is meant', (folder, meant) => {
  expect(near(folder)).toBe(meant);
});
