import type { GapStanding } from '../../analysis/gap-states.ts';
import type { Register } from '../../analysis/register.ts';
import { gapCategories, gapSeverities } from '../../model/gap.ts';
import { allOf, capital, inWords, isOrAre } from '../../model/words.ts';
import { settledInSearch } from '../searched.ts';
import { most } from './few.ts';
import { type Filter, namedOptions } from './filters.ts';

/** How many gaps are unresolved, as a sentence: `Nine of 18 gaps are unresolved`. How many of them are late follows it. */
export function registerHeading({ unresolved, settled }: Pick<Register, 'unresolved' | 'settled'>): string {
  const all = unresolved.length + settled.length;
  if (all === 0) return 'No gap has been raised yet';
  const those = allOf(all, 'gap');
  if (unresolved.length === 0) return `${those} ${isOrAre(all)} settled`;
  if (unresolved.length === all) return `${those} ${isOrAre(all)} unresolved`;
  return `${capital(inWords(unresolved.length))} of ${all} gaps ${isOrAre(unresolved.length)} unresolved`;
}

/** Whether the register lists every gap; of very many it leaves out the least pressing, and settled ones but for those raised last. */
export const isListedWhole = ({ unresolved, settled }: Pick<Register, 'unresolved' | 'settled'>): boolean =>
  unresolved.length <= most.unresolved && settled.length <= settledInSearch;

/** How old the unresolved gaps are, in groups: `up to 30 days: 3, up to 90 days: 2, older: 1`. */
export const ageGroups = ({ byAge }: Pick<Register, 'byAge'>): string =>
  byAge
    .filter(({ count }) => count > 0)
    .map(({ upTo, count }) => `${upTo === undefined ? 'older' : `up to ${upTo} days`}: ${count}`)
    .join(', ');

/** What the register can be filtered by: the values that occur among its gaps. */
export const registerFilters = (
  gaps: readonly GapStanding[],
  nameOf: (folder: 'roles' | 'systems' | 'sections', id: string) => string,
): readonly Filter[] => {
  const named = (folder: Parameters<typeof nameOf>[0], ids: readonly string[]) => namedOptions(ids, (id) => nameOf(folder, id));
  return [
    {
      name: 'state',
      label: 'State',
      options: namedOptions(
        gaps.map(({ state }) => state),
        capital,
      ),
    },
    { name: 'severity', label: 'Severity', options: among(gapSeverities, new Set(gaps.map(({ gap }) => gap.severity))) },
    { name: 'category', label: 'Category', options: among(gapCategories, new Set(gaps.map(({ gap }) => gap.category))) },
    {
      name: 'owner',
      label: 'Owner',
      options: named(
        'roles',
        gaps.map(({ gap }) => gap.owner),
      ),
    },
    {
      name: 'system',
      label: 'System',
      options: named(
        'systems',
        gaps.flatMap(({ gap }) => gap.systems ?? []),
      ),
    },
    {
      name: 'section',
      label: 'Section',
      options: named(
        'sections',
        gaps.flatMap(({ gap }) => gap.sections ?? []),
      ),
    },
  ];
};

const among = <T extends string>(order: readonly T[], values: ReadonlySet<T>) =>
  order.filter((one) => values.has(one)).map((value) => ({ value, text: capital(value) }));
