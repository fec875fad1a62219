import { scaleLinear } from 'd3-scale';
import { formatInstant, formatTime, type Instant, type Interval } from '../../model/instant.ts';
import { narrowest } from './labels.ts';
import { spread } from './spread.ts';
import { type Label, labelOf, lineHeight, tidy, widthOf } from './text.ts';

/** Something that happened. `strong` events are the ones that clocks use. */
export type TimelineEvent = { readonly at: Instant; readonly interval: Interval; readonly text: string; readonly strong: boolean };

/** A part of the incident: its name and how long it took, written out. */
export type TimelinePart = {
  readonly name: string;
  readonly took: string;
  readonly from: Interval;
  readonly to: Interval;
  readonly tone: 'longest' | 'late' | 'plain';
};

/** A timeline worked out, everything in pixels; `axis` is where the line stands, its labels follow to the right. */
export type Timeline = {
  readonly height: number;
  readonly axis: number;
  readonly top: number;
  readonly bottom: number;
  readonly events: readonly EventDrawing[];
  readonly parts: readonly PartDrawing[];
};

/** An event at `at` (or from `from` to `to` where only that is known), its label at `y`, under a day if a new one begins. */
export type EventDrawing = {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly day: string | undefined;
  readonly time: string;
  readonly label: Label;
  readonly strong: boolean;
};

/** A part from `from` to `to`; its one or more lines begin at `y`. */
export type PartDrawing = {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly tone: TimelinePart['tone'];
};

const margin = 12;
const dayHeight = 19;
const [shortest, tallest] = [240, 600];
/** Widths of the figure: on a narrow phone, on a wide one, and beside a table. */
const widths = [narrowest, 336, 412] as const;
/** From the line to the text of an event: the leader and the time. */
const lead = 58;

/** Work out the picture of a timeline, downwards and to scale; labels move apart where events lie close together. */
export function timelineOf(events: readonly TimelineEvent[], parts: readonly TimelinePart[], zone: string): Timeline {
  const sorted = [...events].sort((a, b) => middle(a.interval) - middle(b.interval));
  const days = daysOf(sorted, zone);
  const heights = days.map((day) => lineHeight + (day ? dayHeight : 0));
  const needed = heights.reduce((sum, height) => sum + height, 0);
  const lines = parts.map(linesOf);
  const partsNeed = lines.reduce((sum, own) => sum + own.length * 14 + 4, 0);
  const length = Math.max(needed, partsNeed, sorted.length > 1 ? Math.min(tallest, Math.max(shortest, needed * 2)) : 0);
  const { from, to } = rangeOf(sorted);
  const down = scaleLinear([from, to === from ? from + 1 : to], [margin, margin + length]);
  const y = (time: number) => tidy(Math.max(margin, Math.min(margin + length, down(time))));
  const wishes = sorted.map(({ interval }, index) => ({
    at: y(middle(interval)) - (days[index] ? dayHeight / 2 : 0),
    height: heights[index] ?? lineHeight,
  }));
  const places = spread(wishes, 0, length + 2 * margin);
  const room = Math.max(0, ...lines.flatMap((own, index) => own.map((line) => widthOf(line, parts[index]?.tone === 'longest'))));
  const axis = room ? Math.min(150, room + 6) + 20 : 14;
  return {
    height: Math.ceil(length + 2 * margin),
    axis,
    top: y(from),
    bottom: y(to),
    events: sorted.map((event, index) => drawEvent(event, days[index], { place: places[index] ?? 0, y, zone, axis })),
    parts: drawParts(parts, lines, y, length + 2 * margin),
  };
}

const middle = ({ from, to }: Interval) => (from + to) / 2;

/** The day above the first event of each day, where there is more than one day or not every time is known. */
function daysOf(events: readonly TimelineEvent[], zone: string): readonly (string | undefined)[] {
  const names = events.map(({ at }) => formatInstant(at, zone).split(',')[0] ?? at);
  const one = new Set(names).size === 1 && events.every(({ at }) => at.length > 10);
  return names.map((name, index) => (one || name === names[index - 1] ? undefined : name));
}

const rangeOf = (events: readonly TimelineEvent[]): Interval => ({
  from: Math.min(...events.map(({ interval }) => interval.from)),
  to: Math.max(...events.map(({ interval }) => interval.to)),
});

type Where = { readonly place: number; readonly y: (time: number) => number; readonly zone: string; readonly axis: number };

function drawEvent({ at, interval, text, strong }: TimelineEvent, day: string | undefined, { place, y, zone, axis }: Where): EventDrawing {
  const [narrow, middling, wide] = widths.map((width) => width - axis - lead + 8);
  return {
    at: y(middle(interval)),
    from: y(interval.from),
    to: y(interval.to),
    y: tidy(place + (day ? dayHeight / 2 : 0)),
    day,
    time: formatTime(at, zone) ?? '–',
    label: labelOf(text, [narrow ?? 0, middling ?? 0, wide ?? 0], { bold: strong }),
    strong,
  };
}

/** A part's name and length on one line, or on two where that is long; the longest says so. */
function linesOf({ name, took, tone }: TimelinePart): readonly string[] {
  const one = `${name} ${took}`;
  const two = widthOf(took, true) <= 110 ? [name, took] : [name, ...took.split(/ (?=to )/)];
  const own = widthOf(one, true) <= 110 ? [one] : two;
  return tone === 'longest' ? ['longest', ...own] : own;
}

/** Parts follow each other: where they would overlap, because milestones came in an untidy order, the later one begins at the end of the one before. */
function drawParts(
  parts: readonly TimelinePart[],
  lines: readonly (readonly string[])[],
  y: (time: number) => number,
  bottom: number,
): readonly PartDrawing[] {
  let end = 0;
  const bars = parts.map(({ from, to }) => {
    const begin = Math.max(end, y(middle(from)));
    end = Math.max(begin, y(middle(to)));
    return { from: begin, to: end };
  });
  const heights = lines.map((own) => own.length * 14 + 4);
  const places = spread(
    bars.map(({ from, to }, index) => ({ at: (from + to) / 2, height: heights[index] ?? 18 })),
    0,
    bottom,
  );
  return parts.map(({ tone }, index) => ({
    ...(bars[index] ?? { from: 0, to: 0 }),
    y: tidy((places[index] ?? 0) - (heights[index] ?? 18) / 2 + 13),
    lines: lines[index] ?? [],
    tone,
  }));
}
