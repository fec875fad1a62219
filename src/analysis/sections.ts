import { compareNames } from '../model/compare.ts';
import { type Day, dayAfter } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { areas } from '../model/section.ts';

/** A section in its place, with the day until which it has to be read through again. */
export type SectionFact = {
  readonly section: Entry<'sections'>;
  readonly reviewBy: Day;
  readonly previous: Entry<'sections'> | undefined;
  readonly next: Entry<'sections'> | undefined;
};

/** Sections in the order in which the plan is read, with their neighbours. */
export function sectionsInOrder(plan: Plan): readonly SectionFact[] {
  const sorted = inOrderOfPlan(plan.sections.values());
  return sorted.map((section, index) => ({
    section,
    reviewBy: dayAfter(section.data.reviewedOn, section.data.reviewEvery ?? plan.settings.policy.sectionReviewEvery),
    previous: sorted[index - 1],
    next: sorted[index + 1],
  }));
}

/** Sections by area, then by their own order, then by title. */
export const inOrderOfPlan = (sections: Iterable<Entry<'sections'>>): readonly Entry<'sections'>[] =>
  [...sections].sort(
    (a, b) =>
      areas.indexOf(a.data.area) - areas.indexOf(b.data.area) ||
      (a.data.order ?? Number.POSITIVE_INFINITY) - (b.data.order ?? Number.POSITIVE_INFINITY) ||
      compareNames(a.data.title, b.data.title),
  );
