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
 * A duration as people read it, in at most two units that follow each other: `4 h 38 min`, `2 d 3 h`, `15 min`, `45 s`.
 * Two days and more are counted in days; `none` stands for zero. Nothing is rounded away below a day: a duration
 * of hours keeps its minutes, one of minutes its seconds; seconds beside hours are dropped.
 */
export function formatDuration(seconds: Seconds): string {
  if (seconds === 0) return 'none';
  if (seconds < secondsPer.h) return join([Math.floor(seconds / 60), 'min'], [seconds % 60, 's']);
  if (seconds < 2 * secondsPer.d) {
    return join([Math.floor(seconds / secondsPer.h), 'h'], [Math.floor((seconds % secondsPer.h) / 60), 'min']);
  }
  return join([Math.floor(seconds / secondsPer.d), 'd'], [Math.floor((seconds % secondsPer.d) / secondsPer.h), 'h']);
}

/** A length of time of which two bounds are known, in seconds; without `max` it has not ended. */
export type Span = { readonly min: Seconds; readonly max: Seconds | undefined };

/** A span of durations as people read it: `1 h 48 min to 2 h 8 min`, one figure where both ends read the same, `at least 3 h`. */
export function formatSpan({ min, max }: Span): string {
  if (max === undefined) return `at least ${formatDuration(min)}`;
  const [least, most] = [formatDuration(min), formatDuration(max)];
  return least === most ? least : `${least} to ${most}`;
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

const join = (...parts: readonly (readonly [number, string])[]) =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
