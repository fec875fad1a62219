import type { Target } from './links.ts';
import type { Entry } from './plan.ts';
import { pathTo } from './routes.ts';

/** The entry that a link names: by its file, `systems/payments.md`, as an item of a list, `roles.yaml#dba`, or by its page, `/systems/payments/`. */
export type Linked = (target: Target) => Entry | undefined;

/** Look entries up by what links name. */
export function linked(entries: readonly Entry[]): Linked {
  const byName = new Map(entries.map((entry) => [entry.field.length ? item(entry.file, entry.id) : entry.file, entry]));
  const byPage = new Map(entries.map((entry) => [pathTo(entry.collection, entry.id), entry]));
  return (target) => {
    if (target.kind === 'page') return byPage.get(target.path);
    if (target.kind !== 'file') return undefined;
    return byName.get(target.file) ?? byName.get(item(target.file, target.anchor));
  };
}

const item = (file: string, id = '') => `${file}#${id}`;
