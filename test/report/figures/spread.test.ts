import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread, type Wish } from '../../../src/report/figures/spread.ts';

test.each<[string, readonly Wish[], readonly number[]]>([
  ['nothing', [], []],
  ['one stays where it should be', [{ at: 50, height: 10 }], [50]],
  [
    'far apart, all stay',
    [
      { at: 20, height: 10 },
      { at: 60, height: 10 },
    ],
    [20, 60],
  ],
  [
    'two at one place part by half each',
    [
      { at: 50, height: 10 },
      { at: 50, height: 10 },
    ],
    [45, 55],
  ],
  [
    'a pair pushes the third',
    [
      { at: 50, height: 10 },
      { at: 50, height: 10 },
      { at: 58, height: 10 },
    ],
    [42 + 2 / 3, 52 + 2 / 3, 62 + 2 / 3],
  ],
  [
    'none above the top',
    [
      { at: 0, height: 10 },
      { at: 2, height: 10 },
    ],
    [5, 15],
  ],
  [
    'heights differ',
    [
      { at: 50, height: 30 },
      { at: 50, height: 10 },
    ],
    [40, 60],
  ],
])('%s', (_, wishes, expected) => {
  expect(spread(wishes, 0).map((place) => Number(place.toFixed(6)))).toEqual(expected.map((place) => Number(place.toFixed(6))));
});

test('the last ends above the bottom where all fit', () => {
  expect(
    spread(
      [
        { at: 95, height: 10 },
        { at: 99, height: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([85, 95]);
});

const wishes = fc
  .array(fc.record({ at: fc.double({ min: 0, max: 600, noNaN: true }), height: fc.integer({ min: 8, max: 40 }) }), { maxLength: 40 })
  .map((all) => all.sort((a, b) => a.at - b.at));

test('no two labels overlap, whatever is asked for', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const places = spread(all, 0, 600);
      for (const [index, place] of places.entries()) {
        const [before, own] = [all[index - 1], all[index]];
        if (!before || !own) continue;
        expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual((before.height + own.height) / 2 - 1e-6);
      }
    }),
  );
});

test('none begins above the top, and none ends below the bottom if all fit', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const room = all.reduce((sum, { height }) => sum + height, 0);
      const places = spread(all, 0, Math.max(600, room));
      for (const [index, place] of places.entries()) {
        const half = (all[index]?.height ?? 0) / 2;
        expect(place - half).toBeGreaterThanOrEqual(-1e-6);
        expect(place + half).toBeLessThanOrEqual(Math.max(600, room) + 1e-6);
      }
    }),
  );
});
