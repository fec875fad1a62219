import type { Analysis } from '../../analysis/index.ts';
import { compare } from '../../model/compare.ts';
import type { Plan } from '../../model/plan.ts';
import type { dataFileNames } from '../../model/routes.ts';
import { compareVersions } from '../../model/version.ts';
import { toCalendar } from '../calendar.ts';
import { ordered } from '../json.ts';
import type { Placed } from '../placed.ts';
import { exerciseItem } from './exercises.ts';
import { dataFile } from './file.ts';
import { gapItem, gapsCsv } from './gaps.ts';
import { measurementsCsv, measurementsData } from './measurements.ts';
import { planItem } from './plan.ts';
import { reviewsData } from './reviews.ts';
import { revisionItem } from './revisions.ts';
import { systemsData } from './systems.ts';

type Facts = { readonly plan: Plan; readonly analysis: Analysis; readonly placed: readonly Placed[] };

/** Every file under `data/` in the built site, by its name; entries in a stable order. */
export function dataFiles({ plan, analysis, placed }: Facts): Readonly<Record<(typeof dataFileNames)[number], string>> {
  const { today, gaps, rollouts, exercises, measurements, due } = analysis;
  const standings = [...gaps.values()].sort((a, b) => compare(a.id, b.id));
  const revisions = [...rollouts.values()].sort((a, b) => compareVersions(a.revision.id, b.revision.id));
  const drills = [...exercises.values()].sort((a, b) => compare(a.exercise.id, b.exercise.id));
  return {
    'plan.json': dataFile('plan', today, planItem(plan, analysis)),
    'systems.json': dataFile('systems', today, systemsData(plan, analysis)),
    'measurements.json': dataFile('measurements', today, measurementsData(measurements)),
    'measurements.csv': measurementsCsv(measurements),
    'reviews.json': dataFile('reviews', today, reviewsData(plan, analysis)),
    'gaps.json': dataFile('gaps', today, standings.map(gapItem)),
    'gaps.csv': gapsCsv(standings),
    'revisions.json': dataFile('revisions', today, revisions.map(revisionItem)),
    'exercises.json': dataFile('exercises', today, drills.map(exerciseItem)),
    'findings.json': dataFile('findings', today, placed.map(ordered)),
    'due.ics': toCalendar(due, plan, today),
  };
}
