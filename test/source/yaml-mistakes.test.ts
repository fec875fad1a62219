import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/source/yaml.ts';

/** What is said of a YAML text: a line for each mistake. */
function said(source: string): string[] {
  const read = readYaml(source, 1);
  return read.ok ? [] : read.problems.map(({ line, column, message, hint }) => `${line}:${column} ${message} (${hint})`);
}

const inQuotes = (text: string) => `(put the text in quotes: \`${text}\`)`;

describe('fields that are nearly written', () => {
  test.each([
    ['a lost colon', 'a: b\ntier [critical]', '2:1 `tier` is not followed by a colon and a space (write `tier: [critical]`)'],
    ['no field at all', 'a: b\nRing [the clerk]', /^2:1 the line is no field/],
    ['two without a comma', 'a: { tier: critical owner: dba }', '1:21 `owner` begins within `tier` (write a comma before `owner`)'],
    ['two on a line', 'tier: critical, owner: dba', '1:17 `owner` begins on the line of `tier` (begin each field on a line of its own)'],
    [
      'two on a line, without a comma',
      'tier: critical owner: dba',
      '1:16 `owner` begins on the line of `tier` (begin each field on a line of its own)',
    ],
    [
      'a colon in a title, behind a word that some field has',
      'title: Recovery objectives: what we promise',
      '1:8 a colon stands in text without quotes (put the text in quotes: `title: "Recovery objectives: what we promise"`; where two fields are meant, begin each field on a line of its own)',
    ],
    ['one bracket too many', 'a: b\nl: { x: [1] }}', '2:14 `}` closes nothing (delete it, or write `{` where it opens)'],
    ['another bracket too many', 'l: [1]]', '1:7 `]` closes nothing (delete it, or write `[` where it opens)'],
    ['a comma too many', 'l: [a,, b]', '1:7 a comma stands here without anything before it (delete it)'],
    [
      'a field of an item in the first column',
      '- id: a\n  title: A\nparty: employee',
      '3:1 the field belongs to no item of the list: it begins in the first column (begin it in the column of the fields above)',
    ],
    [
      'text behind a list',
      '- { a: [b]) }',
      '1:11 `) }` stands behind the end of a value (delete it, or put the whole value in quotes where it is text)',
    ],
    ['words that no field has', 'tier: critical, so: it is', /^1:7 a colon stands in text without quotes/],
  ])('%s', (_, source, message) => {
    const [first, ...others] = said(source);
    expect(others).toEqual([]);
    if (typeof message === 'string') expect(first).toBe(message);
    else expect(first).toMatch(message);
  });
});

