import { Option } from 'commander';
import { folder, readAt } from '../src/folder.ts';
import { formats } from '../src/report/formats.ts';
import { onContent } from '../src/report/on-content.ts';
import { toPretty } from '../src/report/pretty.ts';
import { fails, summaryOf } from '../src/report/summary.ts';
import { rules } from '../src/rules/index.ts';
import { command, namedContent, paintFor, prefixOf, print, run, Trouble, unknown } from './command.ts';

const check = command('check', 'Runs every rule over the content; every mistake in one run.')
  .addOption(new Option('--format <name>', 'how findings are printed').choices(['pretty', ...Object.keys(formats)]).default('pretty'))
  .option('--strict', 'duties let the check fail as well')
  .option('--base <rev>', 'mark what is new since a branch, tag or commit')
  .option('--rule <id>', 'run this rule alone');

await run(check, async () => {
  const { content, asOf, format, strict = false, rule, base } = check.opts();
  const ids = rules.map(({ id }) => id);
  if (rule !== undefined && !ids.includes(rule)) throw unknown('rule', rule, ids, 'the rules page lists them all');
  const earlier = base === undefined ? undefined : await readAt(content, base);
  if (earlier && !earlier.ok) throw new Trouble(`--base: ${earlier.sentence}`);
  const { plan, today, root, ...found } = await folder(content, asOf, earlier?.value);
  const told = (finding: (typeof found.placed)[number]) =>
    finding.hint === undefined ? finding : { ...finding, hint: onContent(finding.hint, namedContent(check)) };
  const asked = (findings: typeof found.placed) => findings.filter((finding) => rule === undefined || finding.rule === rule).map(told);
  const [findings, fixed] = [asked(found.placed), earlier && asked(found.fixed)];
  const summary = summaryOf(findings, plan.files.length, fixed);
  const prefix = prefixOf(root);
  const ran = rules.filter(({ id }) => rule === undefined || id === rule);
  const report = formats[format]?.({ findings, ...(fixed ? { fixed } : {}), summary, today, prefix, strict, rules: ran });
  await print(report ?? toPretty(findings, summary, prefix, paintFor(process.stdout)));
  return fails(findings, strict) ? 1 : 0;
});
