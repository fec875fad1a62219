import type { dataFileNames } from '../../model/routes.ts';

/** What each file for other programs holds. */
export const dataFileWords: Readonly<Record<(typeof dataFileNames)[number], string>> = {
  'plan.json': 'The plan: its version, its sections and how many entries of each kind it has.',
  'systems.json': 'Systems: every target with its day, the way back, the order of recovery and the last measured recovery.',
  'measurements.json': 'Every measured recovery against the targets of its day, and against those of today.',
  'measurements.csv': 'The same as a table.',
  'reviews.json': 'Reviews of incidents and simulations: lags, answers as given and as worked out, gaps.',
  'gaps.json': 'Gaps: how each stands, what is due when, and its way from finding to proof.',
  'gaps.csv': 'The same as a table.',
  'revisions.json': 'Revisions: why, what was updated, which gaps they answer, and how far each is rolled out.',
  'exercises.json': 'Exercises: what was planned, what was held, and what is due next.',
  'findings.json': 'What is wrong in the files, and what the organisation owes.',
  'due.ics': 'A calendar of everything that falls due, to subscribe to.',
};