describe('text that needs quotes', () => {
  test.each([
    [
      'a bracket within braces',
      '- { at: x, text: The lead [on call] rings., by: y }',
      `1:18 text without quotes cannot hold \`[\` here ${inQuotes('text: "The lead [on call] rings."')}`,
    ],
    [
      'a brace within braces',
      '- { text: Ring {now}. }',
      `1:11 text without quotes cannot hold \`{\` here ${inQuotes('text: "Ring {now}."')}`,
    ],
    [
      'a word in quotes at its beginning, within braces',
      '- { at: x, text: "Go" says the lead. }',
      `1:18 the text goes on after the quote that closes it ${inQuotes(`text: '"Go" says the lead.'`)}`,
    ],
    ['a colon', 'title: Response: now', `1:8 a colon stands in text without quotes ${inQuotes('title: "Response: now"')}`],
    ['a colon at its end', 'title: Response:', `1:8 a colon stands in text without quotes ${inQuotes('title: "Response:"')}`],
    [
      'a colon and a double quote',
      'title: He said: "no"',
      `1:8 a colon stands in text without quotes ${inQuotes(`title: 'He said: "no"'`)}`,
    ],
    [
      'quotes of a word processor',
      'title: “Response: now”',
      `1:8 a colon stands in text without quotes ${inQuotes('title: "Response: now"')}`,
    ],
    [
      'a colon within braces',
      '- { text: Seen: by a nurse, at: x }',
      `1:11 a colon stands in text without quotes ${inQuotes('text: "Seen: by a nurse"')}`,
    ],
    [
      'an apostrophe in single quotes',
      "title: 'L'eau'",
      `1:8 the text goes on after the quote that closes it ${inQuotes(`title: "L'eau"`)}`,
    ],
    [
      'a word in quotes',
      'title: "Water" supply',
      `1:8 the text goes on after the quote that closes it ${inQuotes(`title: '"Water" supply'`)}`,
    ],
    ['a path of Windows', 'title: "C:\\plans"', `1:8 a backslash stands in text in double quotes ${inQuotes("title: 'C:\\plans'")}`],
    ['an address', 'title: @night', `1:8 text without quotes cannot begin with \`@\` ${inQuotes('title: "@night"')}`],
    ['stars', 'title: *Now* or never', `1:8 text without quotes cannot begin with \`*\` ${inQuotes('title: "*Now* or never"')}`],
    [
      'a dash',
      'title: - none',
      '1:8 text without quotes cannot begin with `-` (put the text in quotes: `title: "- none"`; an item of a list begins on a line of its own)',
    ],
    ['a percentage', 'title: %5', `1:8 text without quotes cannot begin with \`%\` ${inQuotes('title: "%5"')}`],
    ['a comparison', 'title: > 5', `1:8 text without quotes cannot begin with \`>\` ${inQuotes('title: "> 5"')}`],
    ['a bracket', 'title: [Draft] Water', `1:8 text that begins with \`[\` is read as a list ${inQuotes('title: "[Draft] Water"')}`],
    ['a placeholder', 'title: {site} is down', `1:8 text that begins with \`{\` is read as fields ${inQuotes('title: "{site} is down"')}`],
    ['long text', `title: ${'x'.repeat(80)}: y`, '1:8 a colon stands in text without quotes (put the text in quotes)'],
  ])('%s', (_, source, expected) => {
    expect(said(source)).toEqual([expected]);
  });
});

const tabs = 'a tab stands in the indent (indent with spaces)';
const anew = '(delete the spaces before the text and type them anew; pasted text brings such spaces)';
const together = '(begin fields that belong together in the same column)';
const column = '(begin fields that belong together, and items of a list, in the same column)';
const item = '(begin each item with `- `, a dash and a space)';
const noField = 'the line is no field: it has no name with a colon and a space after it';

