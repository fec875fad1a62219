import type { Lags, Link, LinkName, Point, PointName } from '../../analysis/lags.ts';
import type { Measurement } from '../../analysis/measurements.ts';
import type { Notice } from '../../analysis/notices.ts';
import type { Reflection } from '../../analysis/reflections.ts';
import type { Judged } from '../../analysis/span.ts';
import { formatDay } from '../../model/day.ts';
import { formatDuration, formatSpan, type Span } from '../../model/duration.ts';
import type { Review } from '../../model/review.ts';
import type { Settings } from '../../model/settings.ts';
import { capital, counted, countedInWords, inWords, isOrAre, listed, wasOrWere } from '../../model/words.ts';
import { type Marked, verdictStates } from './measured.ts';

type NameOf = (system: string) => string;

/**
 * What happened against what was promised, in a sentence or two; `clock` is what recovery times run between, and
 * `lostAgain` tells outages without an end whose systems a later event took away anew: they had been back.
 */
export function outcomeSentences(
  measured: readonly Measurement[],
  nameOf: NameOf,
  clock: Settings['clock'],
  lostAgain: (measurement: Measurement) => boolean = () => false,
): string {
  if (measured.length === 0) return 'No system was taken away.';
  const ongoing = measured.filter((one) => isOngoing(one) && !lostAgain(one));
  const unended = measured.filter((one) => isOngoing(one) && lostAgain(one));
  const over = measured.filter((one) => !isOngoing(one));
  const ended = over.length ? timeSentence(over, nameOf, clock, over.length < measured.length) : '';
  return [ongoingSentence(ongoing, nameOf, clock), unendedSentence(unended, nameOf), ended, lossSentence(measured, nameOf)]
    .filter(Boolean)
    .join(' ');
}

const isOngoing = ({ affected }: Measurement) => affected.outcome === 'ongoing';

/** What is away to this day comes before everything that has ended. */
function ongoingSentence(ongoing: readonly Measurement[], nameOf: NameOf, { starts }: Settings['clock']): string {
  const [longest, ...others] = ongoing.toSorted((a, b) => (b.rta?.min ?? 0) - (a.rta?.min ?? 0));
  if (!longest) return '';
  const { rta, inForce } = longest;
  const beyondTarget = rta && inForce.rto.verdict === 'missed' ? `, ${beyond(rta, inForce.rto)} longer than promised` : '';
  const so = rta && rta.min > 0 ? `, ${formatSpan(rta)} after ${starts}${beyondTarget}` : '';
  const who = listed([nameOf(longest.system), ...(others.length ? [countedInWords(others.length, 'more system')] : [])]);
  return `${who} ${isOrAre(ongoing.length)} still not back${so}.`;
}

const unendedSentence = (unended: readonly Measurement[], nameOf: NameOf): string =>
  unended.length
    ? `${listed(unended.map(({ system }) => nameOf(system)))} ${wasOrWere(unended.length)} not back when this was written.`
    : '';

/** How long those took that came back; `someAway` where others have not. */
function timeSentence(measured: readonly Measurement[], nameOf: NameOf, clock: Settings['clock'], someAway: boolean): string {
  const words = timeWords(clock);
  const missed = measured.filter(({ inForce }) => inForce.rto.verdict === 'missed').sort((a, b) => excess(b) - excess(a));
  const [worst, ...others] = missed;
  if (worst?.rta) {
    const more = others.length ? ` ${capital(countedInWords(others.length, 'more system'))} came back too late.` : '';
    return `${nameOf(worst.system)} ${words.away(worst.rta)}, ${beyond(worst.rta, worst.inForce.rto)} longer than promised.${more}`;
  }
  const open = measured.filter(({ inForce }) => inForce.rto.verdict === 'undetermined');
  if (open[0]?.rta)
    return `${nameOf(open[0].system)} ${words.away(open[0].rta)}; whether that was within the promised ${formatDuration(open[0].inForce.rto.target ?? 0)} cannot be told.`;
  return keptSentence(measured, nameOf, words, someAway);
}

/** How a recovery time is told: only where the clock runs from disruption to restoration is it the time that a system was away. */
function timeWords({ starts, stops }: Settings['clock']) {
  const away = starts === 'disruption' && stops === 'restoration';
  const took = (time: Span) => `took ${formatSpan(time)} from ${starts} to ${stops}`;
  return away
    ? {
        away: (time: Span) => `was away for ${formatSpan(time)}`,
        back: (time: Span) => `was back after ${formatSpan(time)}`,
        unknown: (count: number) => `${wasOrWere(count)} away`,
      }
    : { away: took, back: took, unknown: () => 'took to recover' };
}

type TimeWords = ReturnType<typeof timeWords>;

/** How far a measure is surely beyond its target: `38 min`, or `at least 38 min` where its bounds allow more. */
const beyond = ({ min, max }: Span, { margin }: Judged) => `${min === max ? '' : 'at least '}${formatDuration(margin ?? 0)}`;

