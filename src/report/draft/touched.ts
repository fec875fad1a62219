import type { Change } from '../../analysis/changes.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { Body } from '../../model/document.ts';
import type { Entry } from '../../model/plan.ts';
import type { updateKinds } from '../../model/revision.ts';
import type { System } from '../../model/system.ts';
import { compareVersions } from '../../model/version.ts';

/** What a change that is not committed yet touches, as far as a revision has to tell it. */
export type Touched = {
  readonly sections: readonly Entry<'sections'>[];
  readonly systems: readonly TouchedSystem[];
  readonly templates: readonly Entry<'templates'>[];
  /** Entries that are new or gone, by their keys: the plan is used differently. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Whether more than wording changed: a field, or the paragraphs and headings of a text. */
  readonly content: boolean;
};

type UpdateKind = (typeof updateKinds)[number];

/** A system with the kinds of update that its change amounts to. */
export type TouchedSystem = { readonly system: Entry<'systems'>; readonly kinds: readonly UpdateKind[] };

/** Nothing is touched. */
export const untouched: Touched = { sections: [], systems: [], templates: [], added: [], removed: [], content: false };

/** What changes mean for a revision: those of sections, systems, templates and scenarios that say something else now. */
export function touchedBy(changes: readonly Change[]): Touched {
  const telling = changes.filter(({ substance }) => substance);
  const of = <C extends CollectionName>(name: C) =>
    telling.flatMap(({ collection, after }) => (collection === name && after ? [after as Entry<C>] : []));
  const keys = (kind: Change['kind']) =>
    telling.filter((one) => one.kind === kind && structural.includes(one.collection)).map(({ collection, id }) => `${collection}/${id}`);
  return {
    sections: of('sections'),
    systems: telling.flatMap(({ collection, before, after }) =>
      collection === 'systems' && after
        ? [{ system: after as Entry<'systems'>, kinds: kindsOf(before as Entry<'systems'> | undefined, after as Entry<'systems'>) }]
        : [],
    ),
    templates: of('templates'),
    added: keys('added'),
    removed: keys('removed'),
    content: telling.some(
      ({ collection, fields, body }) => !records.includes(collection) && (fields.some((field) => field.substance) || isContent(body)),
    ),
  };
}

/** Collections that tell what happened and are no part of what a version says. */
const records: readonly string[] = ['revisions', 'reviews'];

/** Whether a text has other headings or another number of paragraphs. */
function isContent(body: Change['body']): boolean {
  const shape = ({ text, outline }: Body) =>
    JSON.stringify([outline.headings.map((heading) => heading.text), text.trim().split(/\n\s*\n/).length]);
  return body !== undefined && shape(body.before) !== shape(body.after);
}

/** Collections whose entries make the plan another when they come or go. */
const structural: readonly string[] = ['sections', 'systems', 'templates', 'scenarios'];

const parts: readonly (readonly [UpdateKind, (data: System) => unknown])[] = [
  ['objectives', ({ objectives }) => objectives],
  ['monitoring', ({ protection }) => protection?.monitoring],
  ['resilience', ({ protection, dependsOn }) => [protection?.backup, protection?.failover, dependsOn]],
  ['response', ({ recovery }) => recovery],
];

function kindsOf(before: Entry<'systems'> | undefined, after: Entry<'systems'>): readonly UpdateKind[] {
  if (!before) return ['objectives'];
  const found = parts.filter(([, part]) => JSON.stringify(part(before.data)) !== JSON.stringify(part(after.data))).map(([kind]) => kind);
  return found.length ? found : ['response'];
}

/**
 * The version that a change asks for: major where sections or systems are gone, minor where content changed, something is new or a
 * gap is answered, patch where only words changed. A plan that has no version yet begins with 1.0.0.
 */
export function nextVersion(
  versions: readonly string[],
  { added, removed, content, systems, sections, templates }: Touched,
  answersGap = false,
): string {
  const newest = versions.toSorted(compareVersions).at(-1);
  if (!newest) return '1.0.0';
  const [major = 0, minor = 0, patch = 0] = newest.split('.').map(Number);
  if (removed.length) return `${major + 1}.0.0`;
  const nothing = systems.length + sections.length + templates.length + added.length === 0;
  return content || added.length || nothing || answersGap ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
