import { Option } from 'commander';
import { folder } from '../src/folder.ts';
import { gapCount, gapFormats, gapList, gapsToList } from '../src/report/gap-list.ts';
import { command, paintFor, print, run } from './command.ts';
import { tellErrors } from './errors.ts';

const gaps = command('gaps', 'Lists unresolved gaps, the most pressing first.')
  .addOption(new Option('--format <name>', 'how they are printed').choices(gapFormats).default('table'))
  .option('--all', 'settled ones as well')
  .option('--overdue', 'overdue ones alone');

await run(gaps, async () => {
  const { content, asOf, format, all, overdue } = gaps.opts();
  const own = await folder(content, asOf);
  const listed = gapsToList(own.analysis, { all, overdue });
  await print(gapList(listed, format, own.today, paintFor(process.stdout)));
  process.stderr.write(`${gapCount(listed, own.analysis)}\n`);
  return tellErrors(own);
});
