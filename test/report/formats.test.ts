import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { formats } from '../../src/report/formats.ts';
import type { Placed } from '../../src/report/placed.ts';
import type { Report } from '../../src/report/report.ts';
import { summaryOf } from '../../src/report/summary.ts';

const schema = (name: string) => readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8');
const rules = [
  { id: 'objectives/tier', kind: 'defect', why: 'A promise looser than its tier is none.' },
  { id: 'gaps/overdue', kind: 'duty', why: 'What is late is shown.' },
  { id: 'content/link', kind: 'defect', why: 'A link leads somewhere.' },
] as const;

const finding = (changes: Partial<Placed> = {}): Placed => ({
  rule: 'objectives/tier',
  kind: 'defect',
  level: 'error',
  message: '`payments` promises 5 h',
  file: 'systems/payments.md',
  line: 9,
  column: 5,
  ...changes,
});

const report = (findings: readonly Placed[], strict = false): Report => ({
  findings,
  summary: summaryOf(findings, 61),
  today: '2026-11-23',
  prefix: 'content/',
  strict,
  rules,
});

const print = (format: string, findings: readonly Placed[], strict = false) => formats[format]?.(report(findings, strict)) ?? '';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\n\r:,%#[]<>&|`*_@"\'{}\\ ax0:./!~$-\u0000\u001b\u202e\ud800') }),
  fc.constantFrom(
    '::set-output name=a::b',
    '##[error]',
    '%0A::error::',
    ']]>',
    '</testcase>',
    '@team #12',
    'https://example.org',
    'www.example.org',
  ),
);
const anyFinding: fc.Arbitrary<Placed> = fc.record(
  {
    rule: fc.constantFrom(...rules.map(({ id }) => id)),
    kind: fc.constantFrom('defect', 'duty'),
    level: fc.constantFrom('error', 'warning', 'notice'),
    message: text.filter((one) => one !== ''),
    hint: text,
    file: text.filter((one) => one !== ''),
    line: fc.integer({ min: 1, max: 9999 }),
    column: fc.integer({ min: 1, max: 9999 }),
    entry: text,
    related: fc.array(fc.record({ file: text, line: fc.integer({ min: 1 }), column: fc.integer({ min: 1 }), message: text }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['rule', 'kind', 'level', 'message', 'file', 'line', 'column'] },
);
const many = fc.array(anyFinding, { maxLength: 6 });

describe('what weighs how', () => {
  test.each([
    ['defect', 'error', false, 'error'],
    ['defect', 'notice', true, 'notice'],
    ['duty', 'error', false, 'warning'],
    ['duty', 'warning', false, 'warning'],
    ['duty', 'notice', false, 'notice'],
    ['duty', 'notice', true, 'error'],
  ] as const)('a %s at level %s, strict %s, is shown as %s', (kind, level, strict, shown) => {
    expect(print('github', [finding({ kind, level })], strict)).toMatch(new RegExp(`^::${shown} `));
  });
});

test('json: beside an earlier state, what is settled stands among the others in their order', () => {
  const findings = [finding({ state: 'new', line: 4 }), finding({ state: 'old', line: 12 })];
  const fixed = [finding({ state: 'fixed' })];
  const printed = formats.json?.({ ...report(findings), fixed, summary: summaryOf(findings, 61, fixed) }) ?? '';
  const { findings: listed }: { findings: readonly Placed[] } = JSON.parse(printed);
  expect(listed.map(({ line, state }) => `${line} ${state}`)).toEqual(['4 new', '9 fixed', '12 old']);
});

describe('github', () => {
  test('one command a finding, the heaviest first', () => {
    const duty = finding({ rule: 'gaps/overdue', kind: 'duty', level: 'warning', message: 'late', file: 'reviews/a,b.md', line: 3 });
    expect(print('github', [duty, finding({ hint: 'say 4 h, or 100 %' })])).toBe(
      '::error file=content/systems/payments.md,line=9,col=5,title=objectives/tier::`payments` promises 5 h%0Ahint: say 4 h, or 100 %25\n' +
        '::warning file=content/reviews/a%2Cb.md,line=3,col=5,title=gaps/overdue (owed)::late\n',
    );
  });

  test('no text begins a command of its own, and what is read is what was written', () => {
    fc.assert(
      fc.property(many, (findings) => {
        const lines = print('github', findings).split('\n').slice(0, -1);
        expect(lines).toHaveLength(findings.length);
        for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[^,:]+::[^\r\n]*$/);
      }),
    );
  });
});

describe('gitlab', () => {
  const valid = new Ajv({ strict: false }).compile(JSON.parse(schema('gitlab-code-quality.schema.json')));

  test('is valid, with a mark of its own for each finding', () => {
    fc.assert(
      fc.property(many, (findings) => {
        const items = JSON.parse(print('gitlab', findings)) as { fingerprint: string }[];
        expect(valid(items), JSON.stringify(valid.errors)).toBe(true);
        expect(new Set(items.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
      }),
    );
  });

  test('a mark stays when lines move and other findings come and go', () => {
    const marks = (findings: readonly Placed[]) =>
      (JSON.parse(print('gitlab', findings)) as { fingerprint: string }[]).map((one) => one.fingerprint);
    const [before] = marks([finding()]);
    expect(marks([finding({ file: 'systems/accounts.md' }), finding({ line: 40, column: 1 })])[1]).toBe(before);
    expect(marks([finding({ message: 'promises 6 h' })])[0]).not.toBe(before);
  });
});

describe('sarif', () => {
  const ajv = new AjvDraft4({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv as never);
  const valid = ajv.compile(JSON.parse(schema('sarif-2.1.0.schema.json')));

  test('is valid SARIF 2.1.0 whatever is found', () => {
    fc.assert(
      fc.property(many, fc.boolean(), (findings, strict) => {
        expect(valid(JSON.parse(print('sarif', findings, strict))), JSON.stringify(valid.errors)).toBe(true);
      }),
    );
  });

  test('a region has a start, and no end before it', () => {
    const [result] = JSON.parse(
      print('sarif', [finding({ related: [{ file: 'a b#1.md', line: 2, column: 3, message: 'see [this] {0}' }] })]),
    ).runs[0].results;
    expect(result.ruleIndex).toBe(0);
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 9, startColumn: 5 });
    expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('content/a%20b%231.md');
    expect(result.relatedLocations[0].message.text).toBe('see \\[this\\] {{0}}');
  });
});

describe('junit', () => {
  const xsd = schema('junit.xsd');
  const problems = async (xml: string) => (await validateXML({ xml, schema: xsd })).errors;

  test('a failure fails, a duty is skipped, a rule that found nothing passes', async () => {
    const xml = print('junit', [finding(), finding({ rule: 'gaps/overdue', kind: 'duty', level: 'error', message: 'late' })]);
    expect(await problems(xml)).toEqual([]);
    expect(xml).toContain('<testsuites name="check" tests="3" failures="1" errors="0" skipped="1" time="0">');
    expect(xml).toContain(
      '<failure message="`payments` promises 5 h" type="defect">content/systems/payments.md:9:5  `payments` promises 5 h</failure>',
    );
    expect(xml).toContain('<testcase name="nothing found" classname="content/link" time="0"/>');
  });

  test('is valid whatever is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFinding, { minLength: 10, maxLength: 30 }), async (findings) => {
        expect(await problems(print('junit', findings))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('markdown', () => {
  const tree = (markdown: string) => remark().use(remarkGfm).parse(markdown);

  test('what is to mend stands in a table, what is owed is folded away', () => {
    const duty = finding({ rule: 'gaps/overdue', kind: 'duty', level: 'warning', message: 'late' });
    expect(print('markdown', [finding(), duty])).toBe(
      [
        '### 1 error in 61 files',
        '',
        '| level | where | what | rule |',
        '| --- | --- | --- | --- |',
        '| error | <code>content/systems/payments.md:9</code> | <code>payments</code> promises 5 h | <code>objectives/tier</code> |',
        '',
        '<details><summary>Owed by the organisation: 1</summary>',
        '',
        '| level | where | what | rule |',
        '| --- | --- | --- | --- |',
        '| warning | <code>content/systems/payments.md:9</code> | late | <code>gaps/overdue</code> |',
        '',
        '</details>',
        '',
      ].join('\n'),
    );
    expect(print('markdown', [])).toBe('### Nothing to mend in 61 files\n');
    const many = print('markdown', [...Array.from({ length: 4000 }, () => duty), ...Array.from({ length: 52 }, () => finding())]);
    expect(many.match(/^\| error/gm)).toHaveLength(50);
    expect(many).toContain('\n\nand 2 more; `npm run check` lists them all\n');
    expect(many).toContain('\n\nand 3950 more; `npm run check` lists them all\n');
    expect(many.length).toBeLessThan(60_000);
  });

  test('beside an earlier state, what is new stands first and what is settled is said', () => {
    const findings = [finding({ state: 'old' }), finding({ state: 'new', line: 12 })];
    const fixed = [finding({ state: 'fixed', message: 'gone' })];
    const markdown = formats.markdown?.({ ...report(findings), fixed, summary: summaryOf(findings, 61, fixed) }) ?? '';
    expect(markdown).toMatch(/^### 2 errors in 61 files; 1 new, 1 settled\n/);
    expect(markdown.indexOf(':12<')).toBeLessThan(markdown.indexOf('<summary>To mend, and there before: 1<'));
    expect(markdown).toContain('<summary>Settled: 1</summary>');
    expect(formats.github?.(report(findings))).toMatch(/line=12.*\n.*line=9/);
  });

  test('no text becomes markup, a link or a call to a person', () => {
    fc.assert(
      fc.property(many, (findings) => {
        const rows = findings.filter(({ kind }) => kind === 'defect').length;
        const parsed = tree(print('markdown', findings));
        const kinds = new Map<string, number>();
        visit(parsed, (node) => {
          kinds.set(node.type, (kinds.get(node.type) ?? 0) + 1);
          if (node.type === 'html')
            expect(node.value).toMatch(/^<(?:\/?code|br|\/?details|details><summary>Owed by the organisation: \d+<\/summary)>$/);
          if (node.type === 'text') expect(node.value).not.toMatch(/[@#](?!\u200b)/);
        });
        for (const none of ['link', 'image', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'list', 'footnoteReference'])
          expect(kinds.has(none)).toBe(false);
        if (rows > 0 && rows === findings.length) expect(kinds.get('tableRow')).toBe(rows + 1);
      }),
    );
  });
});
