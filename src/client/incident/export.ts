import { wallClock } from '../../model/clock.ts';
import type { Milestone } from '../../model/review.ts';
import { slugOf } from '../../model/slug.ts';
import type { IncidentFacts } from '../../report/incident/facts.ts';
import { logOf, milestoneTexts } from './log.ts';
import { backAt, lostIn, type State, severityOf } from './state.ts';
import { instantOf, momentOf } from './words.ts';

/** A file to save. */
export type Saved = { readonly name: string; readonly text: string };

/**
 * What happened as a draft review, which `check` accepts; what nobody noted is listed as unknown. At least one system must
 * be down, unless it was an exercise.
 */
export function toReview(state: State, data: IncidentFacts, now: number): Saved {
  const scenario = data.scenarios.find(({ id }) => id === state.scenario);
  const { lead } = data;
  const lines = [
    `title: ${quoted(titleIn(state, data))}`,
    `kind: ${state.exercise ? 'simulation' : 'actual'}`,
    'status: draft',
    `severity: ${severityOf(state, data)}`,
    ...(scenario ? [`scenario: ${scenario.id}`] : []),
    ...(data.version ? [`planVersion: ${data.version}`] : []),
    ...(lead ? [`lead: ${lead}`] : []),
    ...list('timeline', timelineOf(state, data, now)),
    ...list('affected', affectedIn(state, data)),
    ...list('steps', stepsIn(state, data)),
    ...list('messages', messagesIn(state, data)),
    ...list('unknown', unknownIn(state, data)),
    `noGaps: ${quoted('Not reviewed yet. Write what was missing under gaps, and take this line out.')}`,
  ];
  const body = `Written from the notes of the incident page on ${momentOf(now, data.zone, 0)}. Tell the story here.`;
  return { name: `${nameOf(state, data, now)}.md`, text: `---\n${lines.join('\n')}\n---\n\n${body}\n` };
}

/** The same as plain text, for a message or for paper. */
export function toText(state: State, data: IncidentFacts, now: number): Saved {
  const at = (time: number) => momentOf(time, data.zone, 0);
  const lost = lostIn(state, data).map((id) => {
    const back = backAt(state, id);
    return `- ${nameOfSystem(id, data)}: ${back === undefined ? 'not back' : `back ${at(back)}`}`;
  });
  const told = state.sent.map((sent) => `- ${at(sent.at)}  ${sent.audience}, ${sent.channel}`);
  const log = logOf(state, data).map(({ at: time, text }) => `- ${at(time)}  ${text}`);
  const parts = [
    [`${data.title}: ${titleIn(state, data)}${state.exercise ? ' (exercise)' : ''}`, `Notes as of ${at(now)}, times in ${data.zone}`],
    ['What happened', ...log],
    ['Systems', ...lost],
    ['Messages', ...told],
  ];
  const text = parts.filter((part) => part.length > 1).map((part) => part.join('\n'));
  return { name: `${nameOf(state, data, now)}.txt`, text: `${text.join('\n\n')}\n` };
}

function timelineOf(state: State, data: IncidentFacts, now: number): readonly object[] {
  const log = logOf(state, data).map(({ at, milestone, text }) => ({ at: instantOf(at, data.zone), milestone, text }));
  return log.length
    ? log
    : [{ at: instantOf(now, data.zone), milestone: undefined, text: 'This draft was written; no time was noted before.' }];
}

function affectedIn(state: State, data: IncidentFacts): readonly object[] {
  return lostIn(state, data).map((system) => {
    const restored = restoredAt(system, state);
    if (restored !== undefined) return { system, restoredAt: instantOf(restored, data.zone) };
    return backAt(state, system) === undefined ? { system, outcome: 'ongoing' } : { system };
  });
}

/** When a system was back, where that can be: not before it stopped. */
function restoredAt(system: string, state: State): number | undefined {
  const at = backAt(state, system);
  const { disruption } = state.times;
  return at === undefined || (disruption !== undefined && at < disruption) ? undefined : at;
}

const stepsIn = ({ done }: State, { systems }: IncidentFacts): readonly object[] =>
  systems.flatMap(({ id, steps }) =>
    steps.filter((step) => done[`${id}/${step.id}`] !== undefined).map((step) => ({ system: id, step: step.id, result: 'done' })),
  );

const messagesIn = ({ sent }: State, { zone }: IncidentFacts): readonly object[] =>
  sent
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, audience, channel, template }) => ({ at: instantOf(at, zone), audience, channel, template }));

function unknownIn(state: State, data: IncidentFacts): readonly string[] {
  const absent = (Object.keys(milestoneTexts) as Milestone[]).filter((milestone) => state.times[milestone] === undefined);
  const impossible = lostIn(state, data).filter((system) => backAt(state, system) !== undefined && restoredAt(system, state) === undefined);
  return [...absent, ...impossible.map((system) => `affected.${system}.restoredAt`)];
}

const titleIn = ({ scenario, picked }: State, data: IncidentFacts): string =>
  data.scenarios.find(({ id }) => id === scenario)?.title ??
  (picked.length ? `Loss of ${picked.map((id) => nameOfSystem(id, data)).join(', ')}` : 'Incident');

const nameOfSystem = (id: string, { systems }: IncidentFacts) => systems.find((one) => one.id === id)?.name ?? id;

/** The name of the file, which is the id of the review: the day on which it began, and the title. */
function nameOf(state: State, data: IncidentFacts, now: number): string {
  const began = Math.min(...Object.values(state.times), now);
  return `${wallClock(began, data.zone).slice(0, 10)}-${slugOf(titleIn(state, data)) ?? 'incident'}`;
}

/** A field that holds a list, one item a line; no field where there is none, but `affected`, which is always asked for. */
function list(name: string, items: readonly (object | string)[]): readonly string[] {
  if (items.length === 0) return name === 'affected' ? ['affected: []'] : [];
  return [`${name}:`, ...items.map((item) => (typeof item === 'string' ? `  - ${item}` : `  - ${flow(item)}`))];
}

const flow = (item: object): string =>
  `{ ${Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${key === 'text' || key === 'channel' ? quoted(String(value)) : value}`)
    .join(', ')} }`;

/** Text in double quotes, as YAML and JSON both read it; what no file may hold is dropped. */
const quoted = (text: string): string =>
  JSON.stringify(
    text
      .toWellFormed()
      .replace(/[\p{Cc}\u2028\u2029\uFEFF]+/gu, ' ')
      .trim() || '–',
  );
