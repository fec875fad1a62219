import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { originsOf } from '../../src/build/origins.ts';
import { folder } from '../../src/folder.ts';
import type { Site } from '../../src/site.ts';

const root = mkdtempSync(join(tmpdir(), 'plan-origins-'));
const content = join(root, 'content');
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => cpSync('content', content, { recursive: true, force: true }));

const review = 'reviews/2026/2026-03-12-ledger-storage.md';
const [own, other] = ['reviews/2026-03-12-ledger-storage', 'reviews/2026-08-27-mail-outage'];

type More = {
  readonly days?: Readonly<Record<string, string>>;
  readonly past?: Readonly<Record<string, unknown>>;
  readonly substitutes?: readonly unknown[];
  readonly commit?: string;
  readonly doubt?: string;
};

/** Words for what pages of the content are made from, with what git would tell of it. */
async function origins({ days = {}, past = {}, substitutes = [], commit, doubt }: More = {}) {
  const changed = new Map(Object.entries(days).map(([file, day]) => [file, { day }]));
  const frame = { contentPath: '', inForce: undefined, audience: undefined };
  const found = await folder(content, '2026-11-23');
  const then = new Map(Object.entries(past).map(([version, entries]) => [version, { plan: { entries } }]));
  return originsOf({
    ...found,
    frame,
    history: { changed, commit: commit && { id: commit }, revisions: new Map([['1.0.0', { doubt: doubt && { reason: doubt } }]]) },
    past: then,
    substitutes,
    once: new Map(),
  } as unknown as Site);
}

/** What is made from something else once content has changed: `shared`, or paths. */
async function changedBy(edit: () => void, before: More = {}, after: More = before): Promise<readonly string[]> {
  const was = await origins(before);
  edit();
  const now = await origins(after);
  const paths = [
    own,
    other,
    'gaps/G-2026-07',
    'systems/payments',
    'reviews',
    'checks',
    'data/gaps.json',
    'sections/declaring-and-responding',
  ];
  return [...(was?.shared === now?.shared ? [] : ['shared']), ...paths.filter((path) => was?.own(path) !== now?.own(path))];
}

const everyOther = ['systems/payments', 'reviews', 'checks', 'data/gaps.json', 'sections/declaring-and-responding'];
const append = (file: string, text: string) =>
  writeFileSync(join(content, file), `${readFileSync(join(content, file), 'utf8')}\n${text}\n`);

test('the text of a review is shown on its own page alone', async () => {
  expect(await changedBy(() => append(review, 'Somebody remembered **one thing more**.\n\n## And then\n\nIt ended.'))).toEqual([own]);
});

test.each([
  ['a link, which its target tells', () => append(review, 'See [the ledger](../../systems/ledger-database.md).'), [own, ...everyOther]],
  ['a mistake, which the checks tell', () => append(review, 'TODO: write the rest.'), [own, ...everyOther]],
  ['the text of another entry', () => append('sections/declaring-and-responding.md', 'One sentence more.'), everyOther],
])('of the text of a review, or of another, pages depend on %s', async (_, edit, paths) => {
  expect(await changedBy(edit)).toEqual(paths);
});

test('a field of any entry is what all pages may show', async () => {
  const file = join(content, review);
  const edit = () => writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*/m, 'title: Another title'));
  expect(await changedBy(edit)).toContain('shared');
});

test('git tells when a file was changed, and how the plan stood', async () => {
  const nothing = () => undefined;
  expect(await changedBy(nothing, {}, { days: { [review]: '2026-01-02' } })).toEqual([own, 'gaps/G-2026-07']);
  expect(await changedBy(nothing, {}, { days: { 'systems/payments.md': '2026-01-02' } })).toEqual(everyOther);
  expect(await changedBy(nothing, { past: { '1.0.0': [] } }, { past: { '1.0.0': [{ collection: 'systems', id: 'payments' }] } })).toEqual(
    everyOther,
  );
});

test('pages that tell the commit, or are made from others, are always made anew', async () => {
  const words = await origins();
  for (const path of [
    '',
    'revisions',
    'revisions/1.0.0/plan',
    'revisions/1.0.0/systems/payments',
    'print',
    'print/roles',
    'bundle',
    'incident',
    'search',
    'search/words.json',
    'feed.xml',
    '404',
  ]) {
    expect([path, words?.own(path)]).toEqual([path, undefined]);
  }
});

test('pages of revisions tell what git knows of a commit, and nothing of what is not committed', async () => {
  const word = async (more: More) => (await origins(more))?.own('revisions/1.0.0');
  const known = await word({ commit: 'a' });
  expect(known).toBeTypeOf('string');
  expect(await word({ commit: 'b' })).not.toBe(known);
  expect(await word({ commit: 'a', doubt: 'shallow' })).not.toBe(known);
  expect(await word({ commit: 'a', doubt: 'not-committed' })).toBeUndefined();
  append(review, 'Somebody remembered one thing more.');
  expect(await word({ commit: 'a' })).toBe(known);
  append('sections/declaring-and-responding.md', 'One sentence more.');
  expect(await word({ commit: 'a' })).not.toBe(known);
});

test('nothing is kept where entries are shown as they were earlier', async () => {
  expect(await origins({ substitutes: [{}] })).toBeUndefined();
});
