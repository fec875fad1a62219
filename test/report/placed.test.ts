import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Entry } from '../../src/model/plan.ts';
import { toJson } from '../../src/report/json.ts';
import { place } from '../../src/report/placed.ts';
import { clean, toPretty } from '../../src/report/pretty.ts';
import { fails, summaryOf } from '../../src/report/summary.ts';

const finding = (changes: Partial<Finding>): Finding => ({
  rule: 'content/link',
  kind: 'defect',
  level: 'error',
  at: { file: 'a.md', line: 1, column: 1 },
  message: 'a link leads nowhere',
  ...changes,
});

const where = (at: Finding['at']) => ('line' in at ? at : { line: at.field.length + 2, column: at.key ? 1 : 5 });
const placed = (findings: readonly Finding[], entries: readonly Entry[] = []) => place(findings, where, entries);
const plain = (findings: readonly Finding[]) => {
  const own = placed(findings);
  return toPretty(own, summaryOf(own, 61), 'content/', (_, text) => text);
};

test.each([
  ['x'.repeat(200), 'x'.repeat(200)],
  ['x'.repeat(201), `${'x'.repeat(200)}…`],
  ['😀'.repeat(120), '😀'.repeat(120)],
  ['😀'.repeat(5_000), `${'😀'.repeat(200)}…`],
])('of a value that is very long, the beginning is repeated', (value, shown) => {
  const at = { file: 'b.md', line: 1, column: 1 };
  const [first] = placed([
    finding({ message: `\`${value}\` is not \`1h\``, hint: `not \`${value}\``, related: [{ at, message: `see \`${value}\`` }] }),
  ]);
  expect([first?.message, first?.hint, first?.related?.[0]?.message]).toEqual([
    `\`${shown}\` is not \`1h\``,
    `not \`${shown}\``,
    `see \`${shown}\``,
  ]);
});

test('findings stand in the order of file, line and rule', () => {
  const at = (file: string, line: number, column: number) => ({ file, line, column });
  const sorted = placed([
    finding({ at: at('b.md', 1, 1) }),
    finding({ at: at('a.md', 10, 1) }),
    finding({ at: at('a.md', 2, 9), rule: 'content/unsafe' }),
    finding({ at: at('a.md', 2, 9), rule: 'content/link' }),
    finding({ at: at('a.md', 2, 3), rule: 'content/unsafe' }),
    finding({ at: at('B.md', 1, 1) }),
  ]);
  expect(sorted.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
    'B.md:1:1 content/link',
    'a.md:2:9 content/link',
    'a.md:2:3 content/unsafe',
    'a.md:2:9 content/unsafe',
    'a.md:10:1 content/link',
    'b.md:1:1 content/link',
  ]);
});

test('the order does not depend on the order in which rules ran', () => {
  const findings = fc.array(
    fc.record({ file: fc.constantFrom('a.md', 'b.md'), line: fc.nat(3), column: fc.nat(3), message: fc.constantFrom('x', 'y') }),
  );
  fc.assert(
    fc.property(findings, (places) => {
      const all = places.map(({ message, ...at }) => finding({ at, message }));
      expect(placed(all.toReversed())).toEqual(placed(all));
    }),
  );
});

test('a finding belongs to the entry of its file, or of its place in a list', () => {
  const entry = (id: string, file: string, field: Entry['field']) => ({ collection: 'roles', id, file, field }) as unknown as Entry;
  const entries = [entry('dba', 'roles.yaml', [0]), entry('lead', 'roles.yaml', [1]), entry('alone', 'alone.yaml', [])];
  const owners = placed(
    [
      finding({ at: { file: 'alone.yaml', field: ['x'] } }),
      finding({ at: { file: 'roles.yaml', field: [1, 'title'] } }),
      finding({ at: { file: 'roles.yaml', line: 30, column: 1 } }),
      finding({ at: { file: 'roles.yaml', field: [0] }, entry: 'gaps/G-1' }),
    ],
    entries,
  ).map((one) => one.entry);
  expect(owners).toEqual(['roles/alone', 'gaps/G-1', 'roles/lead', undefined]);
});

