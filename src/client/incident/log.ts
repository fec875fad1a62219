import type { Milestone } from '../../model/review.ts';
import type { IncidentFacts } from '../../report/incident/facts.ts';
import { backAt, type State } from './state.ts';

/** One line of the log. */
export type Logged = { readonly at: number; readonly text: string; readonly milestone?: Milestone };

/** What each milestone is called in the log, in the order of a tidy incident. */
export const milestoneTexts: Readonly<Record<Milestone, string>> = {
  disruption: 'It stopped.',
  detection: 'It was noticed.',
  declaration: 'Disaster declared.',
  recoveryStart: 'Recovery began.',
  resolution: 'The incident was closed.',
};

/** Everything that was noted but messages, in the order of time; of one moment, milestones first, but the end last. */
export function logOf({ times, done, back, notes }: State, { systems }: IncidentFacts): readonly Logged[] {
  const named = (Object.keys(milestoneTexts) as Milestone[]).flatMap((milestone) =>
    times[milestone] === undefined ? [] : [{ at: times[milestone], text: milestoneTexts[milestone], milestone }],
  );
  const steps = systems.flatMap(({ id, name, steps }) =>
    steps.flatMap((step) =>
      done[`${id}/${step.id}`] === undefined ? [] : [{ at: done[`${id}/${step.id}`] ?? 0, text: `${name}: ${step.step}: done.` }],
    ),
  );
  const restored = systems.flatMap(({ id, name }) => {
    const at = backAt({ back }, id);
    return at === undefined ? [] : [{ at, text: `${name}: back.` }];
  });
  return [...named, ...steps, ...restored, ...notes].sort(byTime);
}

/** Lines in the order of time. Milestones are noted to the minute: what was done in the last one was done before the end. */
export const byTime = (a: Logged, b: Logged): number => placeOf(a) - placeOf(b);

const placeOf = ({ at, milestone }: Logged) => (milestone === 'resolution' ? at + 59_999 : at);
