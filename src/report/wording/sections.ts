import type { SectionFact } from '../../analysis/sections.ts';
import type { Day } from '../../model/day.ts';

/** How fresh the plan is, as a sentence: `13 sections; one is overdue for its review`. */
export function sectionsHeading(sections: readonly SectionFact[], today: Day): string {
  if (sections.length === 0) return 'The plan has no section yet';
  const late = sections.filter(({ reviewBy }) => reviewBy < today).length;
  const all = sections.length === 1 ? 'The plan’s one section' : `The plan’s ${sections.length} sections`;
  if (late === 0) return `${all} ${sections.length === 1 ? 'was' : 'were all'} read through in time`;
  if (late === sections.length) return `${all} ${late === 1 ? 'is' : 'are all'} overdue for review`;
  return `${late === 1 ? 'One' : late} of the plan’s ${sections.length} sections ${late === 1 ? 'is' : 'are'} overdue for review`;
}
