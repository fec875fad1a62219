import type { CollectionName } from './collections.ts';

/** Folders of pages: the collections, and gaps. */
export type PageFolder = CollectionName | 'gaps';

/** The address of an entry's page from the root of the site: `/systems/payments/`. */
export const pathTo = (folder: PageFolder, id: string): string => `/${folder}/${id}/`;

/** Anchors that pages have beside the headings of their text. */
export const builtInAnchors: Readonly<Record<PageFolder, readonly string[]>> = {
  systems: ['measured', 'path', 'steps', 'protection', 'falls', 'lacks', 'gaps', 'practised', 'objectives', 'history', 'text'],
  reviews: ['lags', 'events', 'measured', 'told', 'areas', 'steps', 'resources', 'impact', 'raised', 'changed', 'lessons', 'text'],
  revisions: ['changed', 'text', 'answers', 'waits', 'rollout', 'told', 'all'],
  scenarios: ['text', 'falls', 'covered', 'messages'],
  exercises: ['text', 'covers', 'lessons'],
  templates: ['message', 'fields', 'used'],
  roles: ['duties', 'contacts', 'steps', 'practised', 'gaps'],
  sections: ['gaps', 'history'],
  gaps: ['way', 'trail', 'rollout', 'told', 'proof'],
};

/** The anchor that a heading of an entry's text gets on its page: its slug, unless a part of the page has that already. */
export const anchorOf = (folder: string, slug: string): string =>
  (builtInAnchors as Readonly<Record<string, readonly string[]>>)[folder]?.includes(slug) ? `text-${slug}` : slug;

/** Files for other programs, below `/data/`. */
export const dataFileNames = [
  'plan.json',
  'systems.json',
  'measurements.json',
  'measurements.csv',
  'reviews.json',
  'gaps.json',
  'gaps.csv',
  'revisions.json',
  'exercises.json',
  'findings.json',
  'due.ics',
] as const;

/** The page of a rule: `/checks/rules/gaps/overdue/`. */
export const rulePage = (id: string): string => `/checks/rules/${id}/`;

/** Pages, and files that readers may ask for, that every site has and that belong to no entry and to no rule. */
export const fixedPages: readonly string[] = [
  '/',
  '/incident/',
  '/sections/',
  '/systems/',
  '/scenarios/',
  '/reviews/',
  '/gaps/',
  '/revisions/',
  '/exercises/',
  '/templates/',
  '/roles/',
  '/checks/',
  '/checks/rules/',
  '/data/',
  '/search/',
  '/print/',
  '/print/roles/',
  '/404.html',
  '/plan.html',
  '/feed.xml',
  '/manifest.json',
  ...dataFileNames.map((name) => `/data/${name}`),
];

/** Folders of entries that are kept as they stood at each revision. */
export const keptFolders = ['sections', 'systems', 'templates'] as const;
export type KeptFolder = (typeof keptFolders)[number];

/** The address of an entry as it stood at a revision, from the root of the site. */
export const pathThen = (version: string, folder: CollectionName, id: string): string => `/revisions/${version}/${folder}/${id}/`;
