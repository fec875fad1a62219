import { Option } from 'commander';
import { folder } from '../src/folder.ts';
import { recordedHistoryOf } from '../src/recorded.ts';
import { doubtsOf, historyFormats, revisionList, revisionsToList } from '../src/report/revision-list.ts';
import { command, paintFor, print, run, unknown } from './command.ts';
import { tellErrors } from './errors.ts';

const history = command('history', 'Lists the revisions of the plan, newest first.')
  .addOption(new Option('--format <name>', 'how they are printed').choices(historyFormats).default('table'))
  .option('--section <id>', 'those alone that updated this section, or changed it');

await run(history, async () => {
  const { content, asOf, format, section } = history.opts();
  const own = await folder(content, asOf);
  if (section !== undefined && !own.plan.sections.has(section)) throw unknown('section', section, [...own.plan.sections.keys()]);
  const recorded = recordedHistoryOf(own.root, own.plan);
  const listed = revisionsToList(own.analysis.history, section, recorded);
  await print(revisionList(listed, format, { ...own.analysis, recorded }, paintFor(process.stdout)));
  for (const sentence of doubtsOf(listed, recorded)) process.stderr.write(`history: ${sentence}\n`);
  return tellErrors(own);
});
