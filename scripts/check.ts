import { relative, sep } from 'node:path';
import { Option } from 'commander';
import { folder } from '../src/folder.ts';
import { toJson } from '../src/report/json.ts';
import { toPretty } from '../src/report/pretty.ts';
import { fails, summaryOf } from '../src/report/summary.ts';
import { rules } from '../src/rules/index.ts';
import { command, paintFor, print, run, Trouble } from './command.ts';

const check = command('check', 'Runs every rule over the content; every mistake in one run.')
  .addOption(new Option('--format <name>', 'how findings are printed').choices(['pretty', 'json']).default('pretty'))
  .option('--strict', 'duties let the check fail as well')
  .option('--rule <id>', 'run this rule alone');

await run(check, async () => {
  const { content, asOf, format, strict = false, rule } = check.opts();
  if (rule && !rules.some(({ id }) => id === rule)) throw new Trouble(`there is no rule \`${rule}\`; the rules page lists them all`);
  const { placed, plan, today, root } = folder(content, asOf);
  const findings = rule ? placed.filter((finding) => finding.rule === rule) : placed;
  const summary = summaryOf(findings, plan.files.length);
  const prefix = `${relative('.', root).split(sep).join('/') || '.'}/`;
  await print(format === 'json' ? toJson(findings, summary, today) : toPretty(findings, summary, prefix, paintFor(process.stdout)));
  return fails(findings, strict) ? 1 : 0;
});
