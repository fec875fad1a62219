import { autocomplete, autocompleteMultiselect, isCancel, log, multiselect, select, text } from '@clack/prompts';
import { formatInstant, offsetAt } from '../src/model/instant.ts';
import { type Answers, type Choice, listOf, type Question, readAnswer, type Situation } from '../src/report/draft/question.ts';
import { clean } from '../src/report/pretty.ts';
import { Trouble } from './command.ts';

/** The person broke off. */
export class Cancelled extends Error {}

const common = { input: process.stdin, output: process.stderr };

/** Whether a person is at the terminal. Questions go to standard error, so that standard output can be piped on. */
export const isPersonThere = (): boolean => Boolean(process.stdin.isTTY && process.stderr.isTTY);

/** Ask a person what is not answered yet, a question after the other. */
export async function ask(questions: readonly Question[], given: Answers, situation: Situation): Promise<Answers> {
  let answers = given;
  for (const question of questions) {
    if (answers[question.name] !== undefined || question.asked?.(answers) === false) continue;
    const answer = await askOne(question, situation, answers);
    if (answer?.length) answers = { ...answers, [question.name]: answer };
  }
  return answers;
}

/** Ask a person what to write; one who breaks off gets the help. */
export async function askKind(kinds: readonly { readonly name: string; readonly summary: string }[]): Promise<string> {
  const options = kinds.map(({ name, summary }) => ({ value: name, label: name, hint: summary }));
  const kind = await select({ ...common, message: 'What do you want to write?', options });
  return isCancel(kind) ? '--help' : kind;
}

async function askOne(question: Question, situation: Situation, answers: Answers): Promise<string | readonly string[] | undefined> {
  const choices = question.choices?.(situation, answers) ?? [];
  if (question.choices && choices.length === 0) {
    if (question.required?.(answers)) throw new Trouble(`--${question.name} has nothing to choose from yet`);
    return undefined;
  }
  if (question.kind === 'one') return askForOne(question, choices, situation, answers);
  if (question.kind === 'many') return askForMany(question, choices, situation, answers);
  if (question.kind === 'instantEach') return askForEach(question, situation, answers);
  return askForText(question, question.ask, situation, answers);
}

async function askForText(question: Question, message: string, situation: Situation, answers: Answers, prefix = '') {
  const suggested = [question.suggested?.(situation, answers) ?? []].flat()[0];
  const needed = question.required?.(answers) ?? false;
  const typed = unlessCancelled(
    await text({
      ...common,
      message: needed || suggested ? message : `${message} (Enter: leave open)`,
      ...(suggested ? { initialValue: suggested } : {}),
      validate: (value = '') => {
        if (!value.trim()) return needed ? 'This is needed' : undefined;
        const checked = readAnswer(question, prefix + value, situation, answers);
        return checked.ok ? undefined : clean(checked.message);
      },
    }),
  );
  if (!typed?.trim()) return undefined;
  const checked = readAnswer(question, prefix + typed, situation, answers);
  if (!checked.ok) return undefined;
  if (question.kind.startsWith('instant')) tell(checked.value.slice(prefix.length), checked.note, situation.zone);
  return checked.value;
}

/** What was understood, because a time without a day or an offset can be meant otherwise. */
function tell(instant: string, note: string | undefined, zone: string) {
  const offset = instant.length > 10 ? ` ${offsetAt(Date.parse(instant), zone)}` : '';
  log.message(`${formatInstant(instant, zone)}${offset}${note?.includes('twice') ? `; ${note}` : ''}`, common);
}

async function askForEach(question: Question, situation: Situation, answers: Answers): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of listOf(answers, question.of ?? '')) {
    const answer = await askForText(question, `${name}: ${question.ask}`, situation, answers, `${name}=`);
    if (answer) found.push(answer);
  }
  return found;
}

const none = '';
const options = (choices: readonly Choice[]) =>
  choices.map(({ value, label }) => ({ value, label: clean(label ? `${value}  ${label}` : value) }));

async function askForOne(question: Question, choices: readonly Choice[], situation: Situation, answers: Answers) {
  const needed = question.required?.(answers) || question.suggested !== undefined;
  const list = [...(needed ? [] : [{ value: none, label: 'none, or not known' }]), ...options(choices)];
  const suggested = [question.suggested?.(situation, answers) ?? []].flat()[0];
  const own = { ...common, message: question.ask, options: list, ...(suggested ? { initialValue: suggested } : {}) };
  return unlessCancelled(await (list.length > 8 ? autocomplete({ ...own, maxItems: 8, placeholder: 'type to search' }) : select(own)));
}

async function askForMany(question: Question, choices: readonly Choice[], situation: Situation, answers: Answers) {
  const suggested = [question.suggested?.(situation, answers) ?? []].flat();
  const needed = question.required?.(answers) ?? false;
  const own = { ...common, options: options(choices), required: needed, initialValues: [...suggested] };
  const chosen =
    choices.length > 8
      ? await autocompleteMultiselect({ ...own, message: `${question.ask} (type to search, Tab to mark)`, maxItems: 8 })
      : await multiselect({ ...own, message: `${question.ask} (Space to mark)` });
  return unlessCancelled(chosen);
}

function unlessCancelled<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}
