import { expect, test } from 'vitest';
import { readAsset } from '../../src/source/asset.ts';
import { emptyDraft } from '../../src/source/draft.ts';

/** The places at which a drawing is said to hold code. */
function codeIn(text: string, file = 'assets/a.svg'): string[] {
  const draft = emptyDraft();
  readAsset({ file, bytes: Buffer.from(text) }, draft);
  return draft.misfits.flatMap(({ rule, at }) => (rule === 'content/unsafe' && 'line' in at ? `${at.line}:${at.column}` : []));
}

const drawing = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">\n${inner}\n</svg>`;

test.each([
  ['a script', '<script>alert(1)</script>', '2:1'],
  ['a script with a prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', '2:1'],
  ['a page with a prefix of other letters', '<é.1:iframe xmlns:é.1="http://www.w3.org/1999/xhtml" src="x"/>', '2:1'],
  ['an event handler', '<g onload="alert(1)"/>', '2:4'],
  ['an address that runs code', '<a href="javascript:alert(1)">x</a>', '2:10'],
  ['the same by numbers', '<a href="&#106;ava&#x53;cript:alert(1)">x</a>', '2:10'],
  ['the same with a sign that browsers skip', "<a href='java&#10;script:alert(1)'>x</a>", '2:10'],
  ['an address that runs code once it moves', '<set attributeName="href" to = "&#106;avascript:alert(1)"/>', '2:33'],
  ['an instruction that makes another document of it', '<?xml-stylesheet type="text/xsl" href="a.xml"?>', '2:1'],
])('%s in a drawing is told', (_, inner, place) => expect(codeIn(drawing(inner))).toEqual([place]));

test.each([
  ['a link', '<a href="https://example.org/?a=1&#38;b=2">x</a>'],
  ['a picture', '<image href="data:image/png;base64,AA&#61;&#61;"/>'],
  ['a label that begins like an address', '<g aria-label="Data: caf&#233;"/>'],
  ['words', '<text id="a&#58;b">The script of the object: on time = now &#60;script&#62; &#x110000;</text>'],
])('%s in a drawing is none', (_, inner) => expect(codeIn(drawing(inner))).toEqual([]));

test('a text that is no drawing may hold it', () => expect(codeIn(drawing('<script/>'), 'assets/a.txt')).toEqual([]));

test('quotes without end are read in time', () => {
  const start = performance.now();
  codeIn(drawing(`"${"'&#".repeat(500_000)}`));
  codeIn(drawing('<a:'.repeat(500_000)));
  expect(performance.now() - start).toBeLessThan(5_000);
});
