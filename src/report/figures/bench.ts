import { scaleLinear } from 'd3-scale';
import type { Verdict } from '../../analysis/span.ts';
import type { Seconds, Span } from '../../model/duration.ts';
import { type Choice, type Obstacle, placeLabels, type Written } from './labels.ts';
import { tidy } from './text.ts';
import { briefly, dayTicks, durationTicks } from './ticks.ts';

/** A measurement as the bench draws it; `at` in milliseconds since 1970. */
export type BenchMeasure = {
  readonly at: number;
  readonly took: Span;
  readonly verdict: Verdict;
  readonly kind: 'actual' | 'simulation';
};

/** A target and from when on it was in force. */
export type BenchTarget = { readonly from: number; readonly seconds: Seconds };

/** What the bench shows: `name` is written at the first target. */
export type BenchFacts = {
  readonly name: string;
  readonly measures: readonly BenchMeasure[];
  readonly targets: readonly BenchTarget[];
  readonly today: number;
  /** Height of the plot in pixels. */
  readonly height: number;
};

/** A mark: its middle, and the bounds where the measure has two. `open` has no upper bound. */
export type BenchMark = {
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly shape: 'disc' | 'diamond' | 'bar';
  readonly tone: 'ok' | 'no' | 'un' | 'plain';
  readonly simulated: boolean;
  readonly open: boolean;
};

/** A bench worked out: x in per cent of the width, y in pixels. */
export type Bench = {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly floor: number;
  readonly grid: readonly { readonly y: number; readonly text: string }[];
  readonly days: readonly { readonly x: number; readonly text: string }[];
  readonly aims: readonly { readonly x1: number; readonly x2: number; readonly y: number }[];
  readonly drops: readonly { readonly x: number; readonly y1: number; readonly y2: number }[];
  readonly marks: readonly BenchMark[];
  readonly labels: readonly Written[];
};

const [left, right, ceiling] = [11, 97, 36];
const halfYear = 183 * 86_400_000;

/** Work out the picture of all measurements of a system against its targets over time. */
export function benchOf({ name, measures, targets, today, height }: BenchFacts): Bench {
  const floor = ceiling + height;
  const past = targets.filter(({ from }) => from <= today);
  const begin = Math.min(today - halfYear, ...past.map(({ from }) => from), ...measures.map(({ at }) => at));
  const across = scaleLinear([begin, today], [left + 2, right - 1]);
  const x = (time: number) => tidy(across(time));
  const longest = Math.max(60, ...past.map(({ seconds }) => seconds), ...measures.map(({ took }) => took.max ?? took.min));
  const ticks = durationTicks(longest, 5);
  const step = ticks[1] ?? longest;
  const up = scaleLinear([0, Math.ceil(longest / step) * step], [floor, ceiling]);
  const y = (seconds: Seconds) => tidy(up(seconds));
  const aims = past.map(({ from, seconds }, index) => ({ x1: x(from), x2: x(past[index + 1]?.from ?? today), y: y(seconds) }));
  const told = withValue(measures);
  const marks = measures.map((measure) => markOf(measure, x(measure.at), y));
  return {
    height: floor + 26,
    left,
    right,
    floor,
    grid: [...new Set([...ticks, Math.ceil(longest / step) * step])].map((seconds) => ({ y: y(seconds), text: briefly(seconds) })),
    days: dayTicks(begin, today, 5).map(({ at, text }) => ({ x: x(at), text })),
    aims,
    drops: aims.slice(1).map(({ x1, y: to }, index) => ({ x: x1, y1: aims[index]?.y ?? to, y2: to })),
    marks: apart(marks),
    labels: placeLabels(
      [
        ...aimLabels(name, past, aims),
        ...marks.map((mark, index) => markLabels(mark, told.has(measures[index]) ? measures[index] : undefined)),
      ],
      {
        obstacles: marks.map(markObstacle),
        lines: aims.map(({ x1, x2, y: at }) => ({ from: x1, to: x2, margin: 0, top: at - 1, bottom: at + 1 })),
        top: 12,
        bottom: floor,
      },
    ),
  };
}

/** More values than these cannot be told apart. */
const mostValues = 40;

