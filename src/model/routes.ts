import type { CollectionName } from './collections.ts';

/** Folders of pages: the collections, and gaps. */
export type PageFolder = CollectionName | 'gaps';

/** The address of an entry's page from the root of the site: `/systems/payments/`. */
export const pathTo = (folder: PageFolder, id: string): string => `/${folder}/${id}/`;

/** Anchors that pages have beside the headings of their text. */
export const builtInAnchors: Readonly<Partial<Record<PageFolder, readonly string[]>>> = {
  systems: ['objectives', 'measured', 'path', 'steps', 'protection', 'lacks', 'gaps', 'history', 'text'],
  reviews: ['lags', 'measured', 'told', 'areas', 'steps', 'resources', 'raised', 'changed', 'text'],
  revisions: ['changed', 'rollout', 'told', 'text'],
  scenarios: ['falls', 'covered', 'text'],
  exercises: ['covers', 'text'],
  templates: ['message'],
  roles: ['duties', 'contacts', 'steps', 'practised', 'gaps'],
  sections: ['gaps', 'history'],
};

/** Pages that belong to no entry. */
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
  '/search/',
  '/feed.xml',
  '/data/due.ics',
];
