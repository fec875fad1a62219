import { Temporal } from 'temporal-polyfill';
import { type Day, formatDay, isDay, shift } from './day.ts';
import { dayAt, formatInstant, type Instant, offsetAt, precisionOf, wallClock } from './instant.ts';

/**
 * An instant read from what a person typed, with what was assumed, and the other one where clocks showed the time twice; or a sentence on
 * why it cannot be one, and whether clocks left the time out.
 */
export type When =
  | { readonly ok: true; readonly instant: Instant; readonly note?: string; readonly second?: Instant }
  | { readonly ok: false; readonly message: string; readonly skipped?: true };

/** What "today" and a time without a day mean. */
export type Clock = {
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the zone that times without an offset are meant in. */
  readonly zone: string;
  /** An instant that it follows: a time without a day is the first such time from there on. */
  readonly after?: Instant | undefined;
};

/**
 * Read an instant as people write it: `8:02`, `yesterday 8:02`, `2026-03-12 08:02`, `12 Mar 2026, 8:02 pm`, `Thursday 8:02`, `now`, a
 * day, a month, or ISO 8601. A time gets the offset of the zone on that day; a day and a month stay what they are.
 */
export function readWhen(typed: string, clock: Clock): When {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (/^now$/i.test(text)) return { ok: true, instant: withOffset(wallClock(clock.now, clock.zone).slice(0, 16), clock.now, clock.zone) };
  const iso = text
    .toUpperCase()
    .replace(' ', 'T')
    .replace(/([+-]\d{2})(\d{2})/, '$1:$2');
  if (precisionOf(iso) === 'month' || precisionOf(iso) === 'exact') return notLater({ ok: true, instant: iso }, clock);
  const { time, rest } = takeTime(text);
  if (time === 'wrong') return wrong(`\`${typed}\` holds no time of the day; write it like \`8:02\` or \`20:02\``);
  const day = rest ? readDay(rest, clock) : undefined;
  if (day && 'message' in day) return wrong(day.message);
  if (!time) return day ? notLater({ ok: true, instant: day.day }, clock) : wrong(`\`${typed}\` is not a day or a time; ${example}`);
  return notLater(day ? at(day.day, time, clock) : undated(time, clock), clock);
}

const example = 'write it like `8:02`, `yesterday 8:02`, `12 Mar 2026 8:02` or `2026-03-12 08:02`';
const wrong = (message: string): When => ({ ok: false, message });

const time24 = /(?:^|[ ,T])(\d{1,2})(?:[:.h](\d{2})(?::(\d{2}))?)? ?([ap]\.?m\.?)?$/i;

/** The time at the end of a text as `08:02`, and what stands before it. */
function takeTime(text: string): { time?: string; rest: string } {
  const match = time24.exec(text);
  if (!match) return { rest: text };
  const [, hours, minutes, seconds, half] = match;
  if (minutes === undefined && !half) return { rest: text };
  const rest = text.slice(0, match.index).replace(/[, ]+$|,? at$/gi, '');
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half && Number(hours) > 12)) return { time: 'wrong', rest };
  return { time: `${two(hour)}:${minutes ?? '00'}${seconds && seconds !== '00' ? `:${seconds}` : ''}`, rest };
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function readDay(text: string, { now, zone }: Clock): { day: Day } | { message: string } {
  const today = dayAt(now, zone);
  const lower = text.toLowerCase().replace(/^(?:on|last) /, '');
  const ago = /^(\d{1,3}) days? ago$/.exec(lower);
  if (lower === 'today') return { day: today };
  if (lower === 'yesterday') return { day: shift(today, -1) };
  if (ago) return { day: shift(today, -Number(ago[1])) };
  const weekday = lower.length >= 3 ? weekdays.findIndex((name) => name.startsWith(lower)) : -1;
  if (weekday >= 0) return { day: shift(today, -((new Date(`${today}T00:00Z`).getUTCDay() - weekday + 7) % 7)) };
  const parts = partsOf(lower, today);
  if (parts && 'message' in parts) return parts;
  return parts && isDay(parts.day) ? parts : { message: `\`${text}\` is not a day; ${example}` };
}

