import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { positionsIn } from '../../src/model/positions.ts';
import { fieldsAgain, splitFrontmatter } from '../../src/source/frontmatter.ts';
import { decode, positionAt } from '../../src/source/text.ts';

test.each([
  ['fields and text', '---\na: 1\n---\nText\n', 'a: 1\n', 'Text\n', 4],
  ['CRLF', '---\r\na: 1\r\n---\r\nText\r\n', 'a: 1\r\n', 'Text\r\n', 4],
  ['no text', '---\na: 1\n---', 'a: 1\n', '', 4],
  ['no fields', '---\n---\nText', '', 'Text', 3],
  ['no fields, and a line like one far below', '---\n---\nText\na: 1\n---\n', '', 'Text\na: 1\n---\n', 3],
  ['spaces after the lines', '---  \na: 1\n--- \t\nText', 'a: 1\n', 'Text', 4],
  ['a rule in the text', '---\na: 1\n---\n---\nText\n---\n', 'a: 1\n', '---\nText\n---\n', 4],
  ['a line that only begins like the end', '---\na: |\n  ---\n----\n--- x\n---\n', 'a: |\n  ---\n----\n--- x\n', '', 7],
])('%s', (_, text, yaml, body, bodyLine) => {
  expect(splitFrontmatter(text)).toEqual({ ok: true, yaml, yamlLine: 2, body, bodyLine, doubled: [] });
});

test.each([
  ['once', '---\n---\na: 1\n---\nText\n', 3, 5, [2]],
  ['after a blank line, with the ends of Windows', '---\r\n\r\n---\r\na: 1\r\n---\r\nText\n', 4, 6, [3]],
  ['above a field that is indented', '---\n---\n\n---\na: 1\n---\nText\n', 5, 7, [2, 4]],
  ['twice', '---\n---\n---\na: 1\n---\nText\n', 4, 6, [2, 3]],
])('a second line above the fields is one too many: %s', (_, text, yamlLine, bodyLine, doubled) => {
  expect(splitFrontmatter(text)).toMatchObject({
    ok: true,
    yaml: expect.stringMatching(/^a: 1\r?\n$/),
    body: 'Text\n',
    yamlLine,
    bodyLine,
    doubled,
  });
});

test('however many lines stand above the fields', () => {
  const parts = splitFrontmatter(`${'---\n'.repeat(200_000)}a: 1\n---\nText\n`);
  expect(parts).toMatchObject({ ok: true, yaml: 'a: 1\n', yamlLine: 200_001, bodyLine: 200_003 });
  expect(parts.ok && parts.doubled).toHaveLength(199_999);
});

test.each([
  ['a whole file again', '---\na: 1\nb: 2\n---\nText\n---\na: 1\nb: 2\n---\nText\n', 6],
  ['fields again', '---\na: 1\nb: 2\n---\r\na: 1\r\nb: 2\r\n---\r\nText\n', 4],
  ['a rule and a word with a colon', '---\na: 1\n---\nText\n\n---\na: so it is\n\n---\n', undefined],
  ['other fields', '---\na: 1\n---\nText\n---\nx: 1\ny: 2\n---\n', undefined],
  ['fields without an end', '---\na: 1\n---\nText\n---\na: 1\nb: 2\n', undefined],
  ['no rule', '---\na: 1\n---\na: 1\nb: 2\n', undefined],
])('%s', (_, text, line) => {
  const parts = splitFrontmatter(text);
  expect(parts.ok && fieldsAgain(parts, ['a', 'b'])).toBe(line);
});

test.each([
  ['', 'the file has no frontmatter'],
  ['# Title\n', 'the file has no frontmatter'],
  [' ---\na: 1\n---\n', 'the file has no frontmatter'],
  ['----\na: 1\n---\n', 'the file has no frontmatter'],
  ['---', 'the frontmatter is not closed'],
  ['---\na: 1\n', 'the frontmatter is not closed'],
  ['---\na: 1', 'the frontmatter is not closed'],
])('%j: %s', (text, message) => {
  expect(splitFrontmatter(text)).toMatchObject({ ok: false, message });
});

const three = 'write `---`, three hyphens';

