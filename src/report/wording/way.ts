import type { SystemRecovery } from '../../analysis/recovery.ts';
import { formatDuration, type Seconds } from '../../model/duration.ts';
import { listedFew } from '../../model/words.ts';

type NameOf = (system: string) => string;

/** How soon a system can be back, as a heading. */
export function wayHeading({ planned, stepless }: SystemRecovery): string {
  if (!planned) return 'The way back: no time can be worked out';
  return `The way back: ${formatDuration(planned.seconds)} at the earliest${stepless.length ? ', or more' : ''}`;
}

/** What decides on the way back, and what it leaves of the target. */
export function waySentences(
  id: string,
  { planned, worst, measured, stepless }: SystemRecovery,
  rto: Seconds | undefined,
  nameOf: NameOf,
): string {
  if (!planned) return noWay(id, stepless, nameOf);
  const through = [...new Set(planned.path.map(({ system }) => system))].filter((system) => system !== id).map(nameOf);
  const decides = through.length
    ? `When everything runs side by side, the path through ${listedFew(through)} decides.`
    : 'It waits for nothing else: its own steps decide.';
  return [
    decides,
    leaves(planned.seconds, rto),
    slowest(planned.seconds, measured ? worst?.seconds : undefined, rto),
    lessThanTrue(id, stepless, nameOf),
  ]
    .join(' ')
    .trim();
}

function noWay(id: string, stepless: readonly string[], nameOf: NameOf): string {
  if (stepless.includes(id)) return `No recovery step is written for ${nameOf(id)}, so nobody can say how soon it can be back.`;
  return `${nameOf(id)}, or something that it needs, waits for itself: the loop has to be taken apart first.`;
}

function leaves(planned: Seconds, rto: Seconds | undefined): string {
  if (rto === undefined) return 'No target is in force to compare it with.';
  if (planned > rto)
    return `It is ${formatDuration(planned - rto)} longer than the target of ${formatDuration(rto)}: the promise cannot be kept.`;
  if (planned === rto)
    return `It takes the whole ${formatDuration(rto)} of the target and leaves nothing for noticing, declaring and starting.`;
  return `It leaves ${formatDuration(rto - planned)} of the ${formatDuration(rto)} for noticing, declaring and starting.`;
}

function slowest(planned: Seconds, worst: Seconds | undefined, rto: Seconds | undefined): string {
  if (worst === undefined) return 'No step of it has been measured yet.';
  if (worst <= planned) return 'No step was ever measured to be slower than planned.';
  const verdict = rto === undefined ? '' : worst > rto ? ', which is beyond the target' : ', still within the target';
  return `With the slowest time that was measured for each step it takes ${formatDuration(worst)}${verdict}.`;
}

function lessThanTrue(id: string, stepless: readonly string[], nameOf: NameOf): string {
  const others = stepless.filter((system) => system !== id);
  if (stepless.length === 0) return '';
  const who = others.length ? listedFew(others.map(nameOf)) : nameOf(id);
  return `No step is written for ${who}, so the true time is longer.`;
}
