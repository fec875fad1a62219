import { schemas } from '../model/collections.ts';
import { type Body, emptyOutline } from '../model/document.ts';
import { addAll } from './add-all.ts';
import { type Draft, fitted, keysIn, yamlFile } from './draft.ts';
import type { SourceFile } from './tree.ts';

/** Read roles.yaml: each item of its list is an entry, or a misfit. */
export function readRoles(file: SourceFile, draft: Draft): void {
  const read = yamlFile(file, draft);
  // Of roles that cannot be read, the ids are known all the same, where there are any.
  const ids = read && !read.whole ? keysIn(file.file, new TextDecoder().decode(file.bytes)) : [];
  addAll(draft.broken, read && (read.whole || ids.length > 0) ? ids : ['roles/*']);
  const list = read?.value;
  if (!read || list === undefined || list === null) return;
  if (!Array.isArray(list)) {
    draft.broken.push('roles/*');
    draft.misfits.push({
      rule: 'content/schema',
      at: { file: file.file, field: [] },
      message: '`roles.yaml` is not a list',
      hint: 'begin each role with `- id: …`',
    });
    return;
  }
  for (const [index, fields] of list.entries()) {
    const data = fitted(schemas.roles, { ...read, value: fields }, { file: file.file, field: [index] }, draft);
    if (data) draft.entries.push({ collection: 'roles', id: data.id, file: file.file, field: [index], data, body: noBody });
    else draft.broken.push(...(typeof fields?.id === 'string' ? meant(fields.id) : ['*']).map((id) => `roles/${id}`));
  }
}

/** An id as it is written, and as it would have to be, which others may have guessed. */
const meant = (id: string): string[] => [
  id,
  id
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-'),
];

const noBody: Body = { text: '', line: 1, mdx: false, outline: emptyOutline };
