import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pictureOf } from '../../src/source/picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'picture-'));
const content = join(folder, 'content');
mkdirSync(join(content, 'assets'), { recursive: true });
mkdirSync(join(content, '.git'));
writeFileSync(join(content, 'assets/rack.png'), 'rack');
writeFileSync(join(content, '.git/config'), 'token');
writeFileSync(join(folder, 'passwords'), 'secret');
afterAll(() => rmSync(folder, { recursive: true }));

const shown = (file: string) => pictureOf(file, { content, at: undefined }, undefined)?.toString();

test('a picture is shown with its bytes; one that is not there is none', () => {
  expect([shown('assets/rack.png'), shown('assets/gone.png'), shown('assets')]).toEqual(['rack', undefined, undefined]);
});

test.skipIf(process.platform === 'win32')('a link to a file of the content is shown, and no other', () => {
  symlinkSync('rack.png', join(content, 'assets/same.png'));
  symlinkSync('../../passwords', join(content, 'assets/out.png'));
  symlinkSync('../.git/config', join(content, 'assets/hidden.png'));
  symlinkSync('loop.png', join(content, 'assets/loop.png'));
  expect(['same', 'out', 'hidden', 'loop'].map((name) => shown(`assets/${name}.png`))).toEqual(['rack', undefined, undefined, undefined]);
});

test.skipIf(process.platform === 'win32')('a pipe, of which nobody knows when it ends, is not read', () => {
  execFileSync('mkfifo', [join(content, 'assets/pipe.png')]);
  expect(shown('assets/pipe.png')).toBeUndefined();
});
