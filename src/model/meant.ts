import { type Day, isDay } from './day.ts';
import { writeDuration } from './duration.ts';
import { type Instant, precisionOf } from './instant.ts';
import { readWhen } from './when.ts';

/** So far away that a day or time is never counted from it by mistake: what needs to know today is no day of a file. */
const never = Date.UTC(9990, 0, 1);
const isOfFile = (instant: Instant) => instant < '9000';

/** The days that a text can mean which is not written as a day: one, or two where day and month may stand either way round. */
export function daysMeant(text: string): readonly Day[] {
  const plain = ordinary(text).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (isDay(plain.slice(0, 10)) && !/^\d/.test(plain.slice(10))) return [plain.slice(0, 10)];
  const when = readWhen(plain, { now: never, zone: 'UTC' });
  if (!when.ok) return [...when.message.matchAll(/(?<=write.*)`(\d{4}-\d{2}-\d{2})`/g)].map(([, day = '']) => day);
  return when.instant.length === 10 && isOfFile(when.instant) ? [when.instant] : [];
}

/**
 * The instants that a text can mean which is not written as one: a time without an offset is meant in `zone`, where clocks may have shown
 * it twice. Where they never did, a sentence on that.
 */
export function instantsMeant(text: string, zone: string): readonly Instant[] | string {
  const when = readWhen(ordinary(text).replace(offsetTime, inFull), { now: never, zone });
  if (!when.ok) return when.skipped ? when.message : [];
  if (precisionOf(when.instant) !== 'exact' || !isOfFile(when.instant)) return [];
  return when.second ? [when.instant, when.second] : [when.instant];
}

/** A time with its offset at the end of a text, in other signs or with less of them than an instant has. */
const offsetTime = /[T ](\d{1,2})[:.h](\d{2}) ?([+-])(\d{1,2}):?(\d{2})?$/i;
const inFull = (_: string, hours: string, minutes: string, sign: string, zoneHours: string, zoneMinutes = '00') =>
  `T${hours.padStart(2, '0')}:${minutes}${sign}${zoneHours.padStart(2, '0')}:${zoneMinutes}`;

const secondsPer = { w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1 } as const;
const part = /(\d+(?:[.,]\d+)?)\s*(w|d|h|m|s)(?:eeks?|ays?|ours?|rs?|inutes?|ins?|econds?|ecs?)?(?:\s*(?:,|and)?\s*)/gy;
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** The duration, as it is written, that a text can mean which is none: `4 hours`, `1.5h`, `four hours`, `90 min`, `4:30`, `4h30`. */
export function durationMeant(text: string): string | undefined {
  const plain = ordinary(text)
    .toLowerCase()
    .replace(/^[a-z]+(?=[ -])/, (word) => (numbers.includes(word) ? String(numbers.indexOf(word) + 1) : word))
    .replace(/^(\d{1,3})[:h]([0-5]\d)(?::00)?$/, '$1h$2m');
  let end = 0;
  let seconds = 0;
  for (const [whole, count = '', unit] of plain.matchAll(part)) {
    end += whole.length;
    seconds += Number(count.replace(',', '.')) * secondsPer[unit as keyof typeof secondsPer];
  }
  return end === plain.length && seconds > 0 && Number.isInteger(seconds) ? writeDuration(seconds) : undefined;
}

/** The id that a text can mean which is none: another case, accents, a path, a blank that nobody sees. */
export function idMeant(text: string): string | undefined {
  const name =
    ordinary(text)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .split('/')
      .at(-1)
      ?.replace(/\.mdx?$/, '')
      .toLowerCase()
      .replace(/[ _]/g, '-') ?? '';
  return /^[a-z0-9][a-z0-9.-]*$/.test(name) ? name : undefined;
}

/** Text as a keyboard writes it: with ordinary spaces and hyphens, and nothing that cannot be seen. */
const ordinary = (text: string) =>
  text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
