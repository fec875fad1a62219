import { expect, test } from 'vitest';
import { ganttOf } from '../../../src/report/figures/gantt.ts';

const minutes = (count: number) => count * 60;

test('bars stand to scale, with the target as a line where it is within reach', () => {
  const { bars, aim, ticks } = ganttOf(
    [
      { name: 'Reroute', starts: 0, ends: minutes(30), deciding: true },
      { name: 'Start', starts: minutes(30), ends: minutes(60), deciding: false },
    ],
    minutes(120),
  );
  expect(bars.map(({ x, width }) => [x, width])).toEqual([
    [1, 23],
    [24, 23],
  ]);
  expect(aim).toEqual({ x: 93, text: 'RTO 2 h', beyond: false });
  expect(ticks).toEqual([
    { x: 1, text: '0' },
    { x: 24, text: '30 min' },
    { x: 47, text: '1 h' },
  ]);
});

test('a target far beyond the last step is named at the edge', () => {
  expect(ganttOf([{ name: 'Start', starts: 0, ends: minutes(30), deciding: true }], minutes(121)).aim).toEqual({
    x: 99,
    text: 'RTO 2 h 01 →',
    beyond: true,
  });
});

test('the name of a bar that begins far right ends where the bar ends', () => {
  const [, late] = ganttOf(
    [
      { name: 'First', starts: 0, ends: minutes(90), deciding: true },
      { name: 'A step with a name that is rather long', starts: minutes(90), ends: minutes(100), deciding: true },
    ],
    undefined,
  ).bars;
  expect(late).toMatchObject({
    anchor: 'end',
    textX: 88.27,
    label: { head: 'A step with a name that is', middle: ' rather', rest: ' long', end: ', 10 min' },
  });
});
