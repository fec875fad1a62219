import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspect } from '../src/inspect.ts';
import { formats } from '../src/report/formats.ts';
import { place } from '../src/report/placed.ts';
import { toPretty } from '../src/report/pretty.ts';
import { summaryOf } from '../src/report/summary.ts';
import { rules } from '../src/rules/index.ts';
import { readContent } from '../src/source/content.ts';
import { readTree, type SourceFile } from '../src/source/tree.ts';

/** A small plan with an entry of each kind: files of the sample, so that what is broken was real. */
const plan = readTree('test/fixtures/forty-mistakes').filter(
  ({ file }) => !/mdx?$/.test(file) || /2026|1\.[01]|primary|payments|mail-relay|governance/.test(file),
);
const whole = readTree('content').filter(({ file }) => /\.(?:mdx?|yaml)$/.test(file));

const today = '2026-11-23';

/** The whole of a check over files that were never written. */
async function check(files: readonly SourceFile[]) {
  const { content, where } = await readContent(files);
  const { findings } = inspect(content, today);
  const placed = place(findings, where, content.entries);
  const report = { findings: placed, summary: summaryOf(placed, files.length), today, prefix: '', strict: false, rules };
  const texts = [toPretty(placed, report.summary, '', (_, text) => text), ...Object.values(formats).map((format) => format(report))];
  return { content, placed, texts };
}

/** Each file is an entry, or a finding, or a part of the plan that is neither. */
function expectNothingLost(files: readonly SourceFile[], { content, placed }: Awaited<ReturnType<typeof check>>): void {
  const told = new Set([...content.entries.map(({ file }) => file), ...placed.map(({ file }) => file)]);
  const lost = files.map(({ file }) => file).filter((file) => !told.has(file) && !/^(?:plan|roles)\.yaml$|^assets\//.test(file));
  expect(lost).toEqual([]);
}

function expectGoodFindings({ placed, texts }: Awaited<ReturnType<typeof check>>): void {
  for (const { line, column, message, file } of placed) {
    expect(line, file).toBeGreaterThan(0);
    expect(column, file).toBeGreaterThan(0);
    expect(message).not.toMatch(/undefined|\[object|\bat .*\.ts:\d+/);
  }
  // No control character but the ends of lines steers a terminal.
  expect(texts[0]?.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
}

const index = fc.nat(1_000_000);
const junk = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    '\t',
    '\r\n',
    '---\n',
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '&a ',
    '*a',
    '!!x ',
    '|',
    '>',
    '#',
    '%',
    '@',
    '`',
    '<script>',
    '<!--',
    '](javascript:x)',
    '__proto__: 1\n',
    'constructor: 1\n',
    '2026-02-30',
    '9'.repeat(30),
    '-1',
    'null',
    '~',
    '.nan',
    '\u202e',
    '\u001b[31m',
    '\0',
    '\ud800',
    '{{x}}',
    '$(x)',
    '=1+1',
  ),
);

type Edit = (text: string) => string;
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(index, junk).map(
    ([at, text]): Edit =>
      (old) =>
        old.slice(0, at % (old.length + 1)) + text + old.slice(at % (old.length + 1)),
  ),
  fc.tuple(index, fc.nat(40)).map(
    ([at, count]): Edit =>
      (old) =>
        old.slice(0, at % (old.length + 1)) + old.slice((at % (old.length + 1)) + count),
  ),
  fc.tuple(index, index).map(
    ([from, to]): Edit =>
      (old) => {
        const lines = old.split('\n');
        lines.splice(to % lines.length, 0, lines[from % lines.length] ?? '');
        return lines.join('\n');
      },
  ),
  index.map(
    (at): Edit =>
      (old) =>
        old
          .split('\n')
          .toSpliced(at % old.split('\n').length, 1)
          .join('\n'),
  ),
  fc.tuple(index, junk).map(
    ([at, value]): Edit =>
      (old) => {
        const fields = [...old.matchAll(/(?<=[\w-]: )[^\n{[,}\]]+/g)];
        const field = fields[at % Math.max(1, fields.length)];
        return field ? old.slice(0, field.index) + value + old.slice(field.index + field[0].length) : old;
      },
  ),
);

