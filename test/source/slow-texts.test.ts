import { expect, test } from 'vitest';
import { placeholdersIn } from '../../src/model/placeholders.ts';
import { conflictsIn } from '../../src/source/conflicts.ts';
import { readContent } from '../../src/source/content.ts';
import { keysIn } from '../../src/source/draft.ts';
import { flattened } from '../../src/source/flatten.ts';
import { masked } from '../../src/source/masked.ts';
import { outlineOf } from '../../src/source/outline.ts';
import { passwordsIn } from '../../src/source/passwords.ts';
import { readYaml } from '../../src/source/yaml.ts';

/** Texts as long as files may be, made so that a careless expression would look at each part again for each other part. */
test.each<[what: string, read: () => unknown]>([
  ['conflicts that never end', () => conflictsIn('<<<<<<< a\n'.repeat(200_000), false)],
  ['a conflict that is divided again and again', () => conflictsIn(`<<<<<<< a\n${'=======\n'.repeat(200_000)}`, false)],
  ['many conflicts', () => conflictsIn('<<<<<<< a\n=======\n>>>>>>> b\n'.repeat(60_000), false)],
  ['a long conflict', () => conflictsIn(`<<<<<<< a\n=======\n${'x\n'.repeat(900_000)}>>>>>>> b\n`, false)],
  ['marks among fields', () => conflictsIn('<<<<<<< a\n'.repeat(200_000), true)],
  ['an id and nothing behind it', () => keysIn('roles.yaml', `id${'\t'.repeat(2_000_000)}\0`)],
  ['components that never end', () => flattened('<A '.repeat(600_000), () => '')],
  ['asides that never end', () => flattened('<Aside> '.repeat(200_000), () => '')],
  ['an attribute of one letter', () => flattened(`<A ${'0'.repeat(1_000_000)}/>`, () => '')],
  ['blank lines', () => outlineOf('\v\n'.repeat(500_000), 1, false)],
  ['the beginning of an address', () => passwordsIn(`token ${'a+'.repeat(700_000)}://x:y@`)],
  ['a long secret', () => passwordsIn(`password: ${'!'.repeat(2_000_000)}x`)],
  ['colons of an address', () => passwordsIn(`token x://${':'.repeat(2_000_000)}`)],
  ['beginnings of keys', () => masked('sk-'.repeat(600_000))],
  ['pictures in HTML', () => outlineOf('<img src=x>\n'.repeat(10_000), 1, false)],
  ['placeholders', () => placeholdersIn({ text: Array.from({ length: 100_000 }, (_, place) => `{{a${place}}}`).join('\n'), line: 1 })],
  ['blank lines around a mistake', () => readYaml(`a: b\n${'\n'.repeat(30_000)}b: c: d\n${'\n'.repeat(30_000)}e: f`, 1)],
  ['a table among fields', () => readYaml(`a: b\n${'| a | b |\n'.repeat(4_000)}c: d`, 1)],
  ['a quotation among fields', () => readYaml(`a: b\n${'> a\n'.repeat(10_000)}c: d`, 1)],
  ['a long line of YAML', () => readYaml(`a: b: ${' '.repeat(1_500_000)}-\n`, 1)],
  ['quotes that are escaped', () => readYaml(`a: "${'\\"'.repeat(700_000)}`, 1)],
  ['a long word of YAML', () => readYaml(`x: ${'-'.repeat(1_500_000)}: y`, 1)],
])('%s are read in time', (_, read) => {
  const start = performance.now();
  read();
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('of a conflict the first version is read, and every line keeps its place', () => {
  const text =
    'a\n<<<<<<< HEAD\nb\nc\n||||||| base\nd\n=======\ne\nf\n>>>>>>> branch\ng\n<<<<<<< HEAD\r\nh\r\n=======\r\n>>>>>>> branch\r\ni\n';
  const { at, ours, others } = conflictsIn(text, false);
  expect(at.map(({ line }) => line)).toEqual([2, 12]);
  expect(ours).toBe('a\n\nb\nc\n\n\n\n\n\n\ng\n\nh\r\n\n\ni\n');
  expect(others).toBe('e\nf\n\n');
});

test.each([
  ['ids in a review that is not closed', 'reviews/a.md', 'id a\n'.repeat(400_000)],
  ['ids on the other side of a conflict', 'reviews/a.md', `---\n<<<<<<< a\n=======\n${'id a\n'.repeat(300_000)}>>>>>>> b\n---\n`],
  ['ids in roles that are no YAML', 'roles.yaml', `- id: "\n${'id a\n'.repeat(300_000)}`],
  ['oddities in one paragraph', 'systems/a.md', `---\nname: A\n---\n${'[[a]] '.repeat(300_000)}`],
  ['links that nothing defines', 'systems/a.md', `---\nname: A\n---\n${'[a][b] '.repeat(200_000)}`],
])('more %s than a call can take are read', async (_, file, text) => {
  const { content } = await readContent([{ file, bytes: new TextEncoder().encode(text) }]);
  expect(content.misfits.some(({ at }) => at.file === file)).toBe(true);
});
