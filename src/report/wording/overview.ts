import type { Counts, Period } from '../../analysis/attainment.ts';
import type { Evidence } from '../../analysis/evidence.ts';
import type { Loop, LoopStage } from '../../analysis/loop.ts';
import type { Measurement } from '../../analysis/measurements.ts';
import { formatDay } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import { allOf, counted, countedInWords, inWords, isOrAre, tally } from '../../model/words.ts';
import { type Few, few, most } from './few.ts';

/** How the first tier is called in headings: its title, or `First-tier` where that is a phrase. */
export function firstTierWord({ settings }: Pick<Plan, 'settings'>): string {
  const title = settings.tiers[0]?.title ?? '';
  return /^\S+$/.test(title) ? title : 'First-tier';
}

/** Systems of the first tier with their newest proof, if any. */
export type FirstTier = readonly { readonly id: string; readonly evidence: Evidence | undefined }[];

/** The second half of the headline: how many systems of the first tier have no recent proof, and how many only one that they miss their targets. */
export function proofClause(systems: FirstTier, noun: string): string {
  const unproven = systems.filter(({ evidence }) => !evidence || evidence.expired).length;
  if (systems.length === 0) return `and no ${noun} is written yet.`;
  const beyond = beyondClause(systems, unproven);
  if (unproven === 0) return `and ${allOf(systems.length, noun).toLowerCase()} ${isOrAre(systems.length)} proven${beyond}.`;
  if (unproven === systems.length)
    return systems.length === 1 ? `and the one ${noun} is unproven.` : `and none of ${inWords(systems.length)} ${noun}s is proven.`;
  return `and ${countedInWords(unproven, noun)} ${isOrAre(unproven)} unproven${beyond}.`;
}

/** What is away to this day, as the first sentence of the headline; nothing where nothing is. */
export function ongoingSentence(ongoing: readonly Pick<Measurement, 'system' | 'day'>[], nameOf: (system: string) => string): string {
  const [longest, ...others] = ongoing;
  if (!longest) return '';
  const since = `since ${formatDay(longest.day)}`;
  if (others.length === 0) return `${nameOf(longest.system)} has been away ${since}.`;
  return `${nameOf(longest.system)} and ${countedInWords(others.length, 'more system')} are away, the first ${since}.`;
}

/** Those whose newest proof was slower, or lost more, than they promise today. */
function beyondClause(systems: FirstTier, unproven: number): string {
  const fresh = systems.flatMap(({ evidence }) => (evidence && !evidence.expired ? evidence.measurement : []));
  const beyond = fresh.filter(({ today }) => today.both === 'missed').length;
  if (beyond === 0) return '';
  if (systems.length === 1) return ', but beyond its RTO or RPO';
  return `, ${inWords(beyond)} ${unproven ? 'more' : 'of them'} beyond ${beyond === 1 ? 'its' : 'their'} RTO or RPO`;
}

/** The systems of the first tier that the overview lists: of very many, those with the least proof. */
export function listedFirst<System extends FirstTier[number]>(systems: readonly System[]): Few<System> {
  const proof = ({ evidence }: System) => (evidence ? (evidence.expired ? 1 : 2) : 0);
  return few(systems.length > most.systems ? systems.toSorted((a, b) => proof(a) - proof(b)) : systems, most.systems);
}

/** What stands beneath the headline: whether a plan is in force, and whether its files are in order. */
export function leadSentence(version: string | undefined, errors: number): string {
  const force = version ? 'The plan is in force' : 'No version of the plan is in force yet';
  if (errors) return `${force}, and its files have ${countedInWords(errors, 'error')}.`;
  return `${force}${version ? ' and' : ', and'} its files are free of errors.`;
}

