import { getCollection } from 'astro:content';
import type { AsItStood } from './analysis/as-it-stood.ts';
import { type Inspection, inspectOnce } from './inspect.ts';
import { collectionNames } from './model/collections.ts';
import type { Day } from './model/day.ts';
import type { Substitute } from './model/finding.ts';
import { dayAt } from './model/instant.ts';
import { type Content, type Entry, keyOf, type Plan, titleOf } from './model/plan.ts';
import type { PageFolder } from './model/routes.ts';
import { htmlThen, pastOf, type ShownChange, shownChanges } from './past.ts';
import { type RecordedHistory, recordedHistoryOf } from './recorded.ts';
import { type Placed, place } from './report/placed.ts';
import type { Reading } from './source/content.ts';
import { fingerprintOf } from './source/fingerprint.ts';
import { repositoryAt } from './source/git.ts';
import { siteOptions } from './source/options.ts';
import { pictureOf } from './source/picture.ts';
import { defaultAddress, renderMarkdown, shareSurroundings } from './source/render.ts';
import { sharedReading } from './source/shared.ts';
import { uncommittedIn } from './source/state.ts';

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
  /** Parts that are the same on many pages, as text, by their names. */
  readonly once: Map<string, string>;
  /** What git knows of the plan. */
  readonly history: RecordedHistory;
  /** Markdown text of an entry as HTML. */
  readonly html: (entry: Entry) => string;
  /** The plan as it stood at each revision whose state git knows, for this audience. */
  readonly past: ReadonlyMap<string, AsItStood>;
  /** Markdown text of an entry as it stood at a revision, as HTML. */
  readonly htmlThen: (entry: Entry, then: AsItStood) => string;
  /** What a revision really changed, as git knows it; nothing where it does not. */
  readonly changesOf: (version: string) => readonly ShownChange[] | undefined;
};

/** What every page says of the plan. */
export type Frame = {
  readonly today: Day;
  /** The revision in force today, if any. */
  readonly inForce: { readonly version: string; readonly date: Day } | undefined;
  /** The commit that the content comes from, if it is known. */
  readonly commit: string | undefined;
  /** How many files of the content differ from that commit, or are not in it. */
  readonly uncommitted: number;
  /** The way from the root of the repository to the content folder, with `/` at its end; empty where it is not known. */
  readonly contentPath: string;
  /** The audience of this edition, where it is not the most trusted one. */
  readonly audience: string | undefined;
  /** Words by which two people find out whether they read the same plan. */
  readonly fingerprint: string;
  /** Where the site is served, if that was said. */
  readonly address: string | undefined;
  /** Whether the site also offers the plan as a PDF. */
  readonly pdf: boolean;
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

async function workOut({ content, where, reported, substitutes = [], uncommitted }: Reading): Promise<Site> {
  const stored = await storedContent(content);
  const { content: root, asOf, at, audience, site: address, pdf = false } = siteOptions();
  const inspection = inspectOnce(stored, asOf ?? dayAt(Date.now(), content.settings.timezone));
  const base = import.meta.env.BASE_URL;
  shareSurroundings({ addressOf: defaultAddress, base });
  const history = recordedHistoryOf(root, inspection.plan, at);
  const edition = { audience, base };
  return {
    ...inspection,
    placed: reported ?? place(inspection.findings, where, stored.entries),
    substitutes,
    root,
    names: namesOf(inspection.plan),
    once: new Map(),
    frame: {
      ...inForceOn(inspection),
      commit: history.commit?.id,
      uncommitted: uncommitted ?? uncommittedIn(root),
      contentPath: contentPathOf(root),
      audience: inspection.plan.partial ? audience : undefined,
      fingerprint: fingerprintOf(content, (file) => pictureOf(file, { content: root, at }, history.commit?.id)),
      address,
      pdf,
    },
    history,
    past: pastOf(history, inspection.plan, edition),
    htmlThen: (entry, then) => htmlThen(entry, then, inspection.plan, base),
    changesOf: (version) => shownChanges(history.revisions.get(version)?.changes(), inspection.plan, edition),
    html: ({ body, file }) => renderMarkdown(body.text, { file, addressOf: defaultAddress, base }),
  };
}

/** The content with its entries as Astro's collections hold them, each with the text that the reader found, in the reader's order. */
async function storedContent(content: Content): Promise<Content> {
  const collections = await Promise.all(collectionNames.map((name) => getCollection(name)));
  const stored = new Map(collections.flatMap((own, index) => own.map((one) => [`${collectionNames[index]}/${one.id}`, one.data])));
  const dataOf = (entry: Entry) => stored.get(keyOf(entry)) ?? entry.data;
  if (content.entries.every((entry) => dataOf(entry) === entry.data)) return content;
  return { ...content, entries: content.entries.map((entry) => ({ ...entry, data: dataOf(entry) }) as Entry) };
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
