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

type Facts = {
  readonly plan: Plan;
  readonly analysis: Analysis;
  readonly placed: readonly Placed[];
  /** Where the site is served, if that was said. */
  readonly address?: string | undefined;
};

const makers: Readonly<Record<(typeof dataFileNames)[number], (facts: Facts) => string>> = {
  'plan.json': ({ plan, analysis }) => dataFile('plan', analysis.today, planItem(plan, analysis)),
  'systems.json': ({ plan, analysis }) => dataFile('systems', analysis.today, systemsData(plan, analysis)),
  'measurements.json': ({ analysis }) => dataFile('measurements', analysis.today, measurementsData(analysis.measurements)),
  'measurements.csv': ({ analysis }) => measurementsCsv(analysis.measurements),
  'reviews.json': ({ plan, analysis }) => dataFile('reviews', analysis.today, reviewsData(plan, analysis)),
  'gaps.json': ({ analysis }) => dataFile('gaps', analysis.today, standings(analysis).map(gapItem)),
  'gaps.csv': ({ analysis }) => gapsCsv(standings(analysis)),
  'revisions.json': ({ analysis: { today, rollouts } }) =>
    dataFile('revisions', today, [...rollouts.values()].sort((a, b) => compareVersions(a.revision.id, b.revision.id)).map(revisionItem)),
  'exercises.json': ({ analysis: { today, exercises } }) =>
    dataFile('exercises', today, [...exercises.values()].sort((a, b) => compare(a.exercise.id, b.exercise.id)).map(exerciseItem)),
  'findings.json': ({ analysis, placed }) => dataFile('findings', analysis.today, placed.map(ordered)),
  'due.ics': ({ plan, analysis, address }) => toCalendar(analysis.due, plan, analysis.today, address),
};

const standings = ({ gaps }: Analysis) => [...gaps.values()].sort((a, b) => compare(a.id, b.id));

/** The text of a file under `data/` in the built site; entries in a stable order. */
export const dataText = (name: (typeof dataFileNames)[number], facts: Facts): string => makers[name](facts);
