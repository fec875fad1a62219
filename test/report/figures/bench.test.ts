import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BenchMeasure, benchOf } from '../../../src/report/figures/bench.ts';
import { boxOf, narrowest, overlap, wideFrom } from '../../../src/report/figures/labels.ts';
import { briefly, dayTicks, durationTicks } from '../../../src/report/figures/ticks.ts';

const at = (day: string) => Date.parse(`${day}T00:00Z`);
const hours = (count: number) => count * 3_600;
const today = at('2026-11-23');

test.each([
  [hours(4) + 38 * 60, 5, [0, 1, 2, 3, 4].map(hours)],
  [3_600, 5, [0, 900, 1_800, 2_700, 3_600]],
  [hours(24 * 13), 5, [0, 5, 10].map((days) => days * 86_400)],
  [60, 5, [0, 60]],
])('ticks up to %i s', (longest, most, expected) => {
  expect(durationTicks(longest, most)).toEqual(expected);
});

test.each([
  [0, '0'],
  [300, '5 min'],
  [305, '5 min'],
  [hours(4) + 38 * 60, '4 h 38'],
  [hours(2), '2 h'],
  [86_400 * 3, '3 d'],
  [hours(58) + 45 * 60, '2 d 10 h'],
  [hours(48) + 45 * 60, '2 d'],
  [hours(2) + 8 * 60, '2 h 08'],
])('%i s is written %s', (seconds, expected) => {
  expect(briefly(seconds)).toBe(expected);
});

test('days on the axis are round: the year in January, else the month', () => {
  expect(dayTicks(at('2025-01-15'), today, 4).map(({ text }) => text)).toEqual(['Apr', 'Jul', 'Oct', '2026', 'Apr', 'Jul', 'Oct']);
  expect(dayTicks(at('2017-01-01'), today, 5).map(({ text }) => text)).toEqual(['2018', '2020', '2022', '2024', '2026']);
});

const measure = (day: string, min: number, max: number | undefined, verdict: BenchMeasure['verdict']): BenchMeasure => ({
  at: at(day),
  took: { min, max },
  verdict,
  kind: 'actual',
});

test('the target is a stepped line, each mark has the shape of its verdict, and each value is written', () => {
  const bench = benchOf({
    name: 'RTO',
    targets: [
      { from: at('2025-01-15'), seconds: hours(4) },
      { from: at('2026-04-20'), seconds: hours(2) },
    ],
    measures: [
      measure('2026-03-12', hours(4) + 38 * 60, hours(4) + 38 * 60, 'missed'),
      measure('2026-06-10', hours(1), hours(1), 'met'),
      measure('2026-08-19', hours(1) + 48 * 60, hours(2) + 8 * 60, 'undetermined'),
    ],
    today,
    height: 222,
  });
  expect(bench.aims.map(({ y }) => y)).toEqual([36 + 222 / 5, 36 + (222 * 3) / 5]);
  expect(bench.drops).toEqual([{ x: bench.aims[1]?.x1, y1: bench.aims[0]?.y, y2: bench.aims[1]?.y }]);
  expect(bench.marks.map(({ shape, tone }) => `${shape} ${tone}`)).toEqual(['diamond no', 'disc ok', 'bar un']);
  expect(bench.labels.map(({ text }) => text)).toEqual(['RTO 4 h', '2 h', '4 h 38', '1 h', '2 h 08', '1 h 48']);
});

test('an ongoing loss is open above', () => {
  const { marks, labels } = benchOf({
    name: 'RTO',
    targets: [],
    measures: [measure('2026-11-20', hours(70), undefined, 'missed')],
    today,
    height: 222,
  });
  expect(marks[0]).toMatchObject({ open: true, top: 36 });
  expect(labels[0]?.text).toBe('over 2 d 22 h');
});

const verdicts = fc.constantFrom('met', 'missed', 'undetermined', 'no-target' as const);
const measures = fc.array(
  fc.record({
    at: fc.integer({ min: at('2024-01-01'), max: today }),
    took: fc
      .record({ min: fc.integer({ min: 0, max: 90_000 }), more: fc.integer({ min: 0, max: 20_000 }) })
      .map(({ min, more }) => ({ min, max: min + more })),
    verdict: verdicts as fc.Arbitrary<BenchMeasure['verdict']>,
    kind: fc.constantFrom('actual', 'simulation'),
  }),
  { maxLength: 25 },
);
const targets = fc
  .array(fc.record({ from: fc.integer({ min: at('2024-01-01'), max: today }), seconds: fc.integer({ min: 60, max: 100_000 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.sort((a, b) => a.from - b.from));

test('a measure of nothing is none, whatever else it may have been', () => {
  const written = (min: number, max: number) =>
    benchOf({ name: 'RPO', targets: [], measures: [measure('2026-11-20', min, max, 'met')], today, height: 222 }).labels.map(
      ({ text }) => text,
    );
  expect(written(0, 0)).toEqual(['none']);
  expect(written(0, 600).join(' ')).toMatch(/10 min.*none|none to 10 min/);
});

test('no two labels overlap: those of the narrow figure at every width, all of them at wide ones', () => {
  fc.assert(
    fc.property(measures, targets, fc.integer({ min: 0, max: 600 }), (all, aims, more) => {
      const { labels } = benchOf({ name: 'RTO', targets: aims, measures: all, today, height: 222 });
      for (const [width, shown] of [
        [narrowest + more, labels.filter(({ wideOnly }) => !wideOnly)],
        [wideFrom + more, labels],
      ] as const) {
        const boxes = shown.map((label) => boxOf(label, width));
        for (const [index, box] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
    }),
  );
});

test('of very many measures those apart are drawn; those that missed, the longest and the newest have their values written', () => {
  const day = (index: number) => new Date(at('2026-01-01') + index * 86_400_000).toISOString().slice(0, 10);
  const measures = Array.from({ length: 200 }, (_, index) => measure(day(index), hours(1), hours(1), 'met'));
  const bench = benchOf({
    name: 'RTO',
    targets: [{ from: at('2025-01-15'), seconds: hours(4) }],
    measures: [...measures.slice(1), measure('2025-06-01', hours(5), hours(5), 'missed'), measure('2025-08-01', hours(3), hours(3), 'met')],
    today,
    height: 222,
  });
  // The 677 days from the first target on take 84 per cent: 199 days in a row fill about 124 fifths of a per cent.
  expect(bench.marks.length).toBeGreaterThan(115);
  expect(bench.marks.length).toBeLessThan(130);
  expect(bench.marks.filter(({ shape }) => shape === 'diamond')).toHaveLength(1);
  expect(bench.labels.flat().map(({ text }) => text)).toEqual(['RTO 4 h', '1 h', '5 h']);
});

test('a target that a revision leaves as it was is written once', () => {
  const target = (day: string, seconds: number) => ({ from: at(day), seconds });
  const targets = [
    target('2025-01-15', hours(4)),
    target('2025-06-01', hours(4)),
    target('2026-02-01', hours(2)),
    target('2026-06-01', hours(2)),
  ];
  const { labels, aims } = benchOf({ name: 'RTO', targets, measures: [], today, height: 222 });
  expect(labels.map(({ text }) => text)).toEqual(['RTO 4 h', '2 h']);
  expect(aims).toHaveLength(4);
});
