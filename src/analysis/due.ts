import { compare } from '../model/compare.ts';
import { type Day, dayAfter, daysBetween, shift } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { type PageFolder, pathTo } from '../model/routes.ts';
import { countsFrom, overOn } from './event-days.ts';
import type { Evidence } from './evidence.ts';
import type { ExerciseStanding } from './exercises.ts';
import type { GapStanding } from './gap-states.ts';
import type { Moments } from './moments.ts';
import type { Reflection } from './reflections.ts';
import type { Rollout } from './rollout.ts';
import type { SectionFact } from './sections.ts';

/** Kinds of things that fall due. */
const dueKinds = [
  'gap',
  'deferral',
  'acceptance',
  'verification',
  'rollout',
  'reflection',
  'review',
  'exercise',
  'evidence',
  'section',
  'contact',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** Something that has to be done by a day. */
export type DueItem = {
  readonly kind: DueKind;
  /** What it is about in the author's words: a statement, a title, a task. */
  readonly title: string;
  /** The entry or gap that it belongs to: `gaps/G-2026-07`, `revisions/1.2.0`. */
  readonly key: string;
  /** Path of its page from the root of the site. */
  readonly path: string;
  /** Id of the role that owes it. */
  readonly owner: string | undefined;
  /** The last day on which it is in time. */
  readonly day: Day;
  /** Days until that day; negative once it has passed. */
  readonly days: number;
  readonly overdue: boolean;
  /** Tells items of one entry apart: place in a list of the roll-out, such as `implementation/0`. */
  readonly part: string | undefined;
};

/** Days after which contacts have to be tried again. */
export const contactsFreshFor = 180;

/** Kinds that another entry answers: an edition may leave that entry out, and then cannot say that they are late. */
const answeredElsewhere: ReadonlySet<DueKind> = new Set(['reflection', 'exercise', 'evidence']);

/** What the list is worked out from. */
type Facts = {
  readonly gaps: ReadonlyMap<string, GapStanding>;
  readonly rollouts: ReadonlyMap<string, Rollout>;
  readonly exercises: ReadonlyMap<string, ExerciseStanding>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly sections: readonly SectionFact[];
  readonly moments: ReadonlyMap<string, Moments>;
  readonly reflections: ReadonlyMap<string, Reflection>;
};

/** Everything that falls due, the longest overdue first, then by day. */
export function dueOf(plan: Plan, facts: Facts, today: Day): readonly DueItem[] {
  const found = [
    ...[...facts.gaps.values()].flatMap(ofGap),
    ...[...facts.rollouts.values()].filter(({ revision }) => revision.data.date <= today).flatMap(ofRollout),
    ...[...plan.reviews.values()].flatMap((review) =>
      ofReview(plan, review, facts.moments.get(review.id), facts.reflections.get(review.id), today),
    ),
    ...[...facts.exercises.values()].flatMap(ofExercise),
    ...[...plan.systems.values()].flatMap((system) => ofEvidence(system, facts.evidence.get(system.id))),
    ...facts.sections.map(ofSection),
    ...[...plan.roles.values()].flatMap(ofContact),
  ];
  return found
    .filter(({ kind, day }) => !(plan.partial && answeredElsewhere.has(kind) && day < today))
    .map((item): DueItem => ({ part: undefined, ...item, days: daysBetween(today, item.day), overdue: item.day < today }))
    .sort(
      (a, b) =>
        compare(a.day, b.day) ||
        dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind) ||
        compare(a.key, b.key) ||
        compare(String(a.part), String(b.part)),
    );
}

type Found = Omit<DueItem, 'days' | 'overdue' | 'part'> & { readonly part?: string };

const found = (kind: DueKind, folder: PageFolder, id: string, title: string, owner: string | undefined, day: Day): Found => ({
  kind,
  title,
  key: `${folder}/${id}`,
  path: pathTo(folder, id),
  owner,
  day,
});

/** A gap that waits by decision falls due when the decision ends. */
function ofGap({ id, gap, due, unresolved, pause, verifyBy }: GapStanding): readonly Found[] {
  const item = (kind: DueKind, day: Day) => found(kind, 'gaps', id, gap.statement, gap.owner, day);
  if (pause) return [item(pause.kind === 'accepted' ? 'acceptance' : 'deferral', pause.until)];
  return [...(unresolved && due ? [item('gap', due)] : []), ...(verifyBy ? [item('verification', verifyBy)] : [])];
}

const ofRollout = ({ revision: { id, data }, open }: Rollout): readonly Found[] =>
  open.map((item) => ({
    ...(item.part === 'implementation'
      ? found('rollout', 'revisions', id, item.task, item.role, item.due)
      : found('rollout', 'revisions', id, `${item.to}, ${item.channel}`, data.author, item.due)),
    part: `${item.part}/${item.index}`,
  }));

/** A draft has to be approved; an approved review that hurt enough has to be cited by a revision. */
function ofReview(
  plan: Plan,
  review: Entry<'reviews'>,
  moments: Moments | undefined,
  reflection: Reflection | undefined,
  today: Day,
): readonly Found[] {
  const { policy, timezone } = plan.settings;
  const { lead, title } = review.data;
  const counts = countsFrom(review, timezone);
  const ended = moments && overOn(review, moments, timezone);
  if (!ended || ended > today) return [];
  if (!counts || counts > today) return [found('review', 'reviews', review.id, title, lead, dayAfter(ended, policy.reviewWithin))];
  return reflection && !reflection.by ? [found('reflection', 'reviews', review.id, title, lead, reflection.due)] : [];
}

const ofExercise = ({ exercise: { id, data }, nextDue }: ExerciseStanding): readonly Found[] =>
  nextDue ? [found('exercise', 'exercises', id, data.title, data.roles?.[0], nextDue)] : [];

const ofEvidence = ({ id, data }: Entry<'systems'>, evidence: Evidence | undefined): readonly Found[] =>
  evidence ? [found('evidence', 'systems', id, data.name, data.owner, evidence.until)] : [];

const ofSection = ({ section: { id, data }, reviewBy }: SectionFact): Found =>
  found('section', 'sections', id, data.title, data.owner, reviewBy);

function ofContact({ id, data }: Entry<'roles'>): readonly Found[] {
  const { verifiedOn, primary, alternate } = data;
  return verifiedOn && (primary || alternate) ? [found('contact', 'roles', id, data.title, id, shift(verifiedOn, contactsFreshFor))] : [];
}
