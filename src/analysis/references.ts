import type { z } from 'zod';
import { type CollectionName, schemas } from '../model/collections.ts';
import type { ReferenceTarget } from '../model/common.ts';
import type { Field, Place } from '../model/finding.ts';
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

/** Every reference of every entry, in the order of entries. What is named need not exist. */
export function referencesOf(plan: Plan): readonly Reference[] {
  const entryOf = new Map(plan.entries.map((entry) => [entry.file, entry]));
  return plan.entries.flatMap((entry) => [...fieldReferences(entry), ...linkReferences(entry, entryOf), ...componentReferences(entry)]);
}

/** Who names an entry: its key, `systems/payments`, to the references that lead to it. */
export function backlinksOf(references: readonly Reference[]): ReadonlyMap<string, readonly Reference[]> {
  return Map.groupBy(references, ({ folder, id }) => `${folder}/${id}`);
}

function fieldReferences(entry: Entry): readonly Reference[] {
  const found: Reference[] = [];
  for (const { path, to, by } of pathsOf(entry.collection)) {
    visitAt(entry.data, path, 0, [], (field, id) => {
      found.push({ from: entry, folder: folderOf[to], id, at: placeIn(entry, ...field), by });
    });
  }
  return found;
}

function* linkReferences(entry: Entry, entryOf: ReadonlyMap<string, Entry>): Iterable<Reference> {
  for (const { url, line, column, picture } of entry.body.outline.links) {
    const target = picture ? undefined : targetOf(url, entry.file);
    const named = target?.kind === 'file' ? entryOf.get(target.file) : undefined;
    if (named && named !== entry)
      yield { from: entry, folder: named.collection, id: named.id, at: { file: entry.file, line, column }, by: 'link' };
  }
}

/** Attributes of components that name entries. */
const named: Readonly<Record<string, Readonly<Record<string, PageFolder>>>> = {
  RoleCard: { role: 'roles' },
  Template: { id: 'templates' },
};

function* componentReferences(entry: Entry): Iterable<Reference> {
  for (const { name, attributes, line, column } of entry.body.outline.components) {
    for (const [attribute, folder] of Object.entries(named[name] ?? {})) {
      const id = attributes[attribute];
      if (typeof id === 'string') yield { from: entry, folder, id, at: { file: entry.file, line, column }, by: `<${name}>` };
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

type Definition = { type: string; innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType>; out?: z.ZodType };

function* find(schema: z.ZodType, path: Path): Iterable<ReferencePath> {
  const to = (schema.meta() as { reference?: ReferenceTarget } | undefined)?.reference;
  if (to) {
    yield { path, to, by: path.filter((part) => part !== each).join('.') };
    return;
  }
  const def = schema.def as unknown as Definition;
  if (def.innerType) yield* find(def.innerType, path);
  else if (def.element) yield* find(def.element, [...path, each]);
  else if (def.type === 'pipe' && def.out) yield* find(def.out, path);
  else for (const [key, inner] of Object.entries(def.shape ?? {})) yield* find(inner, [...path, key]);
}

/** Every text at a path, with the field that it stands in. A plan holds tens of thousands: no generators here. */
function visitAt(value: unknown, path: Path, from: number, field: Field, visit: (field: Field, id: string) => void): void {
  if (value === undefined || value === null) return;
  const part = path[from];
  if (part === undefined) {
    if (typeof value === 'string') visit(field, value);
  } else if (part === each) {
    for (const [index, item] of (value as unknown[]).entries()) visitAt(item, path, from + 1, [...field, index], visit);
  } else visitAt((value as Record<string, unknown>)[part], path, from + 1, [...field, part], visit);
}
