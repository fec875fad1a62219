import type { Target } from './links.ts';
import type { Entry } from './plan.ts';

/** The entry that a link names: by its file, `systems/payments.md`, or as an item of a list, `roles.yaml#dba`. */
export type Linked = (target: Target) => Entry | undefined;

/** Look entries up by what links name. */
export function linked(entries: readonly Entry[]): Linked {
  const byName = new Map(entries.map((entry) => [entry.field.length ? item(entry.file, entry.id) : entry.file, entry]));
  return (target) => {
    if (target.kind !== 'file') return undefined;
    return byName.get(target.file) ?? byName.get(item(target.file, target.anchor));
  };
}

const item = (file: string, id = '') => `${file}#${id}`;
