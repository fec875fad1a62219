import type { Inspection } from '../inspect.ts';
import { dayOf, offsetAt } from '../model/instant.ts';
import type { Entry } from '../model/plan.ts';
import { eventsDrawn, notDrawn, timelineDescription, timelineEvents, timelineParts } from './figures/review.ts';
import { type Timeline, timelineOf } from './figures/timeline.ts';
import type { PageSource } from './system.ts';
import { lagsHeading, outcomeSentences, raisedHeading, resourcesHeading, stepsHeading, toldHeading } from './wording/review.ts';

type Review = Entry<'reviews'>;

/** Everything that the page of a review shows, from its facts to its figure. */
export function reviewPage(review: Review, source: PageSource & Pick<Inspection, 'findings'>) {
  const facts = factsOf(review, source);
  return {
    facts,
    outcome: outcomeSentences(
      facts.measured,
      nameIn(source),
      source.plan.settings.clock,
      (measurement) => !source.analysis.measurements.ongoing.includes(measurement),
    ),
    figure: figureOf(review, facts, source),
    headings: headingsOf(review, facts),
    searched: {
      system: facts.measured.map(({ system }) => system),
      year: facts.day.slice(0, 4),
      severity: review.data.severity,
      status: review.data.status,
    },
  };
}

/** What follows for one review, as its page shows it. */
export type ReviewFacts = ReturnType<typeof factsOf>;

const nameIn =
  ({ names }: PageSource) =>
  (system: string) =>
    names.nameOf('systems', system);

function factsOf(review: Review, { plan, analysis, findings }: PageSource & Pick<Inspection, 'findings'>) {
  const { id, data } = review;
  const { timezone } = plan.settings;
  const gaps = (data.gaps ?? []).map((gap) => gap.id);
  const began = analysis.moments.get(id)?.began;
  return {
    day: analysis.moments.get(id)?.day ?? dayOf(data.timeline[0]?.at ?? '', timezone),
    offsets: offsetsOf(review, timezone, began?.interval.from ?? 0),
    lags: analysis.lags.get(id),
    measured: (analysis.measurements.byReview.get(id) ?? []).toSorted((a, b) => a.index - b.index),
    notices: analysis.notices.get(id) ?? [],
    answers: analysis.answers.get(id) ?? {},
    contradicted: contradictedIn(review, findings),
    effects: analysis.effects.get(id) ?? { revisions: [], scenarios: [] },
    order: analysis.ordersSeen.get(id),
    gaps,
    proved: gaps.filter((gap) => analysis.gaps.get(gap)?.state === 'verified').length,
    version: analysis.planVersions.get(id),
    approval: analysis.approvals.get(id),
    reflection: analysis.reflections.get(id),
    absences: analysis.absences.get(id),
  };
}

/** Offsets of the zone in the course of an event: more than one where clocks were changed meanwhile. */
const offsetsOf = ({ data }: Review, zone: string, began: number): readonly string[] => {
  const exact = data.timeline.flatMap(({ at }) => (at.length > 10 ? Date.parse(at) : [])).sort((a, b) => a - b);
  return [...new Set([began, ...exact].map((time) => offsetAt(time, zone)))];
};

/** Questions whose answers the figures contradict, by their ids. */
function contradictedIn(review: Review, findings: Inspection['findings']): readonly string[] {
  return findings.flatMap(({ rule, at }) => {
    if (rule !== 'reviews/contradiction' || at.file !== review.file || !('field' in at)) return [];
    return `${at.field[1]}.${at.field[2]}`;
  });
}

function figureOf({ data }: Review, { lags, measured, notices }: ReviewFacts, source: PageSource) {
  const zone = source.plan.settings.timezone;
  const events = timelineEvents({ review: data, measured, notices, zone, nameOf: nameIn(source) });
  const parts = lags ? timelineParts(lags, lags.startJudged.verdict === 'missed') : [];
  const drawn = eventsDrawn(events);
  const timeline: Timeline = timelineOf(drawn, parts, zone);
  const more = notDrawn(events.length - drawn.length);
  return { timeline, more, title: `Timeline of ${data.title}, to scale`, description: timelineDescription(drawn, parts) };
}

function headingsOf({ data }: Review, { lags, measured, notices, gaps, proved, effects }: ReviewFacts) {
  const { steps = [], resources = [], impact, verifies = [], recurs = [], lessons } = data;
  const changed = effects.revisions.length + effects.scenarios.length + verifies.length + recurs.length > 0;
  const headings = {
    lags: lags ? lagsHeading(lags) : 'What happened when',
    told: toldHeading(notices),
    steps: stepsHeading(steps),
    resources: resourcesHeading(resources),
    raised: raisedHeading(gaps.length, proved),
  };
  const items = [
    ['lags', 'Timeline and lags'],
    ['events', 'Events'],
    ...(measured.length ? [['measured', 'Promised and measured']] : []),
    ['told', 'Who was told when'],
    ['areas', 'Seventeen questions'],
    ...(steps.length ? [['steps', 'Steps']] : []),
    ...(resources.length ? [['resources', 'Resources']] : []),
    ...(impact ? [['impact', 'Impact on customers']] : []),
    ['raised', 'Gaps raised'],
    ...(changed ? [['changed', 'What it changed']] : []),
    ...(lessons?.keep?.length ? [['lessons', 'What went well']] : []),
    ['text', 'What happened'],
  ].map(([slug = '', text = '']) => ({ slug, text }));
  return { ...headings, items };
}
