import type { GapStanding } from '../../analysis/gap-states.ts';
import type { History, RevisionFact } from '../../analysis/history.ts';
import type { Rollout, RolloutAudience } from '../../analysis/rollout.ts';
import { formatDay } from '../../model/day.ts';
import { idIn } from '../../model/plan.ts';
import { type Revision, rolloutAudiences } from '../../model/revision.ts';
import { capital, counted, countedInWords, inWords, isOrAre, listed, spoken } from '../../model/words.ts';

/** Which version is in force, and how many roll-outs are unfinished: the heading of the list of revisions. */
export function revisionsHeading(
  { revisions, current }: Pick<History, 'revisions' | 'current'>,
  rollouts: ReadonlyMap<string, Rollout>,
): string {
  if (revisions.length === 0) return 'No revision is written yet';
  const force = current ? `Version ${current.revision.id} is in force` : 'No revision is in force yet';
  const begun = revisions.filter(({ state }) => state !== 'coming').flatMap(({ revision }) => rollouts.get(revision.id) ?? []);
  const open = begun.filter(({ open }) => open.length > 0).length;
  if (begun.length === 0) return force;
  if (open === 0) return `${force}, and ${begun.length === 1 ? 'it is' : 'all revisions are'} rolled out`;
  const of = begun.length === 1 ? 'it' : `${inWords(open)} of ${countedInWords(begun.length, 'revision')}`;
  return `${force}, and ${of} ${isOrAre(open)} not rolled out yet`;
}

/** Why a revision was made, in few words: `2 reviews, a change in the business`. */
export function reasonsOf({ because }: Pick<Revision, 'because'>): string {
  const reviews = because.reviews?.length ?? 0;
  return [
    ...(reviews ? [counted(reviews, 'review')] : []),
    ...(because.scheduled ? ['a regular review of the plan'] : []),
    ...(because.businessChange ? ['a change in the business'] : []),
  ].join(', ');
}

/** What changed, as a heading: `Five updates of three kinds: objectives, resilience and training`. */
export function updatesHeading(revision: Pick<Revision, 'updates'>, { kinds }: Pick<RevisionFact, 'kinds'>): string {
  const count = revision.updates?.length ?? 0;
  if (count === 0) return 'Nothing changed';
  const what = capital(countedInWords(count, 'update'));
  return kinds.length === 1 ? `${what}: ${spoken(kinds[0] ?? '')}` : `${what} of ${inWords(kinds.length)} kinds: ${listed(kinds)}`;
}

/** Which audiences a roll-out does not mean to tell, as a sentence; nothing where it tells all of them. */
export function notTold({ told, untold }: Pick<Rollout, 'told' | 'untold'>): string | undefined {
  const left = rolloutAudiences.filter((audience: RolloutAudience) => !told.includes(audience) && !untold.includes(audience));
  return left.length ? `${capital(listed(left))}: the roll-out has nothing to tell them.` : undefined;
}

/** What became of a revision's answer to a gap, where it is no longer the one that counts: the fix did not hold, or another replaced it. */
export function answerSince(
  version: string,
  { id, history, addressedBy }: Pick<GapStanding, 'id' | 'history' | 'addressedBy'>,
): string | undefined {
  const answered = history.findLastIndex(({ event, entry }) => event === 'addressed' && entry === `revisions/${version}`);
  if (answered < 0 || addressedBy === version) return undefined;
  const next = history.slice(answered + 1).find(({ event }) => event === 'recurred' || event === 'addressed');
  if (!next) return undefined;
  if (next.event === 'addressed') return `${id} is answered anew by ${idIn(next.entry)}.`;
  return `${id} came back on ${formatDay(next.day)}: this fix did not hold; ${addressedBy ? `${addressedBy} answers it since` : 'no revision has answered it since'}.`;
}

/** What a page says of a state of the plan: that it is superseded, in force, or yet to come; `what` is `this is the plan`. */
export function stateNotice({ state, revision: { id, data } }: Pick<RevisionFact, 'state' | 'revision'>, what: string): string {
  if (state === 'coming') return `Planned: ${what} as revision ${id} has it, which takes effect on ${formatDay(data.date)}.`;
  const stood = `${what} as it stood at revision ${id}`;
  return state === 'current' ? `${capital(stood)}, which is in force.` : `Superseded: ${stood}.`;
}

/** How the plan of a revision is called: `The plan as it stood at 1.2.0`, `The plan as it will stand at 1.3.0`. */
export const planAt = ({ state, revision: { id } }: Pick<RevisionFact, 'state' | 'revision'>, what = 'The plan'): string =>
  `${what} as it ${state === 'coming' ? 'will stand' : 'stood'} at ${id}`;

/** How long a revision has been in force: `in force for 68 days`, `in force for 57 days, until 1.3.0`, `takes effect then`. */
export function inForceFor({ state, daysInForce = 0, next }: Pick<RevisionFact, 'state' | 'daysInForce' | 'next'>): string {
  if (state === 'coming') return 'planned: takes effect then';
  const days = `in force for ${counted(daysInForce, 'day')}`;
  return state === 'past' && next ? `${days}, until ${next.id}` : days;
}
