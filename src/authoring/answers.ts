import { type Answers, type Question, readAnswer, type Situation } from '../report/draft/question.ts';

/** Flags as they were given: one value, or several. */
export type Flags = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What flags answer, what they leave open although it is needed, what is wrong with them, and how what can be meant otherwise was taken. */
export type Given = {
  readonly answers: Answers;
  readonly missing: readonly Question[];
  readonly wrong: readonly string[];
  readonly notes: readonly string[];
};

/** Read the flags of a command as answers; what nothing was said of is taken as suggested. */
export function answersFrom(questions: readonly Question[], flags: Flags, situation: Situation, suggest = true): Given {
  const answers: Record<string, string | readonly string[]> = {};
  const wrong: string[] = [];
  const notes: string[] = [];
  for (const question of questions) {
    const given = flags[question.name];
    const read = given === undefined ? undefined : readAll(question, [given].flat(), situation, answers, { wrong, notes });
    const answer = read ?? (suggest && given === undefined ? question.suggested?.(situation, answers) : undefined);
    if (answer?.length) answers[question.name] = answer;
  }
  const missing = questions.filter(({ name, required }) => required?.(answers) && answers[name] === undefined && flags[name] === undefined);
  return { answers, missing, wrong, notes };
}

type Said = { readonly wrong: string[]; readonly notes: string[] };

function readAll(question: Question, values: readonly string[], situation: Situation, answers: Answers, { wrong, notes }: Said) {
  const several = question.kind === 'many' || question.kind === 'instantEach';
  const split = several ? values.flatMap((value) => value.split(',')) : values;
  const read = split.flatMap((value) => {
    const checked = readAnswer(question, value, situation, answers);
    if (!checked.ok) wrong.push(`--${question.name}: ${checked.message}`);
    else if (checked.note) notes.push(`--${question.name}: ${checked.note}`);
    return checked.ok ? [checked.value] : [];
  });
  return several ? [...new Set(read)] : read[0];
}
