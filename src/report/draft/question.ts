import type { GapStanding } from '../../analysis/gap-states.ts';
import type { Day } from '../../model/day.ts';
import { isDay } from '../../model/day.ts';
import { parseDuration } from '../../model/duration.ts';
import { nearest } from '../../model/nearest.ts';
import type { Plan } from '../../model/plan.ts';
import { isVersion } from '../../model/version.ts';
import { readWhen } from '../../model/when.ts';
import type { Touched } from './touched.ts';

/** What a draft may draw on: the plan as it is, and the moment. */
export type Situation = {
  readonly plan: Plan;
  readonly gaps: ReadonlyMap<string, GapStanding>;
  readonly today: Day;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
  /** What the change that is not committed yet touches. */
  readonly touched: Touched;
};

/** What was answered so far, by the name of the question; a list where more than one may be chosen. */
export type Answers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Something that can be chosen. */
export type Choice = { readonly value: string; readonly label?: string | undefined };

/** One thing that a new entry needs to know. Its name is the flag that answers it. */
export type Question = {
  readonly name: string;
  readonly ask: string;
  readonly kind: 'text' | 'one' | 'many' | 'day' | 'duration' | 'instant' | 'instantEach' | 'version';
  /** Whether the entry cannot be written without it, given what was answered before. */
  readonly required?: (answers: Answers) => boolean;
  readonly choices?: (situation: Situation, answers: Answers) => readonly Choice[];
  /** What is taken where nothing is said; people see it and may change it. */
  readonly suggested?: (situation: Situation, answers: Answers) => string | readonly string[] | undefined;
  /** Whether it is worth asking a person, given what was answered before. */
  readonly asked?: (answers: Answers) => boolean;
  /** For an instant: the questions whose answers come before it, in order; a time without a day is the first after the last of them. */
  readonly follows?: readonly string[];
  /** For `instantEach`: the question that lists what each instant is for. */
  readonly of?: string;
};

/** An answer in the form in which it is written, perhaps with a note for the person; or what is wrong with it. */
export type Checked =
  | { readonly ok: true; readonly value: string; readonly note?: string }
  | { readonly ok: false; readonly message: string };

/** Read one answer to a question. */
export function readAnswer(question: Question, typed: string, situation: Situation, answers: Answers): Checked {
  const text = typed.trim();
  if (!text) return { ok: false, message: 'is empty' };
  const choices = question.choices?.(situation, answers);
  if (choices && question.kind !== 'text')
    return choose(
      text,
      choices.map(({ value }) => value),
    );
  if (question.kind === 'instant') return instant(text, situation, lastOf(question, answers));
  if (question.kind === 'instantEach') return instantEach(text, question, situation, answers);
  const [fits, example] = shapes[question.kind] ?? [() => true, ''];
  return fits(text) ? { ok: true, value: text } : { ok: false, message: `\`${text}\` is not ${example}` };
}

const shapes: Readonly<Partial<Record<Question['kind'], readonly [(text: string) => boolean, string]>>> = {
  day: [isDay, 'a day; write it like `2026-03-12`'],
  duration: [(text) => parseDuration(text) !== undefined, 'a duration; write it like `15m`, `4h` or `1h30m`'],
  version: [isVersion, 'a version; write three numbers, such as `1.2.0`'],
};

function choose(text: string, known: readonly string[]): Checked {
  const same = known.find((one) => one.toLowerCase() === text.toLowerCase());
  if (same) return { ok: true, value: same };
  const near = nearest(text, known);
  const listed = known.length > 12 ? `${known.slice(0, 12).join('`, `')}\`, …` : `${known.join('`, `')}\``;
  return {
    ok: false,
    message: `\`${text}\` cannot be chosen here; ${near ? `did you mean \`${near}\`?` : known.length ? `known are \`${listed}` : 'there is none yet'}`,
  };
}

function instant(text: string, { now, zone }: Situation, after: string | undefined): Checked {
  const when = readWhen(text, { now, zone, after });
  return when.ok ? { ok: true, value: when.instant, ...(when.note ? { note: when.note } : {}) } : when;
}

function instantEach(text: string, question: Question, situation: Situation, answers: Answers): Checked {
  const [name = '', ...rest] = text.split('=');
  if (rest.length === 0) return { ok: false, message: `\`${text}\` does not say of what; write it like \`payments=12:40\`` };
  const known = choose(name.trim(), listOf(answers, question.of ?? ''));
  const when = instant(rest.join('='), situation, lastOf(question, answers));
  return known.ok && when.ok ? { ...when, value: `${known.value}=${when.value}` } : known.ok ? when : known;
}

const lastOf = ({ follows = [] }: Question, answers: Answers) => follows.map((name) => first(answers[name])).findLast(Boolean);

const first = (answer: string | readonly string[] | undefined) => (typeof answer === 'object' ? answer[0] : answer);

/** The answer to a question of which one is given. */
export const oneOf = (answers: Answers, name: string): string | undefined => first(answers[name]);

/** The answers to a question of which several may be given. */
export function listOf(answers: Answers, name: string): readonly string[] {
  const answer = answers[name];
  return typeof answer === 'string' ? [answer] : (answer ?? []);
}

/** A list for a field, left out where it is empty. */
export function listed(answers: Answers, name: string): readonly string[] | undefined {
  const list = listOf(answers, name);
  return list.length ? list : undefined;
}

/** A question that always needs an answer. */
export const always = () => true;