/** How far beyond its target a recovery was, in parts of the target. */
const excess = ({ inForce: { rto } }: Measurement) => (rto.margin ?? 0) / Math.max(1, rto.target ?? 1);

function keptSentence(measured: readonly Measurement[], nameOf: NameOf, { back, unknown: wasAway }: TimeWords, someAway: boolean): string {
  const known = measured.filter(({ rta }) => rta?.max !== undefined).sort((a, b) => (b.rta?.max ?? 0) - (a.rta?.max ?? 0));
  const [slowest] = known;
  if (!slowest?.rta)
    return measured.length === 1
      ? `How long ${nameOf(measured[0]?.system ?? '')} ${wasAway(1)} is not known.`
      : `How long the ${someAway ? 'other ' : ''}${inWords(measured.length)} systems ${wasAway(measured.length)} is not known.`;
  const target = slowest.inForce.rto.target;
  const of = target === undefined ? '' : `, of ${formatDuration(target)} promised`;
  const unknown = measured.length - known.length;
  const rest = unknown ? ` Of ${countedInWords(unknown, 'other')} the time is not known.` : '';
  if (measured.length === 1 || unknown) return `${nameOf(slowest.system)} ${back(slowest.rta)}${of}.${rest}`;
  // Before the first target of a system nothing was promised of it.
  const inTime = measured.every(({ inForce }) => inForce.rto.verdict === 'met') ? ' in time' : '';
  const those = someAway ? `The other ${inWords(measured.length)}` : measured.length === 2 ? 'Both' : `All ${inWords(measured.length)}`;
  return `${those} systems came back${inTime}; the slowest, ${nameOf(slowest.system)}, after ${formatSpan(slowest.rta)}${of}.`;
}

function lossSentence(measured: readonly Measurement[], nameOf: NameOf): string {
  const known = measured.filter(({ rpa }) => rpa).sort((a, b) => (b.rpa?.max ?? 0) - (a.rpa?.max ?? 0));
  const [most] = known;
  if (!most?.rpa) return '';
  if (most.rpa.max === 0) return known.length === measured.length ? 'No data was lost.' : 'No loss of data is known.';
  const margin = most.inForce.rpo.verdict === 'missed' ? `, ${beyond(most.rpa, most.inForce.rpo)} more than promised` : '';
  const said = `The most data lost was ${lossWords(most.rpa)}${measured.length > 1 ? `, of ${nameOf(most.system)}` : ''}${margin}.`;
  return [said, alsoLost(known.slice(1), nameOf)].filter(Boolean).join(' ');
}

const lossWords = (rpa: Span) => (rpa.min === 0 && rpa.max !== undefined ? `up to ${formatDuration(rpa.max)}` : formatSpan(rpa));

/** Of systems that lost less than another, those that lost more than was promised of them. */
function alsoLost(others: readonly Measurement[], nameOf: NameOf): string {
  const missed = others.filter(({ inForce }) => inForce.rpo.verdict === 'missed');
  const [one] = missed;
  if (missed.length > 1) return `${capital(countedInWords(missed.length, 'more system'))} lost more than promised.`;
  return one?.rpa ? `${nameOf(one.system)} lost ${lossWords(one.rpa)}, ${beyond(one.rpa, one.inForce.rpo)} more than promised.` : '';
}

/** The parts of an incident as people call them. */
export const partNames: Readonly<Record<LinkName, string>> = {
  notice: 'Notice',
  declare: 'Declare',
  begin: 'Begin',
  restore: 'Restore',
  confirm: 'Confirm',
};

const gerunds: Readonly<Record<LinkName, string>> = {
  notice: 'Noticing',
  declare: 'Declaring',
  begin: 'Beginning',
  restore: 'Restoring',
  confirm: 'Confirming',
};

/** Which part took longest, as a heading. */
export function lagsHeading({ chain }: Lags): string {
  const longest = chain.find(({ longest, took }) => longest && took && (took.max ?? took.min) > 0);
  if (longest?.took && longest.took.max === undefined) return `${gerunds[longest.name]} has not ended: ${formatSpan(longest.took)} so far`;
  return longest?.took ? `${gerunds[longest.name]} took longest: ${formatSpan(longest.took)}` : 'What happened when';
}

const pointNames: Readonly<Record<PointName, string>> = {
  disruption: 'disruption',
  detection: 'detection',
  declaration: 'declaration',
  recoveryStart: 'recovery begun',
  restored: 'back',
  verified: 'confirmed',
  resolution: 'resolved',
};

/** What a part runs between: `recovery begun to payments back`; or which end of it is not known, or has not come. */
export function betweenWords({ name, from, to, took }: Omit<Link, 'longest'>, system: string | undefined): string {
  const word = (point: Point) => (point.name === 'restored' && system ? `${system} back` : pointNames[point.name]);
  if (from && took && took.max === undefined) return `from ${word(from)} on, ${system ?? 'a system'} not back`;
  if (!to)
    return { notice: 'detection', declare: 'declaration', begin: 'start of recovery', restore: 'return', confirm: 'confirmation' }[
      name
    ].concat(' is not known');
  if (!from) return 'beginning is not known';
  return `${word(from)} to ${word(to)}`;
}

