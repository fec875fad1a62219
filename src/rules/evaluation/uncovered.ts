import type { Practised } from '../../analysis/coverage.ts';
import { type Day, formatDay } from '../../model/day.ts';
import { formatDuration } from '../../model/duration.ts';
import type { Remark } from '../../model/finding.ts';
import { type Entry, placeIn, titleOf } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'evaluation/uncovered',
  kind: 'duty',
  level: 'warning',
  why: 'What was never exercised is recovered for the first time on the worst day.',
  refutable: true,
  *check({ settings, systems, scenarios, unread }, { coverage, today }) {
    // A review that cannot be read may be that of an exercise which it names.
    const isCovered = ({ fresh, planned, missed }: Practised) => fresh || [...missed, ...planned].some(({ id }) => unread?.has(id));
    const limit = formatDuration(settings.policy.evidenceExpires);
    const [first] = settings.tiers;
    for (const [id, practised] of coverage.bySystem) {
      const system = systems.get(id);
      if (!system || system.data.tier !== first?.id || isCovered(practised)) continue;
      yield uncovered(system, 'tier', `is of the tier \`${first.id}\``, practised, { limit, today });
    }
    for (const [id, practised] of coverage.byScenario) {
      const scenario = scenarios.get(id);
      if (scenario && !isCovered(practised)) yield uncovered(scenario, 'title', 'can happen', practised, { limit, today });
    }
  },
});

type Measure = { readonly limit: string; readonly today: Day };

function uncovered(entry: Entry, field: string, why: string, { exercised, planned, missed }: Practised, { limit, today }: Measure): Remark {
  const last = exercised ? `was last exercised on ${formatDay(exercised.day)}; exercises count for ${limit}` : 'was never exercised';
  return {
    at: placeIn(entry, field),
    message: `“${titleOf(entry)}” ${why} and ${last}`,
    hint: hintFor(missed[0] ?? planned[0], today),
  };
}

function hintFor(next: Entry<'exercises'> | undefined, today: Day): string {
  if (!next) return 'plan an exercise of it';
  const { plannedFor } = next.data;
  return `\`${next.id}\` ${plannedFor < today ? 'was' : 'is'} planned for ${formatDay(plannedFor)}; hold it and write its review`;
}
