import { severities } from '../../model/common.ts';
import { dayOf, type Instant } from '../../model/instant.ts';
import type { Milestone } from '../../model/review.ts';
import { slugOf } from '../../model/slug.ts';
import { entriesOf, whenAnswered, words } from './choices.ts';
import { entryText, fieldLines } from './entry.ts';
import type { Kind } from './kind.ts';
import { type Answers, always, listed, listOf, oneOf, type Question } from './question.ts';
import { inline, type Written } from './yaml.ts';

const actual = (answers: Answers) => oneOf(answers, 'kind') !== 'simulation';

/** The questions on milestones: name, sentence, milestone, what the timeline says of it. */
const moments: readonly (readonly [name: string, ask: string, milestone: Milestone, text: string])[] = [
  ['started', 'When did it begin? (`8:02`, `yesterday 8:02`, `12 Mar 2026 8:02`, or a day)', 'disruption', 'The disruption begins.'],
  ['detected', 'When was it noticed?', 'detection', 'It is noticed.'],
  ['declared', 'When was a disaster declared?', 'declaration', 'A disaster is declared.'],
  ['recovering', 'When did recovery begin?', 'recoveryStart', 'Recovery begins.'],
  ['resolved', 'When was it over?', 'resolution', 'The incident is closed.'],
];

const questions: readonly Question[] = [
  { name: 'title', ask: 'What happened, in a few words?', kind: 'text', required: always },
  {
    name: 'kind',
    ask: 'Did it happen, or was it simulated?',
    kind: 'one',
    choices: words(['actual', 'simulation']),
    suggested: () => 'actual',
  },
  { name: 'severity', ask: 'How much did it hurt?', kind: 'one', required: always, choices: words(severities) },
  { name: 'lead', ask: 'Who leads the review?', kind: 'one', required: always, choices: entriesOf('roles') },
  ...moments.map(
    ([name, ask], index): Question => ({
      name,
      ask,
      kind: 'instant',
      ...(index === 0 ? { required: always } : { follows: moments.slice(0, index).map(([before]) => before) }),
    }),
  ),
  { name: 'systems', ask: 'Which systems were lost?', kind: 'many', required: actual, choices: entriesOf('systems') },
  { name: 'restored', ask: 'When was it back?', kind: 'instantEach', of: 'systems', follows: ['started'] },
  { name: 'scenario', ask: 'Which scenario was it?', kind: 'one', choices: entriesOf('scenarios') },
  {
    name: 'exercise',
    ask: 'Which planned exercise was it?',
    kind: 'one',
    choices: entriesOf('exercises'),
    asked: whenAnswered('kind', 'simulation'),
  },
];

/** What a draft says until its author knows better; `new gap` takes it out. */
export const undecided = 'Not decided yet: list the gaps that were found, or say here why there are none.';

const untilGaps = '`npm run new -- gap` adds a gap and takes this line out.';

/** The lines of a draft that give way to its first gap. */
export const givesWay: readonly string[] = [
  fieldLines('reviews', 'gaps').join('\n'),
  [...fieldLines('reviews', 'noGaps', undecided), `# ${untilGaps}`].join('\n'),
];

/** A post-incident review, begun as a draft. */
export const review: Kind = {
  name: 'review',
  summary: 'the review of an incident or a simulation, as a draft',
  collection: 'reviews',
  questions,
  idOf: (answers, { zone }) => {
    const slug = slugOf(oneOf(answers, 'title') ?? '') ?? 'incident';
    return `${dayOf(oneOf(answers, 'started') ?? '', zone)}-${slug}`;
  },
  write: (answers) =>
    entryText('reviews', fieldsOf(answers), body, {
      timeline: advice(answers),
      ...(backLater(answers).length
        ? { unknown: ['Take a line out as soon as you know the time, and write it above as `restoredAt`.'] }
        : {}),
      noGaps: [untilGaps],
    }),
  next: 'Tell the story below the second `---`, fill in what is in comments, then run `npm run check`.',
};

function fieldsOf(answers: Answers) {
  return {
    title: oneOf(answers, 'title'),
    kind: oneOf(answers, 'kind') ?? 'actual',
    status: 'draft',
    severity: oneOf(answers, 'severity'),
    scenario: oneOf(answers, 'scenario'),
    exercise: oneOf(answers, 'exercise'),
    lead: oneOf(answers, 'lead'),
    timeline: timelineOf(answers),
    affected: listOf(answers, 'systems').map((system) => ({ system, restoredAt: back(answers, system) })),
    unknown: listed({ unknown: backLater(answers).map((system) => `affected.${system}.restoredAt`) }, 'unknown'),
    noGaps: undecided,
  };
}

const timelineOf = (answers: Answers): Written =>
  moments
    .flatMap(([name, , milestone, text]) => {
      const at = oneOf(answers, name);
      return at ? [{ at, milestone, text }] : [];
    })
    .toSorted((a, b) => momentOf(a.at) - momentOf(b.at));

/** Days and months stand before the times within them. */
const momentOf = (instant: Instant) => Date.parse(instant.length > 10 ? instant : `${instant.padEnd(10, '-01')}T00:00Z`);

function advice(answers: Answers): readonly string[] {
  const open = moments.filter(([name]) => !oneOf(answers, name));
  const at = oneOf(answers, 'started') ?? '';
  return [
    ...open.map(([, , milestone, text]) => `  - ${inline({ at, milestone, text })}`),
    ...(open.length ? ['Take the `#` away and correct the time; list under `unknown` what nobody can establish.'] : []),
  ];
}

const back = (answers: Answers, system: string) =>
  listOf(answers, 'restored')
    .find((one) => one.startsWith(`${system}=`))
    ?.slice(system.length + 1);

const backLater = (answers: Answers) => listOf(answers, 'systems').filter((system) => !back(answers, system));

const body = 'What happened, in the order in which it happened: what was seen, what was decided and why, what helped and what did not.';
