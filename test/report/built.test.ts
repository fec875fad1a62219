import { expect, test } from 'vitest';
import { built } from '../../src/report/built.ts';

const nothing = { files: 65, errors: 0, warnings: 0, notices: 0, duties: 0 };

test.each([
  ['nothing to mend', nothing, 'dist', 'Built 65 files into dist in 2.4 s. Look at it: npm run preview'],
  [
    'one of each',
    { ...nothing, files: 1, warnings: 1, notices: 1, duties: 1 },
    'dist',
    'Built 1 file (1 warning, 1 notice, 1 duty owed; npm run check tells which) into dist in 2.4 s. Look at it: npm run preview',
  ],
  [
    'several duties, and a place of its own',
    { ...nothing, duties: 29 },
    '../site',
    'Built 65 files (29 duties owed; npm run check tells which) into ../site in 2.4 s. Look at it: npm run preview -- --out ../site',
  ],
])('what a build did: %s', (_, summary, place, expected) => {
  expect(built(summary, place, 2_400)).toBe(expected);
});
