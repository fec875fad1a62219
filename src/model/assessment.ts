import { z } from 'zod';
import { reference } from './common.ts';
import { text } from './values.ts';

/** The five areas of a review and their seventeen questions; `yes` is always the good answer. */
export const questions = {
  timeline: {
    promptStart: 'Did recovery start without undue delay once the incident was detected?',
    objectivesMet: 'Did the recovery keep to the RTOs and RPOs?',
    adequateResponse: 'Was the response adequate, with no delay that hindered recovery?',
  },
  systems: {
    asExpected: 'Did systems and infrastructure perform as expected?',
    backupsWorked: 'Did the backups work as intended?',
    failoverWorked: 'Did failover work as intended?',
    criticalInTime: 'Were the critical systems restored in the expected time?',
    noSurprises: 'Was the recovery free of unexpected failures?',
  },
  communication: {
    teams: 'Did recovery teams, internal stakeholders and partners communicate well?',
    rolesClear: 'Were roles and responsibilities clear to everyone?',
    customersTold: 'Were customers told in time, with no delay or breakdown in messages?',
    coordination: 'Did departments and teams work together?',
  },
  resources: {
    adequate: 'Were people, tools, infrastructure and outside services sufficient?',
    noShortage: 'Was recovery free of delay caused by a shortage?',
  },
  customers: {
    servicesKept: 'Could customers transact, receive services and interact?',
    experienceKept: 'Was the customer experience kept acceptable?',
    keptInformed: 'Were users kept informed of progress?',
  },
} as const;

/** An area of the assessment. */
export type QuestionArea = keyof typeof questions;
/** A question by its area and name: `systems.backupsWorked`. */
export type QuestionId = { [A in QuestionArea]: `${A}.${keyof (typeof questions)[A] & string}` }[QuestionArea];

/** Every question with its area and wording, in order. */
export const questionList: readonly {
  readonly id: QuestionId;
  readonly area: QuestionArea;
  readonly name: string;
  readonly wording: string;
}[] = (Object.keys(questions) as QuestionArea[]).flatMap((area) =>
  Object.entries(questions[area]).map(([name, wording]) => ({ id: `${area}.${name}` as QuestionId, area, name, wording })),
);

/** What can be answered; `yes` is always the good answer. */
export const answers = ['yes', 'partly', 'no', 'n/a'] as const;
export type AnswerWord = (typeof answers)[number];

const word = z.enum(answers);

/** An answer: a word alone, or with the reason and the gap that it led to. Becomes the long form. */
const answer = z.preprocess(
  (value) => (typeof value === 'string' ? { answer: value } : value),
  z.strictObject(
    {
      answer: word.describe('`yes` is always the good answer.'),
      because: text.optional().describe('Why.'),
      gap: reference('gap').optional().describe('The gap that answers it.'),
    },
    {
      error: ({ input }) =>
        Array.isArray(input)
          ? 'is answered more than once; keep one of the answers'
          : 'is not an answer; write `yes`, `partly`, `no` or `n/a`, or `{ answer: no, because: … }`',
    },
  ),
);
export type Answer = { readonly answer: AnswerWord; readonly because?: string | undefined; readonly gap?: string | undefined };

const area = (name: QuestionArea) =>
  z
    .strictObject(
      Object.fromEntries(
        Object.entries(questions[name]).map(([question, wording]) => [question, answer.optional().describe(wording)]),
      ) as Record<string, z.ZodOptional<typeof answer>>,
    )
    .optional();

/**
 * The answers of a review, by area and question. Questions may also stand without their area, or with it before a dot
 * (`backupsWorked: no`, `systems.backupsWorked: no`): their names are unique. One that is answered in two places has both answers, and is
 * refused.
 */
export const Assessment = z.preprocess(
  byArea,
  z.strictObject({
    timeline: area('timeline').describe('The timeline and the targets.'),
    systems: area('systems').describe('Systems and infrastructure.'),
    communication: area('communication').describe('Teams, roles and messages.'),
    resources: area('resources').describe('People, tools, infrastructure and outside services.'),
    customers: area('customers').describe('Effect on customers.'),
  }),
);
export type Assessment = { readonly [A in QuestionArea]?: Readonly<Record<string, Answer | undefined>> | undefined };

/** The answer that a review gives to a question, if any. */
export function answerTo(assessment: Assessment | undefined, question: QuestionId): Answer | undefined {
  const place = assessment && places.get(question);
  return place && assessment[place.area]?.[place.name];
}

const places: ReadonlyMap<QuestionId, (typeof questionList)[number]> = new Map(questionList.map((question) => [question.id, question]));

function byArea(value: unknown): unknown {
  if (!isMapping(value)) return value;
  const given = Object.entries(value).map(([key, own]) => ({
    key,
    own,
    question: questionList.find(({ id, name }) => id === key || name === key),
  }));
  const sorted: Record<string, unknown> = Object.fromEntries(given.flatMap(({ key, own, question }) => (question ? [] : [[key, own]])));
  for (const { own, question } of given) {
    const others = question && (sorted[question.area] ?? {});
    // What stands in the place of the area is told instead.
    if (!question || !isMapping(others)) continue;
    const { area, name } = question;
    sorted[area] = { ...others, [name]: Object.hasOwn(others, name) ? [others[name], own] : own };
  }
  return sorted;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
