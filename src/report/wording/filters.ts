import { severities } from '../../model/common.ts';
import { compareNames } from '../../model/compare.ts';
import { capital } from '../../model/words.ts';
import type { ReviewRow } from '../reviews.ts';
import type { SystemRow } from '../systems.ts';

/** A filter of a list: its name, which rows carry as data, and what can be chosen. */
export type Filter = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
};

type Option = { readonly value: string; readonly text: string };

type NameOf = (value: string) => string;

/** What systems can be filtered by. */
export function systemFilters(
  groups: readonly { readonly tier: { readonly id: string; readonly title: string }; readonly rows: readonly SystemRow[] }[],
): readonly Filter[] {
  const rows = groups.flatMap((group) => group.rows);
  return [
    { name: 'tier', label: 'Tier', options: groups.map(({ tier }) => ({ value: tier.id, text: tier.title })) },
    { name: 'last', label: 'Last result', options: optionsOf(rows.map(({ last }) => last.text)) },
    { name: 'lack', label: 'Lacks', options: optionsOf(rows.flatMap(({ lacks }) => lacks)) },
    { name: 'advice', label: 'Advice', options: optionsOf(rows.map(({ advice }) => advice)) },
  ];
}

/** What reviews can be filtered by. */
export function reviewFilters(rows: readonly ReviewRow[], nameOf: NameOf): readonly Filter[] {
  const inUse = new Set(rows.map(({ review }) => review.data.severity));
  return [
    { name: 'kind', label: 'Kind', options: optionsOf(rows.map(({ review }) => review.data.kind)) },
    {
      name: 'severity',
      label: 'Severity',
      options: optionsOf(
        severities.filter((severity) => inUse.has(severity)),
        false,
      ),
    },
    { name: 'year', label: 'Year', options: optionsOf(rows.map(({ day }) => day.slice(0, 4))).toReversed() },
    {
      name: 'system',
      label: 'System',
      options: namedOptions(
        rows.flatMap(({ measured }) => measured.map(({ system }) => system)),
        nameOf,
      ),
    },
    { name: 'status', label: 'Status', options: optionsOf(rows.map(({ review }) => review.data.status)) },
    {
      name: 'verdict',
      label: 'Targets',
      options: optionsOf(rows.flatMap(({ measured }) => measured.map(({ inForce }) => inForce.both))),
    },
  ];
}

/** Each value once, in the order of what readers know it by. */
export const namedOptions = (values: readonly string[], nameOf: NameOf): readonly Option[] =>
  [...new Set(values)].map((value) => ({ value, text: nameOf(value) })).sort((a, b) => compareNames(a.text, b.text));

/** Each value once, in the order of the alphabet unless they have one of their own. */
function optionsOf(values: readonly string[], sorted = true): readonly Option[] {
  const once = [...new Set(values)];
  return (sorted ? once.sort() : once).map((value) => ({ value: tokenOf(value), text: capital(value.replaceAll('-', ' ')) }));
}

/** A value as rows carry it: without spaces, which part several values of one row. */
const tokenOf = (text: string): string => text.toLowerCase().replaceAll(' ', '-');
