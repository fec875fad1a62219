import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { intro, outro } from '@clack/prompts';
import type { Command } from 'commander';
import { answersFrom, type Flags } from '../src/authoring/answers.ts';
import { filesFor, writeEditorFiles } from '../src/authoring/editor.ts';
import { placeFor } from '../src/authoring/place.ts';
import { situationOf } from '../src/authoring/situation.ts';
import { folder } from '../src/folder.ts';
import { gapOf, gapQuestions, nextGapId } from '../src/report/draft/gap.ts';
import type { Kind } from '../src/report/draft/kind.ts';
import { kinds } from '../src/report/draft/kinds.ts';
import { type Answers, oneOf, type Question, type Situation } from '../src/report/draft/question.ts';
import { givesWay, undecided } from '../src/report/draft/review.ts';
import { block, inline } from '../src/report/draft/yaml.ts';
import { onContent } from '../src/report/on-content.ts';
import { clean, toPretty } from '../src/report/pretty.ts';
import { fails, summaryOf } from '../src/report/summary.ts';
import { rules } from '../src/rules/index.ts';
import { addItem } from '../src/source/add-item.ts';
import { createFile, replaceFile, type Writing } from '../src/source/write.ts';
import { ask, askKind, Cancelled, isPersonThere } from './ask.ts';
import { command, namedContent, paintFor, print, run, Trouble } from './command.ts';

const gap = { name: 'gap', summary: 'a gap, added to a review that is still a draft', questions: gapQuestions };
const known: readonly Pick<Kind, 'name' | 'summary' | 'questions'>[] = [...kinds, gap];
if (process.argv.length === 2 && isPersonThere()) process.argv.push(await askKind(known));
const named = process.argv.slice(2).find((word) => known.some(({ name }) => name === word));
const chosen = known.find(({ name }) => name === named);
const own = commandFor(chosen);

await run(own, async () => {
  const [name, id] = own.args as [string, string | undefined];
  if (!chosen || chosen.name !== name) throw new Trouble(`\`${name}\` is none of ${known.map((one) => `\`${one.name}\``).join(', ')}`);
  const { content, asOf, ...flags } = own.opts();
  const { situation, silent } = await situationOf(content, asOf, name === 'revision');
  if (silent) process.stderr.write(`${silent}, so what you changed is not filled in\n`);
  try {
    const answers = await collect(chosen.questions, flags, situation);
    const kind = kinds.find((one) => one.name === name);
    return kind ? await writeEntry(kind, id, answers, situation, content) : await writeGap(id, answers, situation, content);
  } catch (error) {
    if (error instanceof Cancelled) throw new Trouble('broken off; nothing was written');
    throw error;
  }
});

function commandFor(kind: typeof chosen): Command {
  const base = command('new', 'Writes a new, valid, commented entry; asks for what is missing when a person is at the terminal.')
    .argument('<kind>', known.map(({ name }) => name).join(', '))
    .argument('[id]', 'the name of its file; made from the other answers where it is left out');
  if (!kind)
    return base.addHelpText(
      'after',
      `\nKinds:\n${known.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}\n\nFields of a kind: npm run new -- review --help`,
    );
  for (const question of kind.questions) {
    const several = question.kind === 'many' || question.kind === 'instantEach';
    base.option(
      `--${question.name} <${several ? 'values...' : 'value'}>`,
      question.kind === 'instantEach' ? `${question.ask} (\`payments=12:40\`)` : question.ask,
    );
  }
  return base;
}

/** Answers from flags; a person is asked for the rest where something needed is missing. */
async function collect(questions: readonly Question[], flags: Flags, situation: Situation): Promise<Answers> {
  const { answers, missing, wrong, notes } = answersFrom(questions, flags, situation);
  if (wrong.length) throw new Trouble(wrong.map(clean).join('; '));
  for (const note of notes) process.stderr.write(`new: ${clean(note)}\n`);
  if (missing.length === 0) return answers;
  if (!isPersonThere())
    throw new Trouble(`needs ${missing.map((one) => flagOf(one, situation)).join(', ')}; nobody is at the terminal to be asked`);
  intro(`New ${chosen?.name}`, { output: process.stderr });
  const said = answersFrom(questions, flags, situation, false).answers;
  const all = await ask(questions, said, situation);
  outro('Writing it', { output: process.stderr });
  return all;
}

/** A flag with what it takes, where that is little. */
function flagOf({ name, choices }: Question, situation: Situation): string {
  const known = choices?.(situation, {}).map(({ value }) => value) ?? [];
  return known.length > 0 && known.length <= 7 ? `--${name} (${known.join(', ')})` : `--${name}`;
}

async function writeEntry(kind: Kind, id: string | undefined, answers: Answers, situation: Situation, content: string): Promise<number> {
  const name = id ?? kind.idOf(answers, situation);
  if (!name) throw new Trouble('the title holds no letter from a to z to make an id of; name the id after the kind');
  const place = placeFor(kind.collection, name, situation.plan);
  if (!place.ok) throw new Trouble(clean(place.message));
  const text = kind.write(answers, situation, name);
  return finish(createFile(resolve(content), place.file, text), place.file, content, kind.next);
}

async function writeGap(id: string | undefined, answers: Answers, situation: Situation, content: string): Promise<number> {
  const review = situation.plan.reviews.get(oneOf(answers, 'review') ?? '');
  if (!review) throw new Trouble('there is no draft of a review; begin one with `npm run new -- review`');
  const name = id ?? nextGapId(situation, review.id.match(/^\d{4}/)?.[0] ?? situation.today.slice(0, 4));
  if (situation.plan.exists(`gaps/${name}`)) throw new Trouble(`\`${name}\` is the id of a gap already; name another one`);
  const value = gapOf(answers, name);
  const before = readFileSync(join(content, review.file), 'utf8');
  const item = {
    list: 'gaps',
    value: JSON.parse(JSON.stringify(value)),
    block: (indent: string) => block(value, indent),
    inline: inline(value),
  };
  const after = addItem(before, { ...item, instead: { field: 'noGaps', text: undecided, lines: givesWay } });
  if (after === undefined)
    throw new Trouble(`\`${review.file}\` is not written so that a gap can be added safely; add it by hand under \`gaps\``);
  const next =
    review.data.noGaps && review.data.noGaps !== undecided ? 'The review still says `noGaps`; take that out.' : 'Run `npm run check`.';
  return finish(replaceFile(resolve(content), review.file, before, after), review.file, content, next);
}

const refused = {
  exists: 'is there already; name another id',
  outside: 'would lie outside the content folder',
  changed: 'was changed by somebody else meanwhile; try again',
} as const;

/** Say where the file is, what is still wrong in it, and what comes next. */
async function finish(writing: Writing, file: string, content: string, next: string): Promise<number> {
  if (!writing.ok) throw new Trouble(`\`${file}\` ${refused[writing.reason]}`);
  await print(relative('.', writing.path));
  const { placed, plan, root } = await folder(content, own.opts().asOf);
  if (existsSync('.astro/collections/collections.json'))
    writeEditorFiles(
      '.',
      filesFor(
        plan,
        root,
        rules.map(({ id }) => id),
      ),
    );
  const findings = placed.filter((one) => one.file === file && one.kind === 'defect');
  const prefix = relative('.', writing.path).slice(0, -file.length);
  if (findings.length) process.stderr.write(`\n${toPretty(findings, summaryOf(findings, 1), prefix, paintFor(process.stderr))}\n`);
  process.stderr.write(`\n${onContent(next, namedContent(own))}\n`);
  return fails(findings, false) ? 1 : 0;
}
