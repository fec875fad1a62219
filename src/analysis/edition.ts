import { rankOf } from '../model/audience.ts';
import { targetOf } from '../model/links.ts';
import type { Content, Entry } from '../model/plan.ts';

/**
 * What one audience may see of a content folder: the entries that are for it or for wider ones, contacts for the most
 * trusted audience alone, and of the pictures those that the remaining texts show. Nothing else is left to be leaked.
 *
 * @param audience one of the plan's audiences; an unknown one sees nothing
 */
export function editionFor(content: Content, audience: string): Content {
  const { settings } = content;
  const rank = settings.audiences.indexOf(audience);
  if (rank === 0) return content;
  const entries = content.entries.filter((entry) => rank > 0 && rankOf(settings, entry) >= rank).map(withoutContacts);
  const pictures = picturesIn(entries);
  const shown = new Set(entries.map(({ file }) => file));
  return {
    settings: { ...settings, checks: undefined, repository: undefined },
    entries,
    misfits: [],
    broken: [],
    damaged: [],
    partial: true,
    files: content.files.filter((file) => shown.has(file) || pictures.has(file)),
  };
}

/** Files of the folder that the texts of entries show or link to. */
function picturesIn(entries: readonly Entry[]): ReadonlySet<string> {
  const targets = entries.flatMap(({ file, body }) => body.outline.links.map(({ url }) => targetOf(url, file)));
  return new Set(targets.flatMap((target) => (target.kind === 'file' ? [target.file] : [])));
}

function withoutContacts(entry: Entry): Entry {
  if (entry.collection !== 'roles') return entry;
  const { primary: _, alternate: __, verifiedOn: ___, ...data } = entry.data as Entry<'roles'>['data'];
  return { ...entry, data } as Entry;
}
