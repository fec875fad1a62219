import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { type Change, changesBetween, type Earlier } from './changes.ts';
import { type Concerns, concernsOf, type Effects, effectsOf } from './concerns.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type DueItem, dueOf } from './due.ts';
import { type ExerciseStanding, exercisesOf } from './exercises.ts';
import { type Falls, fallsOf } from './falls.ts';
import { type GapStanding, gapStandingsOf } from './gap-states.ts';
import { type History, historyOf } from './history.ts';
import { type Lately, latelyOf } from './lately.ts';
import { lazily } from './lazily.ts';
import { type Loop, loopOf } from './loop.ts';
import { type Performance, performanceOf } from './performance.ts';
import { backlinksOf, danglingOf, type Reference, referencesOf } from './references.ts';
import { type Reflection, reflectionsOf } from './reflections.ts';
import { type Register, registerOf } from './register.ts';
import { type RoleFact, rolesOf } from './roles.ts';
import { type Rollout, rolloutsOf } from './rollout.ts';
import { type SectionFact, sectionsInOrder } from './sections.ts';
import { type TemplateCell, templatesMatrixOf } from './templates-matrix.ts';

/** What follows from a plan on one day, each fact worked out once. */
export type Analysis = Performance & {
  readonly today: Day;
  readonly references: readonly Reference[];
  /** References to what is not written at all. */
  readonly dangling: readonly Reference[];
  /** Who names an entry or a gap, by its key: `systems/payments`. */
  readonly backlinks: ReadonlyMap<string, readonly Reference[]>;
  /** Sections in the order in which the plan is read. */
  readonly sections: readonly SectionFact[];
  /** What each role does and owns. */
  readonly roles: ReadonlyMap<string, RoleFact>;
  /** How each gap that is known today stands, by id. */
  readonly gaps: ReadonlyMap<string, GapStanding>;
  /** The gaps in order, unresolved first, and their counts. */
  readonly register: Register;
  /** How many gaps have reached each stage from finding to proof, and which wait where. */
  readonly loop: Loop;
  /** Whether a revision cites each review that policy asks one for, and whether in time. */
  readonly reflections: ReadonlyMap<string, Reflection>;
  /** How each revision has reached the organisation, by version. */
  readonly rollouts: ReadonlyMap<string, Rollout>;
  /** The declared history of the plan, newest first. */
  readonly history: History;
  /** How each exercise stands, by id. */
  readonly exercises: ReadonlyMap<string, ExerciseStanding>;
  /** What each scenario takes away, by id. */
  readonly falls: ReadonlyMap<string, Falls>;
  /** What has to do with each system, by its id. */
  readonly concerns: ReadonlyMap<string, Concerns>;
  /** What each review led to, by its id. */
  readonly effects: ReadonlyMap<string, Effects>;
  /** Templates by audience, moment and severity. */
  readonly templatesMatrix: readonly TemplateCell[];
  /** What exercises and events have covered, and what not. */
  readonly coverage: Coverage;
  /** Everything that falls due, the longest overdue first. */
  readonly due: readonly DueItem[];
  /** Approved reviews and revisions, newest first. */
  readonly lately: readonly Lately[];
  /** What changed since the state that the plan is compared with; none where it is compared with none. */
  readonly changes: readonly Change[] | undefined;
};

/**
 * The facts of a plan on one day, each worked out when it is first asked for.
 *
 * @param earlier a state of the plan to compare with
 */
export function analyse(plan: Plan, today: Day, earlier?: Earlier): Analysis {
  return lazily<Analysis>({
    ...performanceOf(plan, today),
    today: () => today,
    references: () => referencesOf(plan),
    dangling: ({ references }) => danglingOf(plan, references),
    backlinks: ({ references }) => backlinksOf(references),
    sections: () => sectionsInOrder(plan),
    roles: () => rolesOf(plan),
    gaps: ({ rollouts }) => gapStandingsOf(plan, rollouts, today),
    register: ({ gaps }) => registerOf(gaps),
    loop: ({ gaps, reflections }) => loopOf(gaps, reflections),
    reflections: () => reflectionsOf(plan, today),
    rollouts: () => rolloutsOf(plan, today),
    history: () => historyOf(plan, today),
    exercises: () => exercisesOf(plan, today),
    falls: () => fallsOf(plan),
    concerns: (facts) => concernsOf(plan, facts),
    effects: ({ history }) => effectsOf(plan, history),
    templatesMatrix: () => templatesMatrixOf(plan),
    coverage: (facts) => coverageOf(plan, facts, today),
    due: (facts) => dueOf(plan, facts, today),
    lately: () => latelyOf(plan, today),
    changes: () => earlier && changesBetween(earlier.content, plan, earlier),
  });
}