test.each([
  ['\n---\na: 1\n---\n', 'delete what stands before the first line `---`'],
  [' ---\na: 1\n---\n', 'delete what stands before the first line `---`'],
  ['\ufeff---\na: 1\n---\n', 'delete what stands before the first line `---`'],
  ['```yaml\n---\na: 1\n---\n', 'delete what stands before the first line `---`'],
  ['—\na: 1\n---\n', `the file begins with \`—\`; ${three}`],
  ['–––\r\na: 1\r\n–––\r\n', `the file begins with \`–––\`; ${three}`],
  ['----\na: 1\n---\n', `the file begins with \`----\`; ${three}`],
  ['+++\na = 1\n+++\n', `the file begins with \`+++\`; ${three}`],
  ['---\ra: 1\r---\r', 'save the file with lines that end as on Unix or Windows: it has the ends of an old Mac'],
  ['', 'begin the file with a line `---`, then the fields, then another line `---`'],
  ['# Title\n\n---\n\nText\n', 'begin the file with a line `---`, then the fields, then another line `---`'],
  ['---\na: 1\n...\nText', `line 3 is \`...\`; ${three}`],
  ['---\na: 1\n\n----\r\nText', `line 4 is \`----\`; ${three}`],
  ['---\na: 1\n—\nText', `line 3 is \`—\`; ${three}`],
  ['---\na: 1\n ---\nText', `line 3 is \`---\`; ${three}`],
  ['---\na: 1\nText', 'end the fields with a line `---`'],
])('%j: %s', (text, hint) => {
  expect(splitFrontmatter(text)).toMatchObject({ ok: false, hint });
});

test('nothing is lost, and lines are counted right', () => {
  const line = fc.constantFrom('a: 1', '', '# x', ' ---', '--', 'é 🚚');
  const end = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(fc.array(line), fc.array(line), end, (fields, lines, newline) => {
      const [yaml, body] = [fields, lines].map((part) => part.map((one) => one + newline).join('')) as [string, string];
      const text = `---${newline}${yaml}---${newline}${body}`;
      const parts = splitFrontmatter(text);
      expect(parts).toMatchObject({ ok: true, yaml, body });
      if (parts.ok)
        expect(
          text
            .split('\n')
            .slice(parts.bodyLine - 1)
            .join('\n'),
        ).toBe(body);
    }),
  );
});

test.each([
  ['a byte order mark', Buffer.from('\uFEFFa: 1'), 'a: 1'],
  ['any character', Buffer.from('é 東 🚚'), 'é 東 🚚'],
  ['nothing', Buffer.alloc(0), ''],
  ['a character that stands for a bad one', Buffer.from('a\uFFFDb'), 'a\uFFFDb'],
])('decodes %s', (_, bytes, text) => {
  expect(decode(bytes)).toEqual({ ok: true, text });
});

test.each([
  ['Latin-1', Buffer.from('---\ntitle: Caf\xe9\n', 'latin1'), 'the file is not UTF-8', 2, 11],
  ['Latin-1 after a real U+FFFD', Buffer.concat([Buffer.from('\uFFFD\n'), Buffer.from([0xe9])]), 'the file is not UTF-8', 2, 1],
  ['Latin-1 after a byte order mark', Buffer.concat([Buffer.from('\uFEFFab'), Buffer.from([0xff])]), 'the file is not UTF-8', 1, 3],
  ['half a character', Buffer.from([0x61, 0xf0, 0x9f]), 'the file is not UTF-8', 1, 2],
  ['UTF-16', Buffer.from('\uFEFFa: 1', 'utf16le'), 'the file is not UTF-8', 1, 1],
  ['NUL', Buffer.from('a\nb\0'), 'the file holds a NUL character', 2, 2],
])('does not decode %s', (_, bytes, message, line, column) => {
  expect(decode(bytes)).toMatchObject({ ok: false, message, line, column });
});

test('bytes are a text or a place, never a failure', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const decoded = decode(bytes);
      if (decoded.ok)
        expect(Buffer.from(decoded.text)).toEqual(
          Buffer.from(bytes).subarray(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0),
        );
      else expect(decoded.line).toBeGreaterThan(0);
    }),
  );
});

test('a position counts lines and columns from 1', () => {
  expect([0, 1, 2, 4].map((offset) => positionAt('ab\ncd', offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 1, column: 3 },
    { line: 2, column: 2 },
  ]);
});

test('positions of many offsets are those of each by itself, and the lines of the text are looked for once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', 'é'), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const positionOf = positionsIn(text);
      for (let offset = 0; offset <= text.length; offset += 1) expect(positionOf(offset)).toEqual(positionAt(text, offset));
    }),
  );
  const search = vi.spyOn(String.prototype, 'matchAll');
  const positionOf = positionsIn('a\nb\n');
  for (let offset = 0; offset < 4; offset += 1) positionOf(offset);
  expect(search).toHaveBeenCalledOnce();
  search.mockRestore();
});
