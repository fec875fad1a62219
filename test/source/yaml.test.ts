import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify } from 'yaml';
import { splitFrontmatter } from '../../src/source/frontmatter.ts';
import { finder, type Path } from '../../src/source/places.ts';
import { deepest, readYaml } from '../../src/source/yaml.ts';

describe('YAML 1.2', () => {
  test.each([
    ['a: no', { a: 'no' }],
    ['a: 4:00', { a: '4:00' }],
    ['a: 2026-03-12', { a: '2026-03-12' }],
    ['a: 2026-03-12T08:02:00Z', { a: '2026-03-12T08:02:00Z' }],
    ['a: true', { a: true }],
    ['a: 012', { a: 12 }],
    ['a: 0x1F', { a: 31 }],
    ['a: 1e3', { a: 1000 }],
    ['a: 12.5', { a: 12.5 }],
    ['a: 12.000', { a: '12.000' }],
    ['a: 12.000 # &', { a: '12.000' }],
    ['a: 0.125', { a: 0.125 }],
    ['a: ~', {}],
    ['a: "x: y"', { a: 'x: y' }],
    ["'a b': ['c', d]", { 'a b': ['c', 'd'] }],
    ['a: |\n  x\n  y\n', { a: 'x\ny\n' }],
    ['- a\n- b', ['a', 'b']],
    ['', null],
    ['# nothing', null],
  ])('%j', (source, value) => {
    const read = readYaml(source, 1);
    expect(read.ok && JSON.parse(JSON.stringify(read.value ?? null, (_, inner) => inner))).toEqual(
      value && !Array.isArray(value) && Object.keys(value).length === 0 ? { a: null } : value,
    );
  });
});

describe('what is refused, on its line', () => {
  test.each([
    ['a key twice', 'a: 1\nb: 2\na: 3', 12, 'the key stands twice in one mapping'],
    ['a tab in the indent', 'a:\n\tb: 1', 11, 'a tab stands in the indent'],
    ['an anchor', 'a: &x 1', 10, 'anchors (`&`) and aliases (`*`) are not read'],
    ['an alias', 'a: *x', 10, undefined],
    ['a colon in a text', 'a: b: c', 10, 'a colon stands in text without quotes'],
    ['an open bracket', 'a: [b', undefined, undefined],
    ['an open quote', 'a: "b', undefined, undefined],
    ['a second document', 'a: 1\n---\nb: 2', undefined, undefined],
    ['a tag', 'a: !!binary aGk=', 10, 'tags such as `!!binary` are not read'],
  ])('%s', (_, source, line, message) => {
    const read = readYaml(source, 10);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    const [first] = read.problems;
    if (line) expect(first?.line).toBe(line);
    if (message) expect(first?.message).toBe(message);
    expect(first?.message).not.toMatch(/\n/);
  });

  test.each([
    ['flow lists', '['.repeat(deepest + 1) + ']'.repeat(deepest + 1)],
    ['flow mappings', `${'{a: '.repeat(100_000)}`],
    ['an indent', Array.from({ length: 3_000 }, (_, depth) => `${'  '.repeat(depth)}a:`).join('\n')],
    ['lists in lists', `${'- '.repeat(20_000)}a`],
  ])('%s nested too deep', (_, source) => {
    const start = performance.now();
    expect(readYaml(source, 1).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('an alias bomb', () => {
    const bomb = `a: &a [x, x]\n${[...'bcdefghijklmnop'].map((name, index) => `${name}: &${name} [*${'abcdefghijklmno'[index]}, *${'abcdefghijklmno'[index]}]`).join('\n')}`;
    expect(readYaml(bomb, 1)).toMatchObject({ ok: false });
  });
});

const scalar = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('no', '4:00', '2026-03-12', 'a: b', '# x', '- y', '1.2', 'é 🚚', '"', "'", ' x ', 'a\nb', '|', '>'),
  fc.integer(),
  fc.boolean(),
);
const key = fc.constantFrom('a', 'b.c', 'd e', 'long-key', 'é', '1', 'yes');
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(key, tie('value'), { maxKeys: 3 })),
}));
const style = fc.record({
  lineWidth: fc.constantFrom(0, 20, 80),
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED') as fc.Arbitrary<'PLAIN'>,
  collectionStyle: fc.constantFrom('any', 'block', 'flow') as fc.Arbitrary<'any'>,
  aliasDuplicateObjects: fc.constant(false),
});
const documents = fc.tuple(fc.dictionary(key, anything as fc.Arbitrary<unknown>, { maxKeys: 4 }), style);

test('the quick way and the slow way read the same', () => {
  fc.assert(
    fc.property(documents, ([value, options]) => {
      const source = stringify(value, options);
      const quick = readYaml(source, 1);
      expect(quick.ok && JSON.stringify(quick.value)).toEqual(JSON.stringify(parseDocument(source, { schema: 'core' }).toJS()));
    }),
    { numRuns: 300 },
  );
});

/** Every path of a document with the offset of its value, by the parser that knows positions. */
function* placesIn(node: unknown, path: Path): Iterable<readonly [Path, number]> {
  if (isScalar(node) ? node.source !== '' : isMap(node) || isSeq(node)) yield [path, (node as Node).range?.[0] ?? 0];
  if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* placesIn(item, [...path, index]);
  if (isMap(node)) for (const { key, value } of node.items) yield* placesIn(value, [...path, String((key as { value: unknown }).value)]);
}

const fixtures = globSync('{content,test/fixtures/*}/**/*.md').flatMap((file) => {
  const parts = splitFrontmatter(readFileSync(file, 'utf8'));
  return parts.ok && readYaml(parts.yaml, 1).ok ? [parts.yaml] : [];
});

function expectSamePlaces(source: string): void {
  const lines = new LineCounter();
  const { contents } = parseDocument(source, { schema: 'core', lineCounter: lines });
  const find = finder(source, 10);
  for (const [path, offset] of placesIn(contents, [])) {
    if (path.length === 0) continue;
    const { line, col } = lines.linePos(offset);
    expect(find(path), `${JSON.stringify(path)} in\n${source}`).toEqual({ line: line + 9, column: col });
  }
}

test('each value of the fixtures is found where it is written', () => {
  expect(fixtures.length).toBeGreaterThan(100);
  for (const source of fixtures) expectSamePlaces(source);
});

test('each value of any document is found where it is written', () => {
  fc.assert(
    fc.property(documents, ([value, options]) => expectSamePlaces(stringify(value, options))),
    { numRuns: 300 },
  );
});

test.each([
  [['a'], false, '1:4'],
  [['a'], true, '1:1'],
  [['b', 1, 'c'], false, '4:10'],
  [['b', 1, 'c'], true, '4:5'],
  [['b', 1, 'd'], false, '4:5'],
  [['b', 7, 'd'], false, '3:3'],
  [['e'], false, '5:1'],
  [['zzz'], false, '1:1'],
  [['timeline', 'start'], false, '6:17'],
  [['timeline', 'start'], true, '6:1'],
] as const)('%j (key: %s) is at %s', (path, own, place) => {
  const { line, column } = finder('a: 1\nb:\n  - x\n  - c:   2\ne:\ntimeline.start: 3\n', 1)(path, own);
  expect(`${line}:${column}`).toBe(place);
});
