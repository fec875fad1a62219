import { type AsItStood, asItStood } from './analysis/as-it-stood.ts';
import type { Change } from './analysis/changes.ts';
import { earlierEditionFor, isHidden } from './analysis/edition.ts';
import { rankOf } from './model/audience.ts';
import { linked } from './model/linked.ts';
import type { Target } from './model/links.ts';
import { type Entry, type Plan, titleOf } from './model/plan.ts';
import { type KeptFolder, keptFolders, type PageFolder, pathThen } from './model/routes.ts';
import type { RecordedHistory } from './recorded.ts';
import { flattened } from './source/flatten.ts';
import { defaultAddress, renderMarkdown } from './source/render.ts';

/** For whom and below which path the site is built. */
export type Edition = { readonly audience: string | undefined; readonly base: string };

/** A change of an entry with its text before and after, as HTML, where the text changed. */
export type ShownChange = Change & { readonly texts: { readonly before: string; readonly after: string } | undefined };

/** The plan as it stood at each revision whose state git knows, by version, oldest first. */
export function pastOf({ revisions }: RecordedHistory, plan: Plan, { audience }: Edition): ReadonlyMap<string, AsItStood> {
  return new Map(
    [...revisions].flatMap(([version, { content }]): [string, AsItStood][] => {
      const then = content();
      const date = plan.revisions.get(version)?.data.date;
      if (!then || !date) return [];
      return [[version, asItStood(version, date, audience ? earlierEditionFor(then, audience, plan) : then)]];
    }),
  );
}

/** What a revision changed, as far as this edition may show it: of what it hides today or hid then, nothing is said. */
export function shownChanges(
  changes: readonly Change[] | undefined,
  plan: Plan,
  { audience, base }: Edition,
): readonly ShownChange[] | undefined {
  const rank = Math.max(0, audience ? plan.settings.audiences.indexOf(audience) : 0);
  const mayBeSeen = (entry: Entry | undefined) => !entry || (rankOf(plan.settings, entry) >= rank && !isHidden(plan, entry));
  return changes
    ?.filter(({ before, after, collection }) => rank === 0 || (collection !== 'plan' && mayBeSeen(before) && mayBeSeen(after)))
    .map((change) => ({ ...change, texts: textsOf(change, plan, base) }));
}

function textsOf({ body, before, after }: Change, plan: Plan, base: string): ShownChange['texts'] {
  if (!body || !before || !after) return undefined;
  const html = (entry: Entry) => plainly(entry, base, (target) => defaultAddress(target), plan);
  return { before: html(before), after: html(after) };
}

/** An entry's text as it stood. Links lead to what stood beside it then; to what is not kept, to today's page, if there still is one. */
export function htmlThen(entry: Entry, { version, plan }: AsItStood, today: Plan, base: string): string {
  const namedBy = linked(plan);
  const addressOf = (target: Target) => {
    const named = namedBy(target);
    if (named && isKept(named.folder)) return pathThen(version, named.folder, named.id);
    if (target.kind === 'file' && !named && /\.mdx?$/.test(target.file)) return undefined;
    if (named && !today[named.folder].has(named.id)) return undefined;
    return defaultAddress(target);
  };
  return plainly(entry, base, addressOf, plan);
}

const isKept = (folder: PageFolder): folder is KeptFolder => keptFolders.includes(folder as KeptFolder);

function plainly({ body, file }: Entry, base: string, addressOf: (target: Target) => string | undefined, plan: Plan): string {
  const nameOf = (_: string, id: string) => {
    const named = plan.roles.get(id) ?? plan.templates.get(id);
    return named ? titleOf(named) : id;
  };
  return renderMarkdown(body.mdx ? flattened(body.text, nameOf) : body.text, { file, addressOf, base });
}
