import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/source/content.ts';
import { nameProblem } from '../../src/source/names.ts';
import { largest, readTree } from '../../src/source/tree.ts';

let root = '';
const outside = mkdtempSync(join(tmpdir(), 'outside-'));
writeFileSync(join(outside, 'secret.md'), 'not for anybody');

function write(files: Readonly<Record<string, string | Uint8Array>>): string {
  root = mkdtempSync(join(tmpdir(), 'tree-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

afterEach(() => rmSync(root, { recursive: true, force: true }));

const problems = () => readTree(root).flatMap(({ file, problem }) => (problem ? [`${file}: ${problem.message}`] : []));

test('files come in stable order, with the bytes of texts; what editors and git leave behind does not come', () => {
  write({ 'b.md': 'B', 'a/z.yaml': 'Z', 'a/b.png': 'P', '.git/config': '', 'a/.DS_Store': '', 'c.md~': '', '.gitkeep': '' });
  expect(readTree(root).map(({ file, bytes }) => [file, bytes?.toString()])).toEqual([
    ['a/b.png', undefined],
    ['a/z.yaml', 'Z'],
    ['b.md', 'B'],
  ]);
});

describe('links', () => {
  test.skipIf(process.platform === 'win32')('out of the folder, to nowhere, in a circle, to a folder: none is followed', () => {
    write({ 'a.md': 'A', 'folder/b.md': 'B', '.git/config': 'token' });
    symlinkSync('.git/config', join(root, 'git.md'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'out.md'));
    symlinkSync('../'.repeat(20), join(root, 'up'));
    symlinkSync('nowhere.md', join(root, 'gone.md'));
    symlinkSync('loop.md', join(root, 'loop.md'));
    symlinkSync('.', join(root, 'folder/again'));
    symlinkSync('folder', join(root, 'other'));
    symlinkSync('a.md', join(root, 'same.md'));
    expect(problems()).toEqual([
      'folder/again: the folder is a link',
      'git.md: the link leads out of the content folder',
      'gone.md: the link leads out of the content folder',
      'loop.md: the link leads out of the content folder',
      'other: the folder is a link',
      'out.md: the link leads out of the content folder',
      'up: the link leads out of the content folder',
    ]);
    expect(
      readTree(root)
        .find(({ file }) => file === 'same.md')
        ?.bytes?.toString(),
    ).toBe('A');
  });

  test.skipIf(process.platform === 'win32')('to a folder whose name begins alike are out of the folder', () => {
    write({ 'a.md': 'A' });
    mkdirSync(`${root}-two`);
    writeFileSync(`${root}-two/b.md`, 'B');
    symlinkSync(`${root}-two/b.md`, join(root, 'b.md'));
    expect(problems()).toEqual(['b.md: the link leads out of the content folder']);
    rmSync(`${root}-two`, { recursive: true });
  });
});

test('a folder that lies too deep is a finding', () => {
  write({ [`${'d/'.repeat(16)}in.md`]: 'A', [`${'e/'.repeat(17)}out.md`]: 'B' });
  expect(problems()).toEqual([`${'e/'.repeat(16)}e: the folder lies deeper than 16 levels`]);
});

test('a file that is too large is a finding, and is not read', () => {
  write({
    'small.md': Buffer.alloc(largest, 'a'),
    'large.md': Buffer.alloc(50 * 1024 * 1024, 'a'),
    'large.png': Buffer.alloc(largest + 1),
  });
  expect(problems()).toEqual(['large.md: the file has 50.0 MiB; 2 MiB are the most that is read']);
});

test('a folder that is not there cannot be read', () => {
  expect(() => readTree('/nowhere/at/all')).toThrow('ENOENT');
});

test.each([
  ['payments', undefined],
  ['ünï 東 🚚.png', undefined],
  ['console.md', undefined],
  ['CON', '`CON` is a name that Windows keeps for itself'],
  ['lpt1.md', '`lpt1.md` is a name that Windows keeps for itself'],
  ['a\u202Egnp.md', 'the name `a\u202Egnp.md` holds a mark that nobody sees'],
  ['a:b', 'the name `a:b` holds a character that file names cannot hold on every system'],
  ['a.', 'the name `a.` ends with a dot or a space, which Windows drops'],
  ['\uFFFD', 'the name `\uFFFD` is not UTF-8'],
  ['a'.repeat(201), 'the name is longer than 200 bytes'],
])('the name %j: %s', (name, problem) => {
  expect(nameProblem(name)).toBe(problem);
});

test('names that differ in case alone, or in how letters are put together', async () => {
  const files = ['assets/Rack.png', 'assets/rack.png', 'assets/caf\u00e9.png', 'assets/cafe\u0301.png', 'assets/aux.png'];
  const { content } = await readContent(files.map((file) => ({ file })));
  const found = content.misfits.filter(({ at }) => at.file.startsWith('assets/'));
  expect(found.map(({ rule, at }) => `${rule} ${at.file}`)).toEqual([
    'content/duplicate-id assets/rack.png',
    'content/duplicate-id assets/cafe\u0301.png',
    'content/schema assets/aux.png',
  ]);
});

test.each([
  ['systems/pay.md', 'content/syntax'],
  ['sections/calls.mdx', 'content/syntax'],
  ['reviews', 'content/syntax'],
  ['reviews/2025', 'content/syntax'],
  ['roles.yaml', 'content/syntax'],
  ['plan.yaml', 'content/syntax'],
  ['systems/pay.txt', 'content/unread-file'],
  ['notes/pay.md', 'content/unread-file'],
  ['assets/pay.svg', 'content/unread-file'],
])('what is wrong with %s where it cannot be read is found by %s', async (file, rule) => {
  const { content } = await readContent([
    { file, problem: { message: 'the file cannot be read (EACCES)', hint: 'check its permissions' } },
  ]);
  expect(content.misfits.filter(({ at }) => at.file === file).map((one) => [one.rule, one.message])).toEqual([
    [rule, 'the file cannot be read (EACCES)'],
  ]);
});
