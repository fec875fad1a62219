import type { Entry, Plan } from '../model/plan.ts';

/** A role that was not there although recovery steps of affected systems are its own, with those systems. */
export type Absence = { readonly role: string; readonly systems: readonly string[] };

/**
 * Who had a part in the recovery and neither led the review nor took part, by the id of a review, in the order of its systems and
 * their steps. Left out are reviews that name nobody who took part, and those whose systems have no steps: they tell nothing of it.
 */
export const absencesOf = (plan: Plan): ReadonlyMap<string, readonly Absence[]> =>
  new Map(
    [...plan.reviews.values()].flatMap((review) => {
      const parts = partsIn(review, plan);
      if (parts.length === 0 || !review.data.participants?.length) return [];
      const there = new Set([review.data.lead, ...review.data.participants]);
      const missing = Map.groupBy(
        parts.filter(({ role }) => !there.has(role)),
        ({ role }) => role,
      );
      return [[review.id, [...missing].map(([role, own]) => ({ role, systems: [...new Set(own.map(({ system }) => system))] }))] as const];
    }),
  );

/** The roles that the plan gives a step of the systems that were lost. */
const partsIn = ({ data }: Entry<'reviews'>, plan: Plan) =>
  data.affected.flatMap(({ system }) => (plan.systems.get(system)?.data.recovery ?? []).map(({ role }) => ({ role, system })));