/** What is said of each stage of the loop: how it came about, and what waits for it in time. */
export function loopNotes({
  stages,
  foundBy,
  proposed,
  accepted,
  reflectedLate,
}: Loop): Readonly<Record<LoopStage['name'], readonly string[]>> {
  const stage = (name: LoopStage['name']) => stages.find((one) => one.name === name);
  const waiting = stage('planChanged')?.waiting ?? [];
  const revisions = stage('planChanged')?.entries.length ?? 0;
  const inTime = (name: LoopStage['name']) => (stage(name)?.waiting.length ?? 0) - (stage(name)?.stuck.length ?? 0);
  const { actual, simulation } = foundBy;
  const some = (count: number, say: string) => (count ? [`${count} ${say}`] : []);
  return {
    found: [
      `in ${counted(actual + simulation, 'review')}: ${[...some(actual, 'actual'), ...some(simulation, 'simulated')].join(', ')}`,
      ...some(proposed.length, 'more in drafts'),
    ],
    planChanged: [
      ...(revisions ? [`by ${counted(revisions, 'revision')}`] : []),
      ...some(waiting.length, `${waits(waiting.length)} for a change: ${tally([...byState(waiting)])}`),
      ...acceptedNote(accepted),
      ...reflectedNote(reflectedLate),
    ],
    implemented: some(inTime('implemented'), 'under way in time'),
    communicated: some(inTime('communicated'), `${waits(inTime('communicated'))} to be told`),
    proved: [...(stage('proved')?.reached ? ['by a later event'] : []), ...some(inTime('proved'), `${waits(inTime('proved'))} for one`)],
  };
}

/** What came too late and is done: the rule on it falls silent then. */
function reflectedNote({ count, upTo }: Loop['reflectedLate']): readonly string[] {
  if (count === 0) return [];
  return [`${counted(count, 'review')} cited ${count > 1 ? 'up to ' : ''}${counted(upTo, 'day')} late`];
}

function acceptedNote(accepted: Loop['accepted']): readonly string[] {
  const until = accepted.flatMap(({ pause }) => pause?.until ?? []).sort()[0];
  if (!until) return [];
  return [`${counted(accepted.length, 'risk')} accepted, ${accepted.length === 1 ? 'until' : 'the first until'} ${formatDay(until)}`];
}

const waits = (count: number) => (count === 1 ? 'waits' : 'wait');

const byState = (waiting: LoopStage['waiting']) =>
  Map.groupBy(waiting, ({ state }) => state)
    .entries()
    .map(([state, own]) => [state, own.length] as const);

/** How many recoveries kept both targets, as a heading: `Critical recoveries within RTO and RPO: 17 of 20`. */
export const keptHeading = ({ met, measured }: Counts, tier: string): string =>
  `${tier} recoveries within RTO and RPO: ${measured ? `${met} of ${measured}` : 'none measured yet'}`;

/** A half of a year: `2026, first`. */
export const halfYear = ({ year, half }: Pick<Period, 'year' | 'half'>): string => `${year}, ${half === 1 ? 'first' : 'second'}`;

/** How many half-years are drawn; what came before is told in a sentence. */
export const halvesDrawn = 8;

/** What became of the recoveries of all half-years before those that are drawn: `Before 2023: 40 of 41`; nothing where all are drawn. */
export function keptEarlier(periods: readonly Pick<Period, 'year' | 'half' | 'counts'>[]): string | undefined {
  const [earlier, [first]] = [periods.slice(0, -halvesDrawn), periods.slice(-halvesDrawn)];
  if (earlier.length === 0 || !first) return undefined;
  const sum = (name: keyof Counts) => earlier.reduce((total, { counts }) => total + counts[name], 0);
  const [met, measured, undetermined, unknown] = [sum('met'), sum('measured'), sum('undetermined'), sum('unknown')];
  return `Before ${first.half === 1 ? '' : 'the second half of '}${first.year}: ${keptIn({ met, measured, undetermined, unknown })}`;
}

/** What became of the recoveries of one half of a year: `5 of 6, 1 undetermined`. */
export function keptIn({ met, measured, undetermined, unknown }: Pick<Counts, 'met' | 'measured' | 'undetermined' | 'unknown'>): string {
  const notes = [undetermined ? `${undetermined} undetermined` : '', unknown ? `${unknown} not measured` : ''].filter(Boolean);
  return [`${met} of ${measured}`, ...notes].join(', ');
}