const asText = ({ bytes }: SourceFile) => new TextDecoder().decode(bytes);

test('texts that are cut, doubled and mixed up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(index, edits), { minLength: 1, maxLength: 6 }), async (changes) => {
      const files = [...plan];
      for (const [at, edit] of changes) {
        const old = files[at % files.length] as SourceFile;
        files[at % files.length] = { file: old.file, bytes: Buffer.from(edit(asText(old))) };
      }
      const checked = await check(files);
      expectNothingLost(files, checked);
      expectGoodFindings(checked);
    }),
    { numRuns: 150, interruptAfterTimeLimit: 8_000 },
  );
});

test('bytes that are anything', async () => {
  await fc.assert(
    fc.asyncProperty(index, fc.array(fc.tuple(index, fc.nat(255)), { minLength: 1, maxLength: 5 }), async (at, changes) => {
      const files = [...plan];
      const old = files[at % files.length] as SourceFile;
      const bytes = Buffer.from(old.bytes ?? []);
      for (const [place, byte] of changes) if (bytes.length) bytes[place % bytes.length] = byte;
      files[at % files.length] = { file: old.file, bytes };
      const checked = await check(files);
      expectNothingLost(files, checked);
      expectGoodFindings(checked);
    }),
    { numRuns: 80, interruptAfterTimeLimit: 5_000 },
  );
});

test('names and trees that are anything', async () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replaceAll('/', '')),
    fc.constantFrom('con', 'a b', '🚚', 'a\u202eb', 'A', 'a', '..', '__proto__', 'constructor', 'a.md', '1.0.0', ' ', 'x'.repeat(255)),
  );
  const folder = fc.constantFrom('', 'systems/', 'reviews/2026/', 'sections/', 'revisions/', 'templates/', 'assets/', 'Systems/', 'other/');
  const ending = fc.constantFrom('.md', '.mdx', '.MD', '.yaml', '.yml', '.png', '');
  const path = fc.tuple(folder, name, ending).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(path, index), { maxLength: 8 }), async (added) => {
      const files = [
        ...plan,
        ...added.map(([file, at]) => ({ file, bytes: (plan[at % plan.length] as SourceFile).bytes ?? Buffer.from('') })),
      ];
      const checked = await check(files);
      expectNothingLost(files, checked);
      expectGoodFindings(checked);
    }),
    { numRuns: 80, interruptAfterTimeLimit: 5_000 },
  );
});

test('an error in one file hides no mistake of another', async () => {
  const before = await check(whole);
  const broken: SourceFile = { file: 'systems/broken-here.md', bytes: Buffer.from('---\nname: [\n') };
  const after = await check([...whole, broken]);
  const key = ({ file, line, column, rule, message }: (typeof before.placed)[number]) => `${file}:${line}:${column} ${rule} ${message}`;
  expect(after.placed.filter(({ file }) => file !== broken.file).map(key)).toEqual(before.placed.map(key));
});

test.each([
  ['100,000 headings', '# a\n'.repeat(100_000)],
  ['20,000 links to nothing', Array.from({ length: 20_000 }, (_, index) => `[a](b${index % 500}.md) `).join('')],
  ['quotes in quotes', `${'>'.repeat(100_000)}a`],
  ['tags that never end', '<a '.repeat(100_000)],
  ['a line without end', 'a'.repeat(1_900_000)],
])('%s are checked in time', async (_, text) => {
  const head = asText(whole.find(({ file }) => file.startsWith('systems/')) as SourceFile).split('\n---\n')[0];
  const start = performance.now();
  const checked = await check([...plan, { file: 'systems/large.md', bytes: Buffer.from(`${head}\n---\n${text}\n`) }]);
  expectNothingLost([{ file: 'systems/large.md' }], checked);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('the fixtures hold something to break', () => {
  expect(plan.length).toBeGreaterThan(8);
  expect(globSync(join('content', '**', '*.md')).length).toBeGreaterThan(30);
  expect(readFileSync('content/plan.yaml', 'utf8')).toContain('organisation');
});
