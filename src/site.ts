import { getCollection } from 'astro:content';
import { inspect, type Inspection } from './inspect.ts';
import { collectionNames } from './model/collections.ts';
import type { Day } from './model/day.ts';
import { type Entry, type Plan, titleOf } from './model/plan.ts';
import type { PageFolder } from './model/routes.ts';
import { compareVersions } from './model/version.ts';
import { dayAt } from './model/instant.ts';
import { place, type Placed } from './report/placed.ts';
import { emptyOutline } from './model/document.ts';
import { defaultAddress, renderMarkdown, shareSurroundings } from './source/render.ts';
import { siteOptions } from './source/options.ts';
import { sharedReading } from './source/shared.ts';

/** Everything that pages show, worked out once a build. */
export type Site = Inspection & {
  /** Findings on their lines. */
  readonly placed: readonly Placed[];
  readonly names: Names;
  readonly frame: Frame;
  /** Markdown text of an entry as HTML. */
  readonly html: (entry: Entry) => string;
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
};

/** How entries are called, and whether they have a page in this edition. */
export type Names = {
  readonly nameOf: (folder: PageFolder, id: string) => string;
  readonly isShown: (folder: PageFolder, id: string) => boolean;
};

let once: { readonly reading: unknown; readonly site: Promise<Site> } | undefined;

/** Astro's collections through the same pipeline as the scripts; worked out again when files have changed. */
export async function site(): Promise<Site> {
  const reading = await sharedReading();
  if (once?.reading !== reading) once = { reading, site: workOut() };
  return once.site;
}

async function workOut(): Promise<Site> {
  const { content, where } = await sharedReading();
  const bodies = new Map(content.entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const collections = await Promise.all(collectionNames.map((name) => getCollection(name)));
  const entries = collections.flatMap((own, index) =>
    own.map((stored): Entry => {
      const read = bodies.get(`${collectionNames[index]}/${stored.id}`);
      return { field: [], body: { text: '', line: 1, mdx: false, outline: emptyOutline }, file: stored.filePath ?? '', ...read, collection: collectionNames[index], id: stored.id, data: stored.data } as Entry;
    }),
  );
  const order = new Map(content.entries.map((entry, index) => [`${entry.collection}/${entry.id}`, index]));
  entries.sort((a, b) => (order.get(`${a.collection}/${a.id}`) ?? 0) - (order.get(`${b.collection}/${b.id}`) ?? 0));
  const inspection = inspect({ ...content, entries }, siteOptions().asOf ?? dayAt(Date.now(), content.settings.timezone));
  const { plan, today } = inspection;
  shareSurroundings({ addressOf: defaultAddress, base: import.meta.env.BASE_URL });
  return {
    ...inspection,
    placed: place(inspection.findings, where, entries),
    names: namesOf(plan),
    frame: { today, inForce: inForceOn(plan, today), commit: undefined, contentPath: '' },
    html: (entry) => renderMarkdown(entry.body.text, { file: entry.file, addressOf: defaultAddress, base: import.meta.env.BASE_URL }),
  };
}

const namesOf = (plan: Plan): Names => ({
  nameOf: (folder, id) => {
    if (folder === 'gaps') return plan.gaps.get(id)?.gap.statement ?? id;
    const entry = plan[folder].get(id);
    return entry ? titleOf(entry) : id;
  },
  isShown: (folder, id) => plan[folder].has(id),
});

function inForceOn(plan: Plan, today: Day): Frame['inForce'] {
  const past = [...plan.revisions.values()].filter(({ data }) => data.date <= today).sort((a, b) => compareVersions(b.id, a.id));
  return past[0] && { version: past[0].id, date: past[0].data.date };
}
