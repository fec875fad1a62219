import { rankOf } from '../model/audience.ts';
import { targetOf } from '../model/links.ts';
import { type Content, type Entry, keyOf } from '../model/plan.ts';

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
  const isFor = (entry: Entry) => rank > 0 && rankOf(settings, entry) >= rank;
  const entries = content.entries.filter(isFor).map(withoutContacts);
  const pictures = picturesIn(entries);
  const shown = new Set(entries.map(({ file }) => file));
  return {
    settings: { ...settings, checks: undefined, repository: undefined },
    entries,
    misfits: [],
    broken: [],
    damaged: [],
    partial: true,
    hidden: new Set([...content.entries, ...content.damaged].filter((entry) => !isFor(entry)).flatMap(keysOf)),
    files: content.files.filter((file) => shown.has(file) || pictures.has(file)),
  };
}

/**
 * What one audience may see of an earlier state of a plan: nothing that was kept from it then, or is now.
 *
 * @param now the edition of today for the same audience
 */
export function earlierEditionFor(then: Content, audience: string, now: Content): Content {
  if (!now.partial) return then;
  const before = new Set(editionFor(then, audience).entries.map(keyOf));
  const entries = then.entries.filter((entry) => before.has(keyOf(entry)) && !isHidden(now, entry));
  return editionFor({ ...then, entries, settings: { ...then.settings, audiences: now.settings.audiences } }, audience);
}

/** Whether an edition of today hides an entry, by the id that it has or had. */
export const isHidden = ({ hidden }: Content, entry: Entry): boolean => keysOf(entry).some((key) => hidden?.has(key));

const keysOf = ({ collection, id, data }: Entry): readonly string[] =>
  [id, ...(data.formerly ?? [])].map((one) => keyOf({ collection, id: one }));

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
