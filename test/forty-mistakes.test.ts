import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folder } from '../src/folder.ts';

type Spot = { readonly file: string; readonly rule: string; readonly line: number; readonly column: number | null };
type Mistake = Spot & { readonly what: string; readonly also?: readonly Spot[] };

const mistakes: readonly Mistake[] = JSON.parse(readFileSync('test/fixtures/forty-mistakes.json', 'utf8'));
const { placed } = await folder('test/fixtures/forty-mistakes', '2026-11-23');
const defects = placed.filter(({ kind }) => kind === 'defect');

const isAt = (spot: Spot) => (finding: (typeof placed)[number]) =>
  finding.file === spot.file &&
  finding.rule === spot.rule &&
  finding.line === spot.line &&
  (spot.column === null || finding.column === spot.column);

test.each(mistakes.map((mistake) => [`${mistake.file}: ${mistake.what}`, mistake] as const))('%s', (_, mistake) => {
  const found = defects.filter(({ file, rule }) => file === mistake.file && rule === mistake.rule);
  const spots = found.map(({ line, column }) => `${line}:${column}`);
  expect(found.some(isAt(mistake)), `found at ${spots.join(', ') || 'no place'}, expected at ${mistake.line}:${mistake.column}`).toBe(true);
  expect(found.every(({ hint }) => hint)).toBe(true);
});

test('nothing else is a defect', () => {
  const told = mistakes.flatMap((mistake) => [mistake, ...(mistake.also ?? [])]);
  const other = defects.filter((finding) => !told.some((spot) => isAt(spot)(finding)));
  expect(other.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`)).toEqual([]);
});
