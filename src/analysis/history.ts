import { compare } from '../model/compare.ts';
import { type Day, daysBetween } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { compareVersions } from '../model/version.ts';
import { countsFrom } from './event-days.ts';

/** One revision in its place in the history. */
export type RevisionFact = {
  readonly revision: Entry<'revisions'>;
  /** `current` is in force today, `coming` is dated later. */
  readonly state: 'past' | 'current' | 'coming';
  readonly previous: Entry<'revisions'> | undefined;
  readonly next: Entry<'revisions'> | undefined;
  /** For how many days it was or has been in force; none for those to come. */
  readonly daysInForce: number | undefined;
  /** Kinds of update, each once. */
  readonly kinds: readonly string[];
  /** Gaps that it says something of. */
  readonly settles: readonly string[];
  /** Reviews that it cites, with the days from their approval to it. */
  readonly cites: readonly { readonly review: string; readonly daysLater: number | undefined }[];
};

/** The declared history of the plan. */
export type History = {
  /** Newest first: by day, then by version. */
  readonly revisions: readonly RevisionFact[];
  /** The same by their versions. */
  readonly byVersion: ReadonlyMap<string, RevisionFact>;
  /** The revision in force today; none before the first. */
  readonly current: RevisionFact | undefined;
  /** Revisions that name a section or a system in `updates`, newest first, by its key: `sections/calls`. */
  readonly byEntry: ReadonlyMap<string, readonly RevisionFact[]>;
  /** Days for which it has been in force. */
  readonly daysInForce: number;
};

/** The history of revisions as of `today`. */
export function historyOf(plan: Plan, today: Day): History {
  const sorted = [...plan.revisions.values()].sort((a, b) => compare(b.data.date, a.data.date) || compareVersions(b.id, a.id));
  const now = sorted.find(({ data }) => data.date <= today);
  const revisions = sorted.map((revision, index) => factOf(plan, revision, sorted[index + 1], sorted[index - 1], now, today));
  const current = revisions.find(({ state }) => state === 'current');
  return {
    revisions,
    byVersion: new Map(revisions.map((fact) => [fact.revision.id, fact])),
    current,
    byEntry: byEntryOf(revisions),
    daysInForce: current ? daysBetween(current.revision.data.date, today) : 0,
  };
}

function byEntryOf(revisions: readonly RevisionFact[]): History['byEntry'] {
  const named = revisions.flatMap((fact) => updatedBy(fact).map((key) => ({ key, fact })));
  return new Map([...Map.groupBy(named, ({ key }) => key)].map(([key, own]) => [key, own.map(({ fact }) => fact)]));
}

function updatedBy({ revision }: RevisionFact): readonly string[] {
  const keys = (revision.data.updates ?? []).flatMap(({ section, systems = [] }) => [
    ...(section === undefined ? [] : [`sections/${section}`]),
    ...systems.map((id) => `systems/${id}`),
  ]);
  return [...new Set(keys)];
}

function factOf(
  plan: Plan,
  revision: Entry<'revisions'>,
  previous: Entry<'revisions'> | undefined,
  next: Entry<'revisions'> | undefined,
  now: Entry<'revisions'> | undefined,
  today: Day,
): RevisionFact {
  const { date, updates = [], addresses = [], defers = [], accepts = [], because } = revision.data;
  const state = revision === now ? 'current' : date > today ? 'coming' : 'past';
  const cites = (because.reviews ?? []).map((id) => {
    const review = plan.reviews.get(id);
    const from = review && countsFrom(review, plan.settings.timezone);
    return { review: id, daysLater: from ? daysBetween(from, date) : undefined };
  });
  return {
    revision,
    state,
    previous,
    next,
    daysInForce: state === 'coming' ? undefined : daysBetween(date, state === 'current' ? today : (next?.data.date ?? today)),
    kinds: [...new Set(updates.map(({ kind }) => kind))],
    settles: [...addresses, ...defers.map(({ gap }) => gap), ...accepts.map(({ gap }) => gap)],
    cites,
  };
}