test('json has the fields of the contract, in its order', () => {
  const own = placed([
    finding({
      hint: 'mend it',
      at: { file: 'a.md', field: ['b'] },
      related: [{ at: { file: 'c.md', line: 2, column: 3 }, message: 'here' }],
    }),
  ]);
  expect(toJson(own, summaryOf(own, 1), '2026-11-23')).toBe(`{
  "version": 1,
  "asOf": "2026-11-23",
  "summary": {
    "files": 1,
    "errors": 1,
    "warnings": 0,
    "notices": 0,
    "duties": 0
  },
  "findings": [
    {
      "rule": "content/link",
      "kind": "defect",
      "level": "error",
      "message": "a link leads nowhere",
      "hint": "mend it",
      "file": "a.md",
      "line": 3,
      "column": 5,
      "related": [
        {
          "file": "c.md",
          "line": 2,
          "column": 3,
          "message": "here"
        }
      ]
    }
  ]
}
`);
});

test('people read defects first, then what is owed, then the sum', () => {
  expect(
    plain([
      finding({ kind: 'duty', level: 'warning', rule: 'gaps/overdue', message: 'G-1 is late' }),
      finding({ hint: 'mend it', related: [{ at: { file: 'c.md', line: 2, column: 3 }, message: 'here' }] }),
    ]),
  ).toBe(`content/a.md:1:1  error  a link leads nowhere  (content/link)
  hint: mend it
  see content/c.md:2:3  here

Owed by the organisation:

content/a.md:1:1  warning  G-1 is late  (gaps/overdue)

61 files read: 1 error; 1 duty owed`);
  expect(plain([])).toBe('61 files read: nothing to mend');
});

test.each([
  ['\u001b[31mred', '\\u001b[31mred'],
  ['a\u202eb\u2066c\u2069', 'a\\u202eb\\u2066c\\u2069'],
  ['a\r\nb\u0085\u2028', 'a\\u000d\\u000ab\\u0085\\u2028'],
  ['é 東 🚚 `x`', 'é 東 🚚 `x`'],
])('%j is shown as %s', (text, shown) => {
  expect(clean(text)).toBe(shown);
});

test('no text steers a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u.test(clean(text))),
  );
});

test.each([
  ['nothing', [], false, false],
  ['a defect at level error', [{ kind: 'defect', level: 'error' }], false, true],
  ['a warning', [{ kind: 'defect', level: 'warning' }], true, false],
  ['a duty at level error', [{ kind: 'duty', level: 'error' }], false, false],
  ['a notice that is a duty, strictly', [{ kind: 'duty', level: 'notice' }], true, true],
] as const)('%s fails (strict: %s): %s', (_, findings, strict, expected) => {
  expect(fails(placed(findings.map(finding)), strict)).toBe(expected);
});

test('defects count by level, duties apart', () => {
  const own = placed([
    finding({}),
    finding({ level: 'warning' }),
    finding({ level: 'notice' }),
    finding({ kind: 'duty' }),
    finding({ kind: 'duty', level: 'notice' }),
  ]);
  expect(summaryOf(own, 7)).toMatchObject({ files: 7, errors: 1, warnings: 1, notices: 1, duties: 2 });
});

test('findings that fill several screens are counted by rule at the end, defects first', () => {
  const of = (rule: string, kind: Finding['kind'], count: number) =>
    Array.from({ length: count }, () => finding({ rule, kind, level: 'warning' }));
  const few = [...of('content/link', 'defect', 3), ...of('gaps/overdue', 'duty', 97)];
  expect(plain(few)).not.toContain('By rule');
  expect(plain([...few, ...of('content/unsafe', 'defect', 4)])).toMatch(
    /\n\nBy rule \(one alone with --rule ID\):\n {3}4 {2}content\/unsafe\n {3}3 {2}content\/link\n {2}97 {2}gaps\/overdue\n\n61 files read/,
  );
});
