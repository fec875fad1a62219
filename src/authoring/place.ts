import type { CollectionName } from '../model/collections.ts';
import type { Plan } from '../model/plan.ts';
import { id as idSchema } from '../model/values.ts';

/** Where a new entry is put, relative to the content folder; or why it cannot have this id. */
export type Place = { readonly ok: true; readonly file: string } | { readonly ok: false; readonly message: string };

/** The file of a new entry. Entries that lie in a folder for each year get their own year's. */
export function placeFor(collection: Exclude<CollectionName, 'roles'>, id: string, plan: Plan): Place {
  if (!idSchema.safeParse(id).success || reserved.test(id)) {
    return { ok: false, message: `\`${id}\` is not an id: ids are lower-case letters, digits, \`-\` and \`.\`, a letter or digit first` };
  }
  const taken = plan.files.find((file) => file.startsWith(`${collection}/`) && nameOf(file).toLowerCase() === id);
  if (taken) return { ok: false, message: `\`${id}\` is there already: \`${taken}\`; name another id` };
  const year = /^\d{4}(?=-)/.exec(id)?.[0];
  const byYear = plan.files.some((file) => new RegExp(`^${collection}/\\d{4}/`).test(file));
  return { ok: true, file: `${collection}/${byYear && year ? `${year}/` : ''}${id}.md` };
}

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

const nameOf = (file: string) => (file.split('/').at(-1) ?? '').replace(/\.mdx?$/, '');