describe('indents and signs', () => {
  test.each([
    ['a tab', 'a:\n\t- b\n  - c', ['2:1 a tab stands in the indent (indent with spaces)']],
    ['a tab after spaces', 'a:\n  - b: 1\n  \tc: 2\n    d: 3', ['3:3 a tab stands in the indent (indent with spaces)']],
    ['tabs on lines that stand together', 'a:\n\t- b: 1\n\t  c: 2\n  - b: 3', ['2:1', '3:1'].map((at) => `${at} ${tabs}`)],
    ['tabs of different widths', 'a:\n\t- b: 1\n\t\tc: 2\n  - b: 1\n\tc: 2', ['2:1', '3:1', '5:1'].map((at) => `${at} ${tabs}`)],
    ['a tab after the right spaces', 'a:\n  - b: 1\n    \tc: 2\n    d: 3', [`3:5 ${tabs}`]],
    [
      'a tab before a field that has a mistake',
      'a:\n  - b: 1\n\tc: x: y',
      [`3:1 ${tabs}`, `3:5 a colon stands in text without quotes ${inQuotes('c: "x: y"')}`],
    ],
    [
      'a tab, and another mistake below',
      'a:\n\t- b\nc: "x\nd: y',
      [`2:1 ${tabs}`, '3:4 `"` is not closed on its line (write `"` where it ends)'],
    ],
    [
      'a tab in text of several lines, and another mistake',
      'a: |\n  x\n  \ty\nb: "x',
      ['4:4 `"` is not closed on its line (write `"` where it ends)'],
    ],
    [
      'spaces that do not break',
      'a:\n  - b: 1\n\u00a0\u00a0\u00a0\u00a0c: 2\n    d: 3',
      [`3:1 a space that is no ordinary one stands in the indent ${anew}`],
    ],
    [
      'too deep',
      'a:\n  - b: x\n     c: y\n    d: z',
      [`3:6 the line begins in column 6; the field above it begins in column 5 ${together}`],
    ],
    [
      'too deep, of a plain field',
      'a: x\n  b: y\nc: z',
      [`2:3 the line begins in column 3; the field above it begins in column 1 ${together}`],
    ],
    [
      'not deep enough',
      'a:\n  - b: x\n   c: y\n    d: z',
      [`3:4 the line begins in column 4, where nothing that it can belong to begins ${column}`],
    ],
    [
      'a whole item without its dash',
      'a:\n  b: x\n    c: y\n    d: z\ne: 1',
      [`3:5 the line begins in column 5; the field above it begins in column 3 ${together}`],
    ],
    [
      'a dash before the first of several fields',
      'a:\n    - b: x\n    c: y\n    d: z\ne: 1',
      [
        '3:5 items of a list and fields stand side by side here (begin each item of the list with `- `, the first as well, and indent its other fields)',
      ],
    ],
    ...[' ', '   '].map((indent): [string, string, string[]] => [
      `a dash in column ${indent.length + 1} below one in column 3`,
      `a:\n  - b: x\n    c: y\n${indent}- b: x\n${indent}  c: y\nd: z`,
      [
        `4:${indent.length + 1} the dash stands in column ${indent.length + 1}; that of the item above stands in column 3 (begin all items of a list in the same column)`,
      ],
    ]),
    [
      'text that is not indented',
      'a: >\nx y\nz\nb: 1',
      ['2:1 the text of `a` is not indented (begin each line of a text behind `>` with two spaces more than its field)'],
    ],
    ['a name without its colon', 'a: 1\nrollout\n  b: x\nc: 1', ['2:1 `rollout` is not followed by a colon (write `rollout:`)']],
    [
      'an open bracket before another mistake',
      'a: [x\nb\nc: 1',
      [
        '1:4 `[` is not closed on its line (write `]` where it ends)',
        `2:1 ${noField} (begin it with \`#\` if it is a note, or write it below the second \`---\`)`,
      ],
    ],
    [
      'a space that is no ordinary one, where YAML takes it for a name',
      'a:\n  - b: 1\n\u00a0\u00a0\u00a0\u00a0c: 2\ne: 3',
      [`3:1 a space that is no ordinary one stands in the indent ${anew}`],
    ],
    ['a dash of a word processor', 'a:\n  – { b: 1 }\n  - { b: 2 }', [`2:3 \`–\` begins no item of a list ${item}`]],
    ['a bullet', 'a:\n  • { b: 1 }\n  - { b: 2 }', [`2:3 \`•\` begins no item of a list ${item}`]],
    ['no space after the dash', 'a:\n  -{ b: 1 }\n  - { b: 2 }', [`2:3 no space stands after the dash ${item}`]],
    ['no space after the colon', 'a: 1\nb:2\nc: 3', ['2:1 `b` is not followed by a colon and a space (write `b: 2`)']],
    ['an equals sign', 'a: 1\nb = 2\nc: 3', ['2:1 `b` is not followed by a colon and a space (write `b: 2`)']],
    ['a wide colon', 'a: 1\nb：2\nc: 3', ['2:1 `b` is not followed by a colon and a space (write `b: 2`)']],
    ['a comment of another language', 'a: 1\n// why\nc: 3', ['2:1 `//` begins no comment (begin comments with `#`)']],
    ['a note', 'a: 1\nAsk Ann\nc: 3', [`2:1 ${noField} (begin it with \`#\` if it is a note, or write it below the second \`---\`)`]],
    ['an open quote', 'a: "x\nb: y', ['1:4 `"` is not closed on its line (write `"` where it ends)']],
    ['an open quote that a later one closes', 'a: "x\nb: "y"', ['1:4 `"` is not closed on its line (write `"` where it ends)']],
    ['an open brace', 'a:\n  - { b: 1\n  - { b: 2 }', ['2:5 `{` is not closed on its line (write `}` where it ends)']],
    [
      'a number sign that hides the closing brace',
      'a:\n  - { b: 1, c: Ticket #12, late }\n  - { b: 2 }\nd: 3',
      ['2:23 `#` after a space begins a comment, which hides the end of `{` (put the text in quotes: `c: "Ticket #12, late"`)'],
    ],
    [
      '… and the closing bracket, after text in quotes',
      'a: ["x #1", y #2]\nb: 3',
      ['1:15 `#` after a space begins a comment, which hides the end of `[` (put the text that holds it in quotes)'],
    ],
    ['a brace that is open before a comment', 'a: { b: 1 # why\nc: 3', ['1:4 `{` is not closed on its line (write `}` where it ends)']],
    ['an open bracket', 'a: [x, y\nb: z', ['1:4 `[` is not closed on its line (write `]` where it ends)']],
    ['a second document', 'a: 1\n---\n', ['2:1 a line `---` stands within the fields (delete it; all fields stand together)']],
    [
      'an item without its dash',
      'roles:\n  - id: a\n    title: A\n\n    # next\n    id: b\n    title: B\n  - id: c\n    id: d\n    title: D\n    title: E',
      [
        '6:5 a second `id` begins within one item of the list (begin the next item with `- `: `- id: b`)',
        '9:5 a second `id` begins within one item of the list (begin the next item with `- `: `- id: d`)',
        '11:5 the key stands twice in one mapping (keep one of the two)',
      ],
    ],
    [
      'an item whose first field has no colon',
      '- id a\n  title: A\n- id: b\n  title: B',
      ['1:3 `id` is not followed by a colon and a space (write `id: a`)'],
    ],
    [
      'an item whose first line is no field',
      '- so a\n  title: A\n- id: b\n  title: B',
      [
        '1:3 the line is no field: it has no name with a colon and a space after it (begin it with `#` if it is a note, or write it below the second `---`)',
      ],
    ],
    [
      'a first item without its dash',
      '  id: a\n  title: A\n\n- id: b\n  title: B\n- id: c\n  title: C',
      [
        '4:1 items of a list and fields stand side by side here (begin each item of the list with `- `, the first as well, and indent its other fields)',
      ],
    ],
    ['a key twice', 'a: 1\nb: 2\na: 3', ['3:1 the key stands twice in one mapping (keep one of the two)']],
  ])('%s', (_, source, expected) => {
    expect(said(source)).toEqual(expected);
    expect(said(source.replaceAll('\n', '\r\n'))).toEqual(expected);
  });
});

