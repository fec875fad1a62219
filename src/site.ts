import { getCollection } from 'astro:content';
import { type AsItStood, asItStood, type KeptFolder, keptFolders, pathThen } from './analysis/asItStood.ts';
import { editionFor } from './analysis/edition.ts';
import { type Inspection, inspect } from './inspect.ts';
import { collectionNames } from './model/collections.ts';
import type { Day } from './model/day.ts';
import { dayAt } from './model/instant.ts';
import type { Target } from './model/links.ts';
import { type Content, type Entry, keyOf, type Plan, titleOf } from './model/plan.ts';
import type { PageFolder } from './model/routes.ts';
import { type Placed, place } from './report/placed.ts';
import type { Reading, Substitute } from './source/content.ts';
import { flattened } from './source/flatten.ts';
import { repositoryAt } from './source/git.ts';
import { type GitHistory, gitHistoryOf } from './source/git-history.ts';
import { siteOptions } from './source/options.ts';
import { defaultAddress, renderMarkdown, shareSurroundings } from './source/render.ts';
import { sharedReading } from './source/shared.ts';

/** Everything that pages show, worked out once a build. */
export type Site = Inspection & {
  /** Findings on their lines. */
  readonly placed: readonly Placed[];
  /** Files that are shown as they were earlier, or not at all, because they have errors now. */
  readonly substitutes: readonly Substitute[];
  /** The content folder on disk; never shown on a built page. */
  readonly root: string;
  readonly names: Names;
  readonly frame: Frame;
  /** What git knows of the plan. */
  readonly history: GitHistory;
  /** Markdown text of an entry as HTML. */
  readonly html: (entry: Entry) => string;
  /** The plan as it stood at each revision whose state git knows, for this audience. */
  readonly past: ReadonlyMap<string, AsItStood>;
  /** Markdown text of an entry as it stood at a revision, as HTML. */
  readonly htmlThen: (entry: Entry, then: AsItStood) => string;
};

/** What every page says of the plan. */
export type Frame = {
  readonly today: Day;
  /** The revision in force today, if any. */
  readonly inForce: { readonly version: string; readonly date: Day } | undefined;
  /** The commit that the content comes from, if it is known. */
  readonly commit: string | undefined;
  /** The way from the root of the repository to the content folder, with `/` at its end; empty where it is not known. */
  readonly contentPath: string;
  /** The audience of this edition, where it is not the most trusted one. */
  readonly audience: string | undefined;
};

/** How entries are called, and whether they have a page in this edition. */
export type Names = {
  readonly nameOf: (folder: PageFolder, id: string) => string;
  readonly isShown: (folder: PageFolder, id: string) => boolean;
};

let once: { readonly reading: Reading; readonly site: Promise<Site> } | undefined;

/** Astro's collections through the same pipeline as the scripts; worked out again when files have changed. */
export async function site(): Promise<Site> {
  const reading = await sharedReading();
  if (once?.reading !== reading) once = { reading, site: workOut(reading) };
  return once.site;
}

async function workOut({ content, where, reported, substitutes = [] }: Reading): Promise<Site> {
  const entries = await storedEntries(content);
  const { content: root, asOf, at, audience } = siteOptions();
  const inspection = inspect({ ...content, entries }, asOf ?? dayAt(Date.now(), content.settings.timezone));
  const base = import.meta.env.BASE_URL;
  shareSurroundings({ addressOf: defaultAddress, base });
  const history = gitHistoryOf(root, content, at);
  return {
    ...inspection,
    placed: reported ?? place(inspection.findings, where, entries),
    substitutes,
    root,
    names: namesOf(inspection.plan),
    frame: { ...inForceOn(inspection), commit: history.commit?.id, contentPath: contentPathOf(root), audience },
    history,
    past: pastOf(history, inspection.plan, audience),
    htmlThen: (entry, then) => renderThen(entry, then, inspection.plan, base),
    html: ({ body, file }) => renderMarkdown(body.text, { file, addressOf: defaultAddress, base }),
  };
}

/** Entries as Astro's collections hold them, each with the text that the reader found, in the reader's order. */
async function storedEntries(content: Content): Promise<Entry[]> {
  const collections = await Promise.all(collectionNames.map((name) => getCollection(name)));
  const stored = new Map(collections.flatMap((own, index) => own.map((one) => [`${collectionNames[index]}/${one.id}`, one.data])));
  return content.entries.map((entry) => ({ ...entry, data: stored.get(keyOf(entry)) ?? entry.data }) as Entry);
}

const namesOf = (plan: Plan): Names => ({
  nameOf: (folder, id) => {
    if (folder === 'gaps') return plan.gaps.get(id)?.gap.statement ?? id;
    const entry = plan[folder].get(id);
    return entry ? titleOf(entry) : id;
  },
  isShown: (folder, id) => plan[folder].has(id),
});

function inForceOn({ analysis, today }: Inspection): Pick<Frame, 'today' | 'inForce'> {
  const newest = analysis.history.current?.revision;
  return { today, inForce: newest && { version: newest.id, date: newest.data.date } };
}

function contentPathOf(root: string): string {
  const repository = repositoryAt(root);
  return repository.ok && repository.value.folder ? `${repository.value.folder}/` : '';
}

function pastOf({ revisions }: GitHistory, plan: Plan, audience: string | undefined): Site['past'] {
  return new Map(
    revisions.flatMap(({ version, content }): [string, AsItStood][] => {
      const then = content();
      const date = plan.revisions.get(version)?.data.date;
      if (!then || !date) return [];
      return [[version, asItStood(version, date, audience ? editionFor(then, audience) : then)]];
    }),
  );
}

/** Links lead to what stood beside the text then; to what is not kept, they lead to today's page, if there still is one. */
function renderThen({ body, file }: Entry, { version, plan }: AsItStood, today: Plan, base: string): string {
  const files = new Map(plan.entries.map((entry) => [entry.file, entry]));
  const addressOf = (target: Target) => {
    const entry = target.kind === 'file' ? files.get(target.file) : undefined;
    if (entry && keptFolders.includes(entry.collection as KeptFolder)) return pathThen(version, entry);
    if (entry && !today[entry.collection].has(entry.id)) return undefined;
    return defaultAddress(target);
  };
  const title = (_: string, id: string) => titleOf(plan.roles.get(id) ?? plan.templates.get(id) ?? ({ data: { title: id } } as Entry));
  return renderMarkdown(body.mdx ? flattened(body.text, title) : body.text, { file, addressOf, base });
}
