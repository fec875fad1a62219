import { relative, sep } from 'node:path';
import { Option } from 'commander';
import { folder } from '../src/folder.ts';
import { formats } from '../src/report/formats.ts';
import { toPretty } from '../src/report/pretty.ts';
import { fails, summaryOf } from '../src/report/summary.ts';
import { rules } from '../src/rules/index.ts';
import { command, paintFor, print, run, Trouble } from './command.ts';

const check = command('check', 'Runs every rule over the content; every mistake in one run.')
  .addOption(new Option('--format <name>', 'how findings are printed').choices(['pretty', ...Object.keys(formats)]).default('pretty'))
  .option('--strict', 'duties let the check fail as well')
  .option('--rule <id>', 'run this rule alone');

await run(check, async () => {
  const { content, asOf, format, strict = false, rule } = check.opts();
  if (rule && !rules.some(({ id }) => id === rule)) throw new Trouble(`there is no rule \`${rule}\`; the rules page lists them all`);
  const { placed, plan, today, root } = await folder(content, asOf);
  const findings = rule ? placed.filter((finding) => finding.rule === rule) : placed;
  const summary = summaryOf(findings, plan.files.length);
  const prefix = `${relative('.', root).split(sep).join('/') || '.'}/`;
  const ran = rules.filter(({ id }) => !rule || id === rule);
  const report = formats[format]?.({ findings, summary, today, prefix, strict, rules: ran });
  await print(report ?? toPretty(findings, summary, prefix, paintFor(process.stdout)));
  return fails(findings, strict) ? 1 : 0;
});
