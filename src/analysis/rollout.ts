import { type Day, dayAfter, daysBetween } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { Revision } from '../model/revision.ts';

type Task = NonNullable<NonNullable<Revision['rollout']>['implementation']>[number];
type Telling = NonNullable<NonNullable<Revision['rollout']>['communication']>[number];

/** Who is told of a revision. */
export type RolloutAudience = Telling['to'];

/** How a roll-out item stands: `done`, `late` when its day has passed without it, else `due`. */
type Progress = {
  /** Place in the revision's list. */
  readonly index: number;
  readonly state: 'done' | 'late' | 'due';
  readonly due: Day;
  /** When it was done, if that is not after today. */
  readonly doneOn: Day | undefined;
  /** Days between the day it was due and the day it was done, or today; 0 when in time. */
  readonly daysLate: number;
};

/** A task that makes a revision real. */
export type TaskItem = Progress & { readonly part: 'implementation'; readonly task: string; readonly role: string };

/** An audience that has to know of a revision. */
export type TellingItem = Progress & {
  readonly part: 'communication';
  readonly to: RolloutAudience;
  readonly channel: Telling['channel'];
};

/** One thing to do so that a revision reaches the organisation. */
export type RolloutItem = TaskItem | TellingItem;

/** One half of a roll-out, with counts. A half without items is complete on the day of the revision. */
export type RolloutPart<Item extends RolloutItem> = {
  readonly items: readonly Item[];
  readonly done: number;
  readonly total: number;
  /** The day on which its last item was done, never before the revision's own; unknown while one is open. */
  readonly completedOn: Day | undefined;
};

/** How a revision has reached the organisation by today. */
export type Rollout = {
  readonly revision: Entry<'revisions'>;
  readonly implementation: RolloutPart<TaskItem>;
  readonly communication: RolloutPart<TellingItem>;
  readonly done: number;
  readonly total: number;
  readonly late: readonly RolloutItem[];
  /** Items that are not done. */
  readonly open: readonly RolloutItem[];
  readonly completedOn: Day | undefined;
  /** The day by which policy wants the whole roll-out done. */
  readonly policyBy: Day;
  /** Audiences that at least one message has reached. */
  readonly told: readonly RolloutAudience[];
  /** Audiences that are to be told and have not been. */
  readonly untold: readonly RolloutAudience[];
};

/** The roll-out of every revision as of `today`, by version. An item counts as done from its `done` day on. */
export const rolloutsOf = (plan: Plan, today: Day): ReadonlyMap<string, Rollout> =>
  new Map([...plan.revisions.values()].map((revision) => [revision.id, rolloutOf(plan, revision, today)]));

function rolloutOf(plan: Plan, revision: Entry<'revisions'>, today: Day): Rollout {
  const { date, rollout = {} } = revision.data;
  const implementation = partOf(
    (rollout.implementation ?? []).map((own, index) => taskItem(own, index, today)),
    date,
  );
  const communication = partOf(
    (rollout.communication ?? []).map((own, index) => tellingItem(own, index, today)),
    date,
  );
  const items: readonly RolloutItem[] = [...implementation.items, ...communication.items];
  const told = audiences(communication.items.filter(({ state }) => state === 'done'));
  return {
    revision,
    implementation,
    communication,
    done: implementation.done + communication.done,
    total: items.length,
    late: items.filter(({ state }) => state === 'late'),
    open: items.filter(({ state }) => state !== 'done'),
    completedOn: implementation.completedOn && communication.completedOn && latest([implementation.completedOn, communication.completedOn]),
    policyBy: dayAfter(date, plan.settings.policy.rolloutWithin),
    told,
    untold: audiences(communication.items).filter((audience) => !told.includes(audience)),
  };
}

const taskItem = ({ task, role, due, done }: Task, index: number, today: Day): TaskItem => ({
  part: 'implementation',
  task,
  role,
  ...progress(due, done, index, today),
});

const tellingItem = ({ to, channel, due, done }: Telling, index: number, today: Day): TellingItem => ({
  part: 'communication',
  to,
  channel,
  ...progress(due, done, index, today),
});

function progress(due: Day, done: Day | undefined, index: number, today: Day): Progress {
  const doneOn = done !== undefined && done <= today ? done : undefined;
  const state = doneOn ? 'done' : due < today ? 'late' : 'due';
  return { index, state, due, doneOn, daysLate: Math.max(0, daysBetween(due, doneOn ?? today)) };
}

function partOf<Item extends RolloutItem>(items: readonly Item[], date: Day): RolloutPart<Item> {
  const days = items.flatMap(({ doneOn }) => doneOn ?? []);
  return { items, done: days.length, total: items.length, completedOn: days.length === items.length ? latest([date, ...days]) : undefined };
}

const latest = (days: readonly Day[]): Day => days.reduce((a, b) => (a > b ? a : b));

const audiences = (items: readonly TellingItem[]): readonly RolloutAudience[] => [...new Set(items.map(({ to }) => to))];
