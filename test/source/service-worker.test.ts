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

test('of a large site, earlier versions are not copied, then single gaps and data, until few enough are left', () => {
  const paths = [
    'index.html',
    'data/gaps.json',
    'gaps/index.html',
    'gaps/G-1/index.html',
    'revisions/1.0.0/index.html',
    'revisions/1.0.0/plan/index.html',
  ];
  const copied = (limit: number) => {
    const [, , files = '', spared = ''] = serviceWorker(
      paths.map((path) => file(path)),
      '/',
      limit,
    ).split('\n');
    const listed = JSON.parse(files.slice('const files = '.length, -1)) as [string, string][];
    return [listed.map(([path]) => path), JSON.parse(spared.slice('const spared = '.length, -1))];
  };
  expect(copied(6)).toEqual([['', 'data/gaps.json', 'gaps/', 'gaps/G-1/', 'revisions/1.0.0/', 'revisions/1.0.0/plan/'], []]);
  expect(copied(5)).toEqual([['', 'data/gaps.json', 'gaps/', 'gaps/G-1/', 'revisions/1.0.0/'], ['^revisions/[^/]+/.']]);
  expect(copied(3)).toEqual([
    ['', 'gaps/', 'revisions/1.0.0/'],
    ['^revisions/[^/]+/.', '^gaps/.', '^data/'],
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