/** A day from its numbers; without a year it is the last such day that is not to come. */
function partsOf(text: string, today: Day): { day: Day } | { message: string } | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return { day: dayOfParts(iso[1], iso[2], iso[3]) };
  const named = /^(?<number>\d{1,2})(?:st|nd|rd|th)?[ -](?<name>[a-z]{3,9})\.?,?(?:[ -](?<year>\d{4}))?$/.exec(text);
  const american = /^(?<name>[a-z]{3,9})\.? (?<number>\d{1,2})(?:st|nd|rd|th)?,?(?: (?<year>\d{4}))?$/.exec(text);
  const { number, name, year } = (named ?? american)?.groups ?? {};
  const month = name ? monthNames.indexOf(name.slice(0, 3)) + 1 : 0;
  if (month) {
    const day = dayOfParts(year ?? today.slice(0, 4), month, number);
    return { day: year || day <= today ? day : dayOfParts(Number(today.slice(0, 4)) - 1, month, number) };
  }
  const short = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  return short ? ofNumbers(short, text) : undefined;
}

/** A day from three numbers, year last. Points stand between day and month; strokes may stand either way round. */
function ofNumbers([, one, two, year]: RegExpExecArray, text: string): { day: Day } | { message: string } {
  const [dayFirst, monthFirst] = [dayOfParts(year, two, one), dayOfParts(year, one, two)];
  if (text.includes('.') || !isDay(monthFirst) || dayFirst === monthFirst) return { day: dayFirst };
  if (!isDay(dayFirst)) return { day: monthFirst };
  return {
    message: `\`${text}\` can be ${formatDay(dayFirst)} or ${formatDay(monthFirst)}; write \`${dayFirst}\` or \`${monthFirst}\``,
  };
}

const two = (part: string | number | undefined) => String(part).padStart(2, '0');
const dayOfParts = (...parts: readonly (string | number | undefined)[]): Day => parts.map(two).join('-');

/** A time without a day: the first from the instant that it follows, else the last that is not to come. */
function undated(time: string, clock: Clock): When {
  const { now, zone, after } = clock;
  const exact = after && after.length > 10 ? Date.parse(after) : undefined;
  const base = exact === undefined ? dayAt(now, zone) : dayAt(exact, zone);
  const first = at(base, time, clock);
  if (!first.ok) return first;
  const moment = Date.parse(first.instant);
  if (exact !== undefined) return moment >= exact ? first : assumed(at(shift(base, 1), time, clock), zone);
  return assumed(moment <= now ? first : at(shift(base, -1), time, clock), zone);
}

const assumed = (when: When, zone: string): When =>
  when.ok && !when.note ? { ...when, note: `taken as ${formatInstant(when.instant, zone)}` } : when;

/** A time of a day in the zone, with its offset; clocks that are put forward or back are told. */
function at(day: Day, time: string, { zone }: Clock): When {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  const instant = withOffset(`${day}T${time}`, earlier.epochMilliseconds, zone);
  if (earlier.equals(later)) return { ok: true, instant };
  if (!earlier.toPlainDateTime().equals(wall)) {
    const jump = earlier.getTimeZoneTransition('next') ?? earlier;
    const before = jump.toPlainDateTime().subtract({ nanoseconds: jump.offsetNanoseconds - earlier.offsetNanoseconds });
    const message = `${formatDay(day)} has no ${time} in ${zone}: clocks went from ${clockOf(before)} to ${clockOf(jump)}; write another time, or add the offset`;
    return { ok: false, message, skipped: true };
  }
  const second = withOffset(`${day}T${time}`, later.epochMilliseconds, zone);
  const note = `${time} came twice that night; taken as the first, \`${instant}\`; the second is \`${second}\``;
  return { ok: true, instant, note, second };
}

const clockOf = (moment: Temporal.PlainDateTime | Temporal.ZonedDateTime) => moment.toPlainTime().toString({ smallestUnit: 'minute' });

const withOffset = (wall: string, moment: number, zone: string): Instant => `${wall}${offsetAt(moment, zone)}`;

function notLater(when: When, { now, zone }: Clock): When {
  if (!when.ok) return when;
  const from = when.instant.length > 10 ? wallClock(Date.parse(when.instant), zone) : when.instant;
  return from > wallClock(now, zone) ? wrong(`${formatInstant(when.instant, zone)} is still to come`) : when;
}
