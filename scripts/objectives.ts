import { Option } from 'commander';
import { folder } from '../src/folder.ts';
import { objectiveFormats } from '../src/report/objectives.ts';
import { command, paintFor, print, run, unknown } from './command.ts';
import { tellErrors } from './errors.ts';

const objectives = command('objectives', 'Lists every measured RTA and RPA against the target in force then, and today’s.')
  .addOption(new Option('--format <name>', 'how they are printed').choices(Object.keys(objectiveFormats)).default('table'))
  .option('--system <id>', 'this system alone');

await run(objectives, async () => {
  const { content, asOf, format, system } = objectives.opts();
  const own = await folder(content, asOf);
  const { plan, analysis, today } = own;
  if (system && !plan.systems.has(system)) throw unknown('system', system, [...plan.systems.keys()]);
  const { all, bySystem } = analysis.measurements;
  const listed = (system ? (bySystem.get(system) ?? []) : all).filter(({ day }) => day <= today);
  await print(objectiveFormats[format]?.(listed, today, paintFor(process.stdout)) ?? '');
  return tellErrors(own);
});