test('a text that was written among the fields is one mistake', () => {
  const text = 'When the pumps stop:\n\n## First\n\nCall the\nnight nurse.\n\n- Then wait\n\n> Do not run';
  expect(said(`title: Water\n\nThe pumps feed the east.\n${text}\n`)).toEqual([
    `3:1 ${noField} (begin it with \`#\` if it is a note, or write it below the second \`---\`)`,
  ]);
});

test('an anchor and its aliases are one mistake', () => {
  expect(said('a: &x [1]\nb: *x\nc: *x')).toHaveLength(1);
});

test('what is right around a mistake is still read, in its place', () => {
  const read = readYaml('a: 1\nb: c: d\ngaps:\n  - id: G-1\n    text: x: y\n    owner: z\n  - id: G-2', 1);
  expect(read).toMatchObject({ ok: false, value: { a: 1, gaps: [{ id: 'G-1', owner: 'z' }, { id: 'G-2' }] } });
});

const wrong = [
  'k: Response: now',
  "k: 'L'eau'",
  'k: @night',
  'k: "open',
  'k: [open',
  'k: { a: b',
  'k = x',
  'k:x',
  'k:\n  - a: x\n   b: y',
  'k:\n\t- a',
  'k:\n  - { text: a: b }',
];
const lines = fc.array(fc.tuple(fc.boolean(), fc.nat(wrong.length - 1)), { minLength: 1, maxLength: 12 });

test('of many mistakes each is told once, on its own lines', () => {
  fc.assert(
    fc.property(lines, (chosen) => {
      const fields = chosen.map(([right, index], place) => (right ? `k${place}: x` : (wrong[index] ?? '').replace('k', `k${place}`)));
      const starts = fields.map((_, place) => ['a: x', ...fields.slice(0, place)].join('\n').split('\n').length + 1);
      const expected = chosen.flatMap(([right], place) => (right ? [] : [place]));
      const read = readYaml(['a: x', ...fields].join('\n'), 1);
      const told = read.ok ? [] : read.problems.map(({ line }) => starts.findLastIndex((start) => start <= line));
      expect(
        told.sort((a, b) => a - b),
        fields.join('\n'),
      ).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('a long text with many mistakes is read at once', () => {
  const start = performance.now();
  expect(said(Array.from({ length: 20_000 }, (_, place) => `k${place}: a: b`).join('\n')).length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(5_000);
});
