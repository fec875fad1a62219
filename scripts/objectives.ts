import { Option } from 'commander';
import { folder } from '../src/folder.ts';
import { nearest } from '../src/model/nearest.ts';
import { objectiveFormats } from '../src/report/objectives.ts';
import { command, paintFor, print, run, Trouble } from './command.ts';
import { tellErrors } from './errors.ts';

const objectives = command('objectives', 'Lists every measured RTA and RPA against the target in force then, and today’s.')
  .addOption(new Option('--format <name>', 'how they are printed').choices(Object.keys(objectiveFormats)).default('table'))
  .option('--system <id>', 'this system alone');

await run(objectives, async () => {
  const { content, asOf, format, system } = objectives.opts();
  const own = await folder(content, asOf);
  const { plan, analysis, today } = own;
  if (system && !plan.systems.has(system)) {
    const near = nearest(system, [...plan.systems.keys()]);
    throw new Trouble(`there is no system \`${system}\`${near ? `; did you mean \`${near}\`?` : ''}`);
  }
  const { all, bySystem } = analysis.measurements;
  const listed = (system ? (bySystem.get(system) ?? []) : all).filter(({ day }) => day <= today);
  await print(objectiveFormats[format]?.(listed, today, paintFor(process.stdout)) ?? '');
  return tellErrors(own);
});
