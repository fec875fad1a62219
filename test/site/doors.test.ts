import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { folder } from '../../src/folder.ts';
import { dataFileNames } from '../../src/model/routes.ts';
import { dataText } from '../../src/report/data/files.ts';

test.each([
  ['sample', 'content'],
  ['incidents', 'test/fixtures/public-incidents'],
] as const)('Astro and the scripts read the same in %s', async (name, content) => {
  const read = await folder(content, '2026-11-23');
  for (const file of dataFileNames) {
    expect(readFileSync(join(inject('sites')[name], 'data', file), 'utf8'), file).toBe(dataText(file, read));
  }
});
