import { expect, test } from 'vitest';
import { serviceWorker } from '../../src/source/service-worker.ts';

const file = (path: string, hash = path) => ({ path, hash: hash.padEnd(64, '0') });

test('lists folders for their pages, sorted, without itself', () => {
  const text = serviceWorker(
    [file('systems/payments/index.html', 'b'), file('sw.js'), file('index.html', 'a'), file('404.html', 'c')],
    '/dr/',
  );
  expect(text.split('\n').slice(0, 3)).toEqual([
    'const base = "/dr/";',
    expect.stringMatching(/^const build = "[0-9a-f]{12}";$/),
    'const files = [["","a000000000000000"],["404.html","c000000000000000"],["systems/payments/","b000000000000000"]];',
  ]);
});

test('is the same text for the same files, whatever their order', () => {
  const files = [file('index.html'), file('a.css'), file('b/index.html')];
  expect(serviceWorker(files.toReversed(), '/')).toBe(serviceWorker(files, '/'));
});

test('is another build when one byte of one file is another', () => {
  const buildOf = (text: string) => /const build = "(\w+)"/.exec(text)?.[1];
  expect(buildOf(serviceWorker([file('a.css', '1')], '/'))).not.toBe(buildOf(serviceWorker([file('a.css', '2')], '/')));
});
