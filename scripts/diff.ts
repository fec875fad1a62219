import { Option } from 'commander';
import { besides } from '../src/authoring/compare.ts';
import { changeNote, noteToJson } from '../src/report/change-note/note.ts';
import { noteToMarkdown, noteToText } from '../src/report/change-note/print.ts';
import { command, paintFor, print, run, Trouble } from './command.ts';

const diff = command('diff', 'Says what a change means: promises, steps, gaps, findings, and who must be told.')
  .requiredOption('--base <rev>', 'the branch, tag or commit to compare with')
  .addOption(new Option('--format <name>', 'how it is printed').choices(['text', 'markdown', 'json']).default('text'));

await run(diff, async () => {
  const { content, asOf, base, format } = diff.opts();
  const beside = await besides(content, base, asOf);
  if (!beside.ok) throw new Trouble(`--base: ${beside.sentence}`);
  const { plan, today, analysis, placed, fixed } = beside.now;
  const note = changeNote({ base, asOf: today, plan, changes: analysis.changes ?? [], effects: beside.effects, found: placed, fixed });
  await print(
    format === 'json' ? noteToJson(note) : format === 'markdown' ? noteToMarkdown(note) : noteToText(note, paintFor(process.stdout)),
  );
  return 0;
});
