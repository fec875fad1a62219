import type { Rollout, RolloutItem, RolloutPart } from '../../analysis/rollout.ts';
import { pathTo } from '../../model/routes.ts';

/** A revision for other programs, with the progress of its roll-out. */
export function revisionItem({ revision, implementation, communication, completedOn }: Rollout) {
  const { version, date, summary, author, approvedBy, approvedOn, because, updates, addresses, defers, accepts } = revision.data;
  return {
    version,
    date,
    summary,
    author,
    approvedBy: approvedBy ?? null,
    approvedOn: approvedOn ?? null,
    because,
    updates: updates ?? [],
    addresses: addresses ?? [],
    defers: defers ?? [],
    accepts: accepts ?? [],
    rollout: { implementation: partItem(implementation), communication: partItem(communication), completedOn: completedOn ?? null },
    url: pathTo('revisions', revision.id),
  };
}

const partItem = ({ items, done, total, completedOn }: RolloutPart<RolloutItem>) => ({
  done,
  total,
  completedOn: total ? (completedOn ?? null) : null,
  items: items.map(({ index: _, part: __, state, due, doneOn, daysLate, ...what }) => ({
    ...what,
    state,
    due,
    done: doneOn ?? null,
    daysLate,
  })),
});
