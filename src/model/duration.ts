/** A length of time in whole seconds. */
export type Seconds = number;

const secondsPer = { w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1 } as const;
const short = /^(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
const iso = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * Read a duration as people write it in a plan: `15m`, `4h`, `1h30m`, `2d`, `1w`, `90s` or ISO 8601 `PT4H`.
 * Years and months are refused, because their length depends on where they begin.
 *
 * @returns `undefined` when `text` is not a duration, or is longer than a hundred years
 */
export function parseDuration(text: string): Seconds | undefined {
  const match = short.exec(text) ?? iso.exec(text);
  const parts = match?.slice(1);
  if (!parts?.some((part) => part !== undefined)) return undefined;
  const [w = 0, d = 0, h = 0, m = 0, s = 0] = parts.map((part) => Number(part ?? 0));
  const total = w * secondsPer.w + d * secondsPer.d + h * secondsPer.h + m * secondsPer.m + s;
  return total <= 36_525 * secondsPer.d ? total : undefined;
}

/**
 * A duration as people read it: `4 h 38 min`, `2 d 3 h 5 min`, `15 min`, `45 s`; `none` stands for zero. Two days and more are
 * counted in days. Seconds are told below an hour, minutes below a week; what is smaller is left out.
 */
export function formatDuration(seconds: Seconds): string {
  if (seconds < secondsPer.h) return formatExactly(seconds);
  return join(partsOf(seconds).slice(0, seconds < secondsPer.w ? 3 : 2));
}

/** The same to the second. */
const formatExactly = (seconds: Seconds): string => (seconds === 0 ? 'none' : join(partsOf(seconds)));

/** Days, from two on, hours, minutes and seconds. */
function partsOf(seconds: Seconds): readonly Part[] {
  const days = seconds < 2 * secondsPer.d ? 0 : Math.floor(seconds / secondsPer.d);
  const rest = seconds - days * secondsPer.d;
  return [
    [days, 'd'],
    [Math.floor(rest / secondsPer.h), 'h'],
    [Math.floor((rest % secondsPer.h) / secondsPer.m), 'min'],
    [rest % secondsPer.m, 's'],
  ];
}

/** A length of time of which two bounds are known, in seconds; without `max` it has not ended. */
export type Span = { readonly min: Seconds; readonly max: Seconds | undefined };

/** A span of durations as people read it: `1 h 48 min to 2 h 8 min`, one figure where both ends read the same, `at least 3 h`. */
export function formatSpan({ min, max }: Span, format = formatDuration): string {
  if (max === undefined) return `at least ${format(min)}`;
  const [least, most] = [format(min), format(max)];
  return least === most ? least : `${least} to ${most}`;
}

/**
 * A measure and the length that it is compared with, as a sentence has them. Where they are not the same and would read so, both are
 * told to the second.
 */
export function formatCompared(measure: Span | Seconds, other: Seconds): readonly [measure: string, other: string] {
  const span = typeof measure === 'number' ? { min: measure, max: measure } : measure;
  const alike = [span.min, span.max ?? span.min].some((one) => one !== other && formatDuration(one) === formatDuration(other));
  const format = alike ? formatExactly : formatDuration;
  return [formatSpan(span, format), format(other)];
}

/** A duration as an author writes it in a file: `1h30m`. */
export function writeDuration(seconds: Seconds): string {
  let rest = seconds;
  const parts = (['d', 'h', 'm', 's'] as const).map((unit) => {
    const count = Math.floor(rest / secondsPer[unit]);
    rest -= count * secondsPer[unit];
    return count ? `${count}${unit}` : '';
  });
  return parts.join('') || '0m';
}

type Part = readonly [count: number, unit: string];

const join = (parts: readonly Part[]) =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