/** The measures whose values are written: all; of very many the longest and the newest, then those that did not keep their target. */
function withValue(measures: readonly BenchMeasure[]): ReadonlySet<BenchMeasure | undefined> {
  if (measures.length <= mostValues) return new Set(measures);
  const length = ({ took }: BenchMeasure) => took.max ?? took.min;
  const longest = measures.reduce((one, other) => (length(other) > length(one) ? other : one));
  const newest = measures.reduce((one, other) => (other.at > one.at ? other : one));
  return new Set([longest, newest, ...measures.filter(({ verdict }) => verdict !== 'met')].slice(0, mostValues));
}

/** Marks that look alike, a pixel apart or less, are drawn once: of thousands most cover each other. */
const apart = (marks: readonly BenchMark[]): readonly BenchMark[] =>
  [...Map.groupBy(marks, (mark) => JSON.stringify({ ...mark, x: Math.round(mark.x * 5) })).values()].flatMap(([first]) => first ?? []);

const tones: Readonly<Record<Verdict, BenchMark['tone']>> = {
  met: 'ok',
  missed: 'no',
  undetermined: 'un',
  unknown: 'plain',
  'no-target': 'plain',
};

function markOf({ took, verdict, kind }: BenchMeasure, x: number, y: (seconds: Seconds) => number): BenchMark {
  const bottom = y(took.min);
  const top = took.max === undefined ? ceiling : y(took.max);
  const shape = verdict === 'undetermined' ? 'bar' : verdict === 'missed' ? 'diamond' : 'disc';
  const open = took.max === undefined;
  return {
    x,
    y: open ? bottom : tidy((top + bottom) / 2),
    top,
    bottom,
    shape,
    tone: tones[verdict],
    simulated: kind === 'simulation',
    open,
  };
}

const markObstacle = ({ x, y, top, bottom }: BenchMark): Obstacle => ({
  from: x,
  to: x,
  margin: 7,
  top: Math.min(y - 7, top - 2),
  bottom: Math.max(y + 7, bottom + 2),
});

/** A target that is another than before is written above its line, at its beginning; near the right edge, before its end; else below. */
function aimLabels(name: string, targets: readonly BenchTarget[], aims: Bench['aims']): readonly (readonly Choice[])[] {
  return targets.map(({ seconds }, index) => {
    const aim = aims[index];
    if (!aim || targets[index - 1]?.seconds === seconds) return [];
    const text = index === 0 ? `${name} ${briefly(seconds)}` : briefly(seconds);
    const written = (x: number, y: number, anchor: 'start' | 'end'): Choice => [{ x, y, dx: 0, anchor, text, tone: 'ink b' }];
    return [
      written(aim.x1, aim.y - 6, 'start'),
      written(aim.x2, aim.y - 6, 'end'),
      written(aim.x1, aim.y + 15, 'start'),
      written(aim.x2, aim.y + 15, 'end'),
    ];
  });
}

/** A value is written below its mark, else above or beside it, else further off; two bounds at the two ends of their bar. */
function markLabels(mark: BenchMark, measure: BenchMeasure | undefined): readonly Choice[] {
  if (!measure) return [];
  const { min, max } = measure.took;
  const tone = mark.tone === 'ok' || mark.tone === 'plain' ? 'ink' : mark.tone;
  const written = (y: number, text: string, anchor: Written['anchor'] = 'middle', dx = 0): Choice[number] => ({
    x: mark.x,
    y,
    dx,
    anchor,
    text,
    tone,
  });
  const figure = (seconds: number) => (seconds === 0 ? 'none' : briefly(seconds));
  const [lower, upper] = [figure(min), max === undefined ? '' : figure(max)];
  const both = max === undefined ? `over ${lower}` : upper === lower ? lower : `${lower} to ${upper}`;
  const ends: readonly Choice[] = upper && upper !== lower ? [[written(mark.top - 7, upper), written(mark.bottom + 16, lower)]] : [];
  const [below, above] = [Math.max(mark.y + 19, mark.bottom + 16), Math.min(mark.y - 10, mark.top - 7)];
  const beside: readonly Choice[] = [[written(mark.y + 4, both, 'start', 10)], [written(mark.y + 4, both, 'end', -10)]];
  const off = [0, 14, 28, 42].flatMap((far): readonly Choice[] => [[written(below + far, both)], [written(above - far, both)]]);
  return [...ends, ...off.slice(0, 2), ...beside, ...off.slice(2)];
}
