import type { z } from 'zod';
import { type CollectionName, schemas } from '../model/collections.ts';
import type { ReferenceTarget } from '../model/common.ts';
import type { Place } from '../model/finding.ts';
import { type Linked, linked } from '../model/linked.ts';
import { targetOf } from '../model/links.ts';
import { type Entry, type Plan, placeIn } from '../model/plan.ts';
import type { PageFolder } from '../model/routes.ts';

/** One entry names another, in a field or by a link in its text. */
export type Reference = {
  readonly from: Entry;
  /** Where the named thing has its page: `systems`, `gaps`. */
  readonly folder: PageFolder;
  readonly id: string;
  readonly at: Place;
  /** The field that names it, `affected.system`; a link in the text, or a component, where it is none. */
  readonly by: string;
};

const folderOf: Readonly<Record<ReferenceTarget, PageFolder>> = {
  role: 'roles',
  section: 'sections',
  system: 'systems',
  scenario: 'scenarios',
  review: 'reviews',
  revision: 'revisions',
  exercise: 'exercises',
  template: 'templates',
  gap: 'gaps',
};

/** Every reference of entries, in their order. What is named need not exist. */
export function referencesOf(plan: Plan, entries: readonly Entry[] = plan.entries): readonly Reference[] {
  const found: Reference[] = [];
  const namedBy = linked(plan);
  for (const entry of entries) {
    noteFields(entry, found);
    noteLinks(entry, namedBy, found);
    noteComponents(entry, found);
  }
  return found;
}

/**
 * References of fields and components to what is not written at all, in the same order, then those of files with other mistakes; links
 * have a rule of their own.
 *
 * @param references those of every entry
 */
export function danglingOf(plan: Plan, references: readonly Reference[]): readonly Reference[] {
  return [...references, ...referencesOf(plan, plan.damaged)].filter(
    ({ folder, id }) => !plan[folder].has(id) && !plan.exists(`${folder}/${id}`),
  );
}

/** Who names an entry: its key, `systems/payments`, to the references that lead to it. */
export function backlinksOf(references: readonly Reference[]): ReadonlyMap<string, readonly Reference[]> {
  return Map.groupBy(references, ({ folder, id }) => `${folder}/${id}`);
}

function noteFields(from: Entry, found: Reference[]): void {
  const field: (string | number)[] = [];
  for (const { path, to, by } of pathsOf(from.collection)) {
    visitAt(from.data, path, 0, field, (id) => found.push({ from, folder: folderOf[to], id, at: placeIn(from, ...field), by }));
  }
}

function noteLinks(from: Entry, namedBy: Linked, found: Reference[]): void {
  for (const { url, line, column, picture } of from.body.outline.links) {
    const target = picture ? undefined : namedBy(targetOf(url, from.file));
    if (!target || target.entry === from) continue;
    found.push({ from, folder: target.folder, id: target.id, at: { file: from.file, line, column }, by: 'link' });
  }
}

/** Attributes of components that name entries. */
const named: Readonly<Record<string, Readonly<Record<string, PageFolder>>>> = {
  RoleCard: { role: 'roles' },
  Template: { id: 'templates' },
};

function noteComponents(from: Entry, found: Reference[]): void {
  for (const { name, attributes, line, column } of from.body.outline.components) {
    for (const [attribute, folder] of Object.entries(named[name] ?? {})) {
      const id = attributes[attribute];
      if (typeof id === 'string') found.push({ from, folder, id, at: { file: from.file, line, column }, by: `<${name}>` });
    }
  }
}

const each = Symbol('each item of a list');
type Path = readonly (string | typeof each)[];
type ReferencePath = { readonly path: Path; readonly to: ReferenceTarget; readonly by: string };

const compiled = new Map<CollectionName, readonly ReferencePath[]>();

/** Where a collection's schema holds references, worked out once. */
function pathsOf(collection: CollectionName): readonly ReferencePath[] {
  const paths = compiled.get(collection) ?? [...find(schemas[collection], [])];
  compiled.set(collection, paths);
  return paths;
}

type Definition = { innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType>; out?: z.ZodType };

function* find(schema: z.ZodType, path: Path): Iterable<ReferencePath> {
  const to = (schema.meta() as { reference?: ReferenceTarget } | undefined)?.reference;
  if (to) {
    yield { path, to, by: path.filter((part) => part !== each).join('.') };
    return;
  }
  const def = schema.def as unknown as Definition;
  if (def.innerType) yield* find(def.innerType, path);
  else if (def.element) yield* find(def.element, [...path, each]);
  else if (def.out) yield* find(def.out, path);
  else for (const [key, inner] of Object.entries(def.shape ?? {})) yield* find(inner, [...path, key]);
}

/** Every text at a path, with the way to it in `field`, which changes from one to the next. No generators and no copies here. */
function visitAt(value: unknown, path: Path, from: number, field: (string | number)[], visit: (id: string) => void): void {
  if (value === undefined || value === null) return;
  const part = path[from];
  if (part === undefined) {
    if (typeof value === 'string') visit(value);
  } else if (part === each) {
    const items = value as readonly unknown[];
    for (let index = 0; index < items.length; index += 1) {
      field.push(index);
      visitAt(items[index], path, from + 1, field, visit);
      field.pop();
    }
  } else {
    field.push(part);
    visitAt((value as Record<string, unknown>)[part], path, from + 1, field, visit);
    field.pop();
  }
}
