import { collectionNames } from './collections.ts';
import type { Target } from './links.ts';
import type { Entry, Plan } from './plan.ts';
import type { PageFolder } from './routes.ts';

/** What a link names: an entry, or a gap, whose entry is the review that raised it. */
export type Named = { readonly folder: PageFolder; readonly id: string; readonly entry: Entry };

/** What a link names: by its file, `systems/payments.md`, as an item of a list, `roles.yaml#dba`, or by its page, `/systems/payments/`, or by one that it had. */
export type Linked = (target: Target) => Named | undefined;

/** Look up what links name. */
export function linked(plan: Plan): Linked {
  const former = new Map(
    plan.entries.flatMap((entry) => (entry.data.formerly ?? []).map((id) => [`${entry.collection}/${id}`, entry] as const)),
  );
  const byName = new Map(plan.entries.map((entry) => [entry.field.length ? item(entry.file, entry.id) : entry.file, entry]));
  return (target) => {
    if (target.kind === 'page') return atPage(target.path, plan, former);
    if (target.kind !== 'file') return undefined;
    const entry = byName.get(target.file) ?? byName.get(item(target.file, target.anchor));
    return entry && { folder: entry.collection, id: entry.id, entry };
  };
}

const item = (file: string, id = '') => `${file}#${id}`;

const folders: readonly PageFolder[] = [...collectionNames, 'gaps'];

function atPage(path: string, plan: Plan, former: ReadonlyMap<string, Entry>): Named | undefined {
  const [, first, id = ''] = /^\/([^/]+)\/([^/]+)\/$/.exec(path) ?? [];
  const folder = folders.find((name) => name === first);
  if (folder === undefined) return undefined;
  const entry = folder === 'gaps' ? plan.gaps.get(id)?.review : plan[folder].get(id);
  if (entry) return { folder, id, entry };
  const moved = former.get(`${folder}/${id}`);
  return moved && { folder, id: moved.id, entry: moved };
}