/** A measure against what is allowed: how long, and by how much too late. */
export function allowedWords({ verdict, margin }: Judged): Marked | undefined {
  if (verdict === 'missed') return { text: `${formatDuration(margin ?? 0)} late`, state: 'bad' };
  if (verdict === 'undetermined') return { text: 'Undetermined', state: 'watch' };
  return verdict === 'met' ? { text: 'In time', state: 'good' } : undefined;
}

/** A length of time with the mark of its verdict: `30 min`, good. */
export function judgedSpan(took: Span | undefined, judged: Judged, unknown: string): Marked {
  if (!took) return { text: unknown, state: undefined };
  return { text: formatSpan(took), state: verdictStates[judged.verdict] };
}

/** Who was told in time, as a heading. */
export function toldHeading(notices: readonly Notice[]): string {
  const told = notices.filter(({ messages }) => messages.length > 0);
  if (told.length === 0) return 'Who was told when: no message is recorded';
  const late = notices.filter(({ firstJudged }) => firstJudged.verdict === 'missed').map(({ audience }) => audience);
  const silent = notices.filter(({ silenceJudged }) => silenceJudged.verdict === 'missed').map(({ audience }) => audience);
  if (late.length) return `${capital(listed(late))} were ${late.length > 2 ? 'all ' : late.length > 1 ? 'both ' : ''}told too late`;
  return silent.length ? `${capital(listed(silent))} were left waiting for news` : 'Who was told when';
}

/** What became of promised updates: `3 of 4 promised updates came in time`. */
export function promisesWords({ promises }: Pick<Notice, 'promises'>): string {
  if (promises.length === 0) return 'none promised';
  const kept = promises.filter(({ state }) => state === 'kept').length;
  return `${kept} of ${counted(promises.length, 'promise')} kept`;
}

/** What was done against the plan, as a heading. */
export function stepsHeading(steps: NonNullable<Review['steps']>): string {
  const failed = steps.filter(({ result }) => result === 'failed').length;
  const improvised = steps.filter((step) => step.improvised).length;
  const skipped = steps.filter(({ result }) => result === 'skipped').length;
  const parts = [
    failed ? `${inWords(failed)} failed` : '',
    improvised ? `${inWords(improvised)} ${wasOrWere(improvised)} improvised` : '',
    skipped ? `${inWords(skipped)} ${wasOrWere(skipped)} skipped` : '',
  ].filter(Boolean);
  const done = steps.length - skipped;
  const head = done === 0 ? 'No step done' : `${capital(countedInWords(done, 'step'))} done`;
  return `${head}${parts.length ? `: ${parts.join(', ')}` : ' as planned'}`;
}

/** Whether what was needed was there, as a heading. */
export function resourcesHeading(resources: NonNullable<Review['resources']>): string {
  const short = resources.filter(({ available }) => available !== 'yes').length;
  return short
    ? `${capital(inWords(short))} of ${countedInWords(resources.length, 'need')} ${wasOrWere(short)} not met`
    : 'Everything needed was there';
}

/** How many gaps were raised and are proved fixed, as a heading. */
export function raisedHeading(raised: number, proved: number): string {
  if (raised === 0) return 'No gap was raised';
  return `Gaps raised: ${raised}${proved === 0 ? ', none proved fixed yet' : proved === raised ? ', all proved fixed' : `, of which ${proved} ${isOrAre(proved)} proved fixed`}`;
}

/** Whether a revision cites a review in time: `in time`, `12 days late`, `owed by 3 Dec 2026`, `owed for 12 days`. */
export function reflectionWords({ due, by, daysLate }: Pick<Reflection, 'due' | 'by' | 'daysLate'>): Marked {
  if (by) return daysLate ? { text: `${counted(daysLate, 'day')} late`, state: 'bad' } : { text: 'in time', state: 'good' };
  return daysLate ? { text: `owed for ${counted(daysLate, 'day')}`, state: 'bad' } : { text: `owed by ${formatDay(due)}`, state: 'watch' };
}

/** Whether answers and figures agree. */
export function contradictionSentence(count: number): string {
  return count === 1 ? 'One answer is contradicted by the figures.' : `${capital(inWords(count))} answers are contradicted by the figures.`;
}

/** A time zone with its offsets as people read it: `Johannesburg, UTC+02:00`, `Oslo, UTC+02:00, then UTC+01:00`. */
export const zoneWords = (zone: string, offsets: readonly string[]): string =>
  zone === 'UTC'
    ? 'UTC'
    : [zone.split('/').at(-1)?.replaceAll('_', ' '), offsets.map((offset) => `UTC${offset}`).join(', then ')].join(', ');
