import { scaleLinear } from 'd3-scale';
import type { Seconds } from '../../model/duration.ts';
import { narrowest } from './labels.ts';
import { type Label, labelOf, tidy } from './text.ts';
import { briefly, durationTicks } from './ticks.ts';

/** A bar of the way back, counted from the start of recovery. */
export type GanttBar = { readonly name: string; readonly starts: Seconds; readonly ends: Seconds; readonly deciding: boolean };

/** The way back worked out: x and widths in per cent, y in pixels. */
export type Gantt = {
  readonly height: number;
  readonly floor: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly bars: readonly {
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly textX: number;
    readonly anchor: 'start' | 'end';
    readonly label: Label;
    readonly deciding: boolean;
  }[];
  /** The target; `beyond` the right edge where it is so much longer that the bars would shrink to nothing. */
  readonly aim: { readonly x: number; readonly text: string; readonly beyond: boolean } | undefined;
};

const rowHeight = 36;
/** Widths of the figure: on a narrow phone, on a wide one, and beside another figure. */
const widths = [narrowest, 336, 400] as const;

/** Work out the picture of steps to scale, with the target as an upright line. */
export function ganttOf(bars: readonly GanttBar[], target: Seconds | undefined): Gantt {
  const last = Math.max(1, ...bars.map(({ ends }) => ends));
  const beyond = target !== undefined && target > last * 4;
  const longest = Math.max(last, beyond || target === undefined ? last * 1.1 : target);
  const across = scaleLinear([0, longest], [1, target === undefined || beyond ? 97 : 93]);
  const x = (seconds: Seconds) => tidy(across(seconds));
  const floor = bars.length * rowHeight + 4;
  const aim =
    target === undefined ? undefined : { x: beyond ? 99 : x(target), text: `RTO ${briefly(target)}${beyond ? ' →' : ''}`, beyond };
  const ticks = durationTicks(longest, 4).map((seconds) => ({ x: x(seconds), text: briefly(seconds) }));
  return {
    height: floor + 22,
    floor,
    ticks: ticks.filter((tick) => !aim || tick.x < aim.x - (beyond ? 36 : 27)),
    bars: bars.map((bar, index) => ({ ...drawn(bar, x, aim?.x ?? 100), y: index * rowHeight + 17 })),
    aim,
  };
}

/** A bar's name begins where the bar does, or ends where it ends if there is more room to the left; it keeps off the target. */
function drawn({ name, starts, ends, deciding }: GanttBar, x: (seconds: Seconds) => number, aim: number) {
  const [from, to] = [x(starts), x(ends)];
  const edge = to < aim ? aim - 1 : 100;
  const anchor = edge - from >= to ? 'start' : 'end';
  const room = anchor === 'start' ? edge - from : to;
  const [narrow, middling, wide] = widths;
  const pixels = (width: number) => (room / 100) * width + 3;
  const label = labelOf(name, [pixels(narrow), pixels(middling), pixels(wide)], { end: `, ${briefly(ends - starts)}` });
  return { x: from, width: tidy(Math.max(0.6, to - from)), textX: anchor === 'start' ? from : to, anchor, label, deciding } as const;
}
