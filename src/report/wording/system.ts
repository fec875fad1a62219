import type { Counts } from '../../analysis/attainment.ts';
import type { Measurement } from '../../analysis/measurements.ts';
import type { Weakness } from '../../analysis/weakness.ts';
import { type Day, formatDay } from '../../model/day.ts';
import { formatDuration, type Seconds } from '../../model/duration.ts';
import type { RecoveryStep, System } from '../../model/system.ts';
import { capital, counted, countedInWords, howMany, inWords, isOrAre, listed, spoken } from '../../model/words.ts';
import type { LeftOut } from '../figures/system.ts';

/** What falls with a system, as a heading. */
export function fallsHeading({ falls, single }: Weakness): string {
  if (falls.length === 0) return 'When it falls, nothing else does';
  return `When it falls, ${countedInWords(falls.length, 'other system')} ${falls.length === 1 ? 'does' : 'do'} too${single ? ': a single point of failure' : ''}`;
}

/** What a graph of a system leaves out, as sentences after a space; nothing where it is whole. */
export function notDrawn({ waiting, needed }: LeftOut): string {
  const wait = waiting ? ` ${waiting} more that ${waiting === 1 ? 'waits' : 'wait'} for it ${isOrAre(waiting)} not drawn.` : '';
  return `${wait}${needed ? ` ${needed} more that it needs through these ${isOrAre(needed)} not drawn.` : ''}`;
}

/** How much of the first tier is lost with a system. */
export function firstTierLoss(id: string, { firstTier, of }: Weakness): string {
  if (of === 0) return 'No system is of the first tier.';
  if (firstTier.length === 0) return 'None of the first tier is lost with it.';
  if (of === 1) return firstTier.includes(id) ? 'It is the only system of the first tier.' : 'The only first-tier system is then lost.';
  const itself = firstTier.includes(id) ? ', this one included' : '';
  return `${capital(inWords(firstTier.length))} of ${countedInWords(of, 'first-tier system')} ${isOrAre(firstTier.length)} then lost${itself}.`;
}

/** How many steps a system has and how many of them need nobody, as a heading: `Steps, planned and measured: 4, one runs by itself`. */
export function plannedStepsHeading(steps: readonly Pick<RecoveryStep, 'automated'>[]): string {
  if (steps.length === 0) return 'Steps';
  const alone = steps.filter(({ automated }) => automated).length;
  const share = alone === 0 ? 'done by hand' : `${alone === steps.length && alone > 1 ? 'all' : inWords(alone)} ${runsOrRun(alone)}`;
  return `Steps, planned and measured: ${steps.length}, ${share}`;
}

/** Of all recovery steps those that need nobody, as a sentence; nothing where no step is written. */
export function automatedShare(steps: readonly Pick<RecoveryStep, 'automated'>[]): string {
  if (steps.length === 0) return '';
  const alone = steps.filter(({ automated }) => automated).length;
  return `Of ${countedInWords(steps.length, 'recovery step')} ${howMany(alone)} ${runsOrRun(alone)}.`;
}

const runsOrRun = (count: number): string => (count <= 1 ? 'runs by itself' : 'run by themselves');

/** What a system has and lacks, as a heading. */
export const lacksHeading = (count: number): string => (count === 0 ? 'It lacks nothing' : `It lacks ${countedInWords(count, 'thing')}`);

/** How a system's gaps stand, as a heading: `Gaps: 3 unresolved, 2 settled`. */
export function gapsHeading(unresolved: number, all: number): string {
  if (all === 0) return 'Gaps: none was ever found';
  return `Gaps: ${[unresolved ? `${unresolved} unresolved` : '', all - unresolved ? `${all - unresolved} settled` : ''].filter(Boolean).join(', ')}`;
}

/** How many recoveries kept both targets, as a heading; recovery times in drafts are told of only where there are no others. */
export function measuredHeading(counts: Counts | undefined, events: number, inDrafts = 0): string {
  if (events === 0) return 'Promised, not yet measured';
  const times = inDrafts ? 'a recovery time in drafts alone' : counts?.['no-target'] ? 'before any target' : 'neither time nor loss known';
  if (!counts?.measured) return `Promised and measured: ${countedInWords(events, 'event')}, ${times}`;
  const { met, missed, measured } = counts;
  if (measured === 1)
    return `Promised and measured: the one recovery ${met ? 'kept RTO and RPO' : missed ? 'missed RTO or RPO' : 'may have missed RTO or RPO'}`;
  const all = measured === 2 ? 'both' : `all ${inWords(measured)}`;
  return `Promised and measured: ${met === measured ? all : `${howMany(met)} of ${inWords(measured)}`} recoveries kept RTO and RPO`;
}

/** What the bench shows, for those who cannot see it. */
export function benchDescription(name: 'RTO' | 'RPO', system: System, measurements: readonly Measurement[]): string {
  const targets = system.objectives.map(({ from, rto, rpo }) => `${formatDuration(name === 'RTO' ? rto : rpo)} from ${formatDay(from)}`);
  const judged = measurements.map(({ inForce }) => (name === 'RTO' ? inForce.rto.verdict : inForce.rpo.verdict));
  const counts = (['met', 'missed', 'undetermined', 'unknown', 'no-target'] as const)
    .map((verdict) => ({ verdict, count: judged.filter((one) => one === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdict === 'no-target' ? 'before any target' : verdict}`);
  const measured = counts.length ? `${counted(measurements.length, 'event')}: ${listed(counts)}.` : 'Nothing was measured.';
  return `The target was ${listed(targets)}. ${measured} The table beneath holds each figure.`;
}

/** What keeps a system safe, in a few words each. */
export function protectionWords({ protection }: Pick<System, 'protection'>) {
  const { backup, failover, monitoring } = protection ?? {};
  return {
    backup: backup && backupWords(backup),
    failover:
      failover?.mode &&
      `${capital(spoken(failover.mode))}${failover.mode === 'none' || failover.automatic === undefined ? '' : failover.automatic ? ', automatic' : ', by hand'}`,
    monitoring:
      monitoring &&
      `${capital(monitoring.signal ?? 'something')}${monitoring.automated === undefined ? '' : monitoring.automated ? ', alerts by itself' : ', watched by people'}`,
  };
}

function backupWords({ every, copyLag, where }: NonNullable<NonNullable<System['protection']>['backup']>): string {
  const often = every === undefined ? 'No interval is written' : `Every ${formatDuration(every)}`;
  return `${often}${copyLag === undefined ? '' : `, ${copyLag === 0 ? 'no' : formatDuration(copyLag)} copy lag`}${where ? `; kept at: ${where}` : ''}`;
}

/** The first line of a figure: what a target was before. */
export const wasBefore = (now: Seconds | undefined, before: Seconds | undefined, until: Day | undefined): string => {
  if (before === undefined) return 'the first target';
  if (now === before) return 'as before';
  return `was ${formatDuration(before)}${until ? ` until ${formatDay(until)}` : ''}`;
};
