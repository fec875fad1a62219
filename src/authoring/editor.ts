import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CollectionName } from '../model/collections.ts';
import { editorSchemas, type JsonSchema, type Known } from '../model/editor-schemas.ts';
import type { Plan } from '../model/plan.ts';

/** A file for editors, relative to the project. */
export type EditorFile = { readonly file: string; readonly text: string };

/** The schemas that are the same for every plan; they are committed, so that a fresh clone has them. */
export const commonFiles = (rules: readonly string[]): readonly EditorFile[] =>
  Object.entries(editorSchemas({ rule: rules })).map(([name, schema]) => ({
    file: `.vscode/schemas/${name}.schema.json`,
    text: textOf(schema),
  }));

/**
 * The schemas with what exists in one plan, and the list that says which file of its folder goes by which: in the place and form in which
 * Astro's language server reads them for frontmatter. Astro writes schemas of its own there, hence other names.
 */
export function filesFor(plan: Plan, root: string, rules: readonly string[]): readonly EditorFile[] {
  const schemas = Object.entries(editorSchemas({ ...knownOf(plan), rule: rules })).filter(([name]) => name !== 'plan' && name !== 'roles');
  const read = [...plan.files].flatMap((file) => {
    const [folder = ''] = file.split('/');
    return schemas.some(([name]) => name === folder) && /\.mdx?$/.test(file) ? [[addressOf(root, file), nameOf(folder)]] : [];
  });
  const list = { collections: schemas.map(([name]) => ({ hasSchema: true, name: nameOf(name) })), entries: Object.fromEntries(read) };
  return [
    ...schemas.map(([name, schema]) => ({ file: `.astro/collections/${nameOf(name)}.schema.json`, text: textOf(schema) })),
    { file: '.astro/collections/collections.json', text: `${JSON.stringify(list)}\n` },
  ];
}

const nameOf = (collection: string) => `content-${collection}`;

/** The address of a file as the language server looks it up: decoded, in lower case. */
const addressOf = (root: string, file: string) => decodeURIComponent(pathToFileURL(resolve(root, file)).href).toLowerCase();

const textOf = (schema: JsonSchema) => `${JSON.stringify(schema, null, 2)}\n`;

/** Ids by what they can be named as. */
function knownOf(plan: Plan): Known {
  const ids = (collection: CollectionName) => [...plan[collection].keys()];
  return {
    role: ids('roles'),
    section: ids('sections'),
    system: ids('systems'),
    scenario: ids('scenarios'),
    review: ids('reviews'),
    revision: ids('revisions'),
    exercise: ids('exercises'),
    template: ids('templates'),
    gap: [...plan.gaps.keys()],
    tier: plan.settings.tiers.map(({ id }) => id),
    audience: plan.settings.audiences,
  };
}

/** Write files for editors below a folder; one that says the same already is left alone. Returns those that were written. */
export function writeEditorFiles(project: string, files: readonly EditorFile[]): readonly string[] {
  return files.flatMap(({ file, text }) => {
    const path = join(project, file);
    if (existing(path) === text) return [];
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return [file];
  });
}

function existing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
