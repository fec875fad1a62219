import type { Substitute } from '../model/finding.ts';
import { counted, countedIfAny } from '../model/words.ts';
import { clean } from './pretty.ts';
import type { Summary } from './summary.ts';

/**
 * What a build did, in one line.
 *
 * @param place where the site is, as `--out` takes it
 * @param milliseconds how long it took, from the start of the command
 */
export function built({ files, warnings, notices, duties }: Summary, place: string, milliseconds: number): string {
  const rest = [
    countedIfAny(warnings, 'warning'),
    countedIfAny(notices, 'notice'),
    duties ? `${counted(duties, 'duty', 'duties')} owed` : '',
  ].filter(Boolean);
  const seen = rest.length ? ` (${rest.join(', ')}; npm run check tells which)` : '';
  return `Built ${counted(files, 'file')}${seen} into ${place} in ${(milliseconds / 1000).toFixed(1)} s. Look at it: npm run preview${place === 'dist' ? '' : ` -- --out ${place}`}`;
}

/** What is published instead of files with errors, a line each; nothing where all are in order. */
export function published(substitutes: readonly Substitute[]): string {
  return substitutes
    .map(({ file, errors, elsewhere, day, commit }) => {
      const instead = day ? `shown as it was on ${day} (${commit?.slice(0, 7)})` : 'left out: no former version is in order';
      const where = elsewhere ? ' in other files since it was changed or deleted' : '';
      return `${clean(file)}: ${counted(errors, 'error')}${where}, ${instead}\n`;
    })
    .join('');
}
