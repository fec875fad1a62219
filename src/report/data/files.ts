import type { Analysis } from '../../analysis/index.ts';
import { compare } from '../../model/compare.ts';
import type { Plan } from '../../model/plan.ts';
import { compareVersions } from '../../model/version.ts';
import { ordered } from '../json.ts';
import type { Placed } from '../placed.ts';
import { exerciseItem } from './exercises.ts';
import { dataFile } from './file.ts';
import { gapItem, gapsCsv } from './gaps.ts';
import { planItem } from './plan.ts';
import { revisionItem } from './revisions.ts';

type Facts = { readonly plan: Plan; readonly analysis: Analysis; readonly placed: readonly Placed[] };

/** Files on the plan, its gaps, revisions, exercises and findings, by their path under `data/`; entries in the order of their ids. */
export function loopFiles({ plan, analysis, placed }: Facts): Readonly<Record<string, string>> {
  const { today, gaps, rollouts, exercises } = analysis;
  const standings = [...gaps.values()].sort((a, b) => compare(a.id, b.id));
  const revisions = [...rollouts.values()].sort((a, b) => compareVersions(a.revision.id, b.revision.id));
  const drills = [...exercises.values()].sort((a, b) => compare(a.exercise.id, b.exercise.id));
  return {
    'plan.json': dataFile('plan', today, planItem(plan, analysis)),
    'gaps.json': dataFile('gaps', today, standings.map(gapItem)),
    'gaps.csv': gapsCsv(standings),
    'revisions.json': dataFile('revisions', today, revisions.map(revisionItem)),
    'exercises.json': dataFile('exercises', today, drills.map(exerciseItem)),
    'findings.json': dataFile('findings', today, placed.map(ordered)),
  };
}
