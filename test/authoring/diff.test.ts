import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { besides } from '../../src/authoring/compare.ts';
import { changeNote, noteToJson } from '../../src/report/change-note/note.ts';
import { marker, noteToMarkdown, noteToText } from '../../src/report/change-note/print.ts';

let root = '';

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'diff-')), 'content');
  cpSync('test/fixtures/desk', root, { recursive: true });
  const run = (...words: string[]) => spawnSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words]);
  run('init', '-q');
  run('add', '-A');
  run('commit', '-q', '-m', 'The plan');
});
afterEach(() => rmSync(join(root, '..'), { recursive: true, force: true }));

const change = (file: string, from: string | RegExp, to: string) => {
  const path = join(root, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

async function note() {
  const beside = await besides(root, 'HEAD', '2026-11-23');
  if (!beside.ok) throw new Error(beside.sentence);
  const { plan, today, analysis, placed, fixed } = beside.now;
  return changeNote({ base: 'HEAD', asOf: today, plan, changes: analysis.changes ?? [], effects: beside.effects, found: placed, fixed });
}

const plain = async () => noteToText(await note(), (_, text) => text);

test('one word that came is one word', async () => {
  change('sections/response.md', 'What there is', 'Where there is');
  expect(await plain()).toContain('its text: 1 word came, ');
});

test('where only formatting changed, nothing is said', async () => {
  change('sections/response.md', 'What there is', 'What\nthere   is');
  change('systems/shop.md', 'name: Shop', 'name:   "Shop"');
  change('sections/training.md', '2026-11-01', '2026-11-20');
  expect(await plain()).toBe('Nothing of substance changed.\n');
  expect(noteToMarkdown(await note())).toBe(`${marker}\n\nNothing of substance changed.\n`);
});

test('a change says what is promised, what can no longer be kept, and who must be told', async () => {
  change('systems/shop.md', 'takes: 1h', 'takes: 3h');
  change('systems/shop.md', 'rto: 4h', 'rto: 2h');
  change('sections/response.md', 'What there is', 'Take a torch. What there is');
  writeFileSync(
    join(root, 'revisions/1.1.0.md'),
    `---
version: 1.1.0
date: 2026-11-23
summary: A torch, and two hours.
author: lead
approvedBy: lead
approvedOn: 2026-11-23
because: { reviews: [2026-02-01-power-cut] }
updates:
  - { kind: response, section: response, change: A torch. }
  - { kind: objectives, systems: [shop], change: Two hours. }
addresses: [G-2026-01]
rollout:
  communication:
    - { to: employees, channel: briefing, due: 2026-12-10 }
    - { to: vendors, channel: document, due: 2026-12-15 }
---

More light.
`,
  );
  expect(await plain()).toBe(readFileSync('test/authoring/diff.expected.txt', 'utf8'));
  const { tell, gaps, infeasible } = JSON.parse(noteToJson(await note())) as Awaited<ReturnType<typeof note>>;
  expect(tell.map(({ audience, roles }) => [audience, roles.map(({ id }) => id)])).toEqual([
    ['employees', ['lead']],
    ['vendors', ['host']],
  ]);
  expect(gaps).toEqual([{ id: 'G-2026-01', statement: 'No torch.', before: 'open', after: 'implemented' }]);
  expect(infeasible).toEqual([{ system: 'shop', title: 'Shop', pathSeconds: 10_800, rtoSeconds: 7_200 }]);
});

test('as Markdown it begins with its marker, and no name in it becomes markup', async () => {
  change('roles.yaml', 'Hosting provider', '@everyone <b>[x](https://example.org)</b>');
  change('systems/shop.md', 'takes: 1h', 'takes: 2h');
  const markdown = noteToMarkdown(await note());
  expect(markdown.startsWith(`${marker}\n`)).toBe(true);
  visit(remark().use(remarkGfm).parse(markdown), (node) => {
    expect(['link', 'emphasis', 'image']).not.toContain(node.type);
    if (node.type === 'html') expect(node.value).toMatch(/^<(?:!--|\/?code|\/?details|\/summary)/);
    if (node.type === 'text') expect(node.value).not.toMatch(/@(?!\u200b)/);
  });
});

test('of very many changes the first are told, and how many more there are', async () => {
  const text = (number: number) => `---\ntitle: Section ${number}\narea: response\nowner: lead\nreviewedOn: 2026-11-01\n---\n\nWords.\n`;
  for (let number = 10; number < 60; number += 1) writeFileSync(join(root, `sections/part-${number}.md`), text(number));
  const told = (await plain()).split('\n');
  const block = told.slice(told.indexOf('Sections') + 1, told.indexOf('', told.indexOf('Sections')));
  expect(block).toHaveLength(31);
  expect(block.at(-1)).toBe('  and 20 more');
  expect(told.slice(told.indexOf('Pages') + 1)).toContain('  and 20 more');
  expect((await note()).changes).toHaveLength(50);
});
