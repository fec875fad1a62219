import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { project } from '../../src/build/place.ts';
import { parts, programFor, type Surroundings } from '../../src/build/program.ts';
import { emptyOutline } from '../../src/model/document.ts';

const folder = mkdtempSync(join(project, '.cache', 'try-'));
const base = `/${folder.slice(-6)}/`;
const section = (text: string) => ({ file: 'sections/roles.mdx', body: { text, line: 1, mdx: true, outline: emptyOutline } });
const left = new Set<string>();
let compiled = 0;

/** What the compiler would make, in a new folder. */
async function compile(): Promise<string> {
  compiled += 1;
  const made = join(folder, `made-${compiled}`);
  for (const part of Object.values(parts)) {
    mkdirSync(dirname(join(made, part)), { recursive: true });
    writeFileSync(join(made, part), `${compiled}`);
  }
  return made;
}

async function program(more: Partial<Surroundings> = {}) {
  const made = await programFor({ base, programs: [], ...more }, compile);
  left.add(dirname(made.bundle));
  return made;
}

afterAll(() => {
  for (const one of [...left, folder]) rmSync(one, { recursive: true, force: true });
});

test('code is compiled once for the same surroundings', async () => {
  const first = await program();
  expect(await program()).toEqual(first);
  expect(compiled).toBe(1);
});

test('another place on the server or another program in the plan needs other code', async () => {
  const start = compiled;
  const one = await program({ programs: [section('One')] });
  const two = await program({ programs: [section('Two')] });
  const three = await program({ base: `${base}dr/` });
  expect(new Set([one.pages, two.pages, three.pages, (await program()).pages]).size).toBe(4);
  expect(compiled - start).toBe(3);
});

test.each([
  ['a part', (file: string) => rmSync(file)],
  ['the bytes of a part', (file: string) => writeFileSync(file, '')],
])('code that has lost %s is compiled again', async (_, lose) => {
  const { bundle } = await program();
  const start = compiled;
  lose(bundle);
  expect((await program()).bundle).toBe(bundle);
  expect(compiled - start).toBe(1);
  expect(existsSync(bundle)).toBe(true);
});

test('code that was not used for a day goes when other code comes', async () => {
  const [old, used] = [await program(), await program({ base: `${base}used/` })];
  const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  utimesSync(dirname(old.bundle), twoDaysAgo, twoDaysAgo);
  utimesSync(dirname(used.bundle), twoDaysAgo, twoDaysAgo);
  await program({ base: `${base}used/` });
  await program({ base: `${base}new/` });
  expect([old, used].map(({ bundle }) => existsSync(bundle))).toEqual([false, true]);
});
