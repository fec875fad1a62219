import { commonFiles, filesFor, writeEditorFiles } from '../src/authoring/editor.ts';
import { folder } from '../src/folder.ts';
import { rules } from '../src/rules/index.ts';
import { command, print, run } from './command.ts';

const schemas = command('schemas', 'Tells editors the fields of the plan, what they mean, and the ids that exist.');

await run(schemas, async () => {
  const { content, asOf } = schemas.opts();
  const { plan, root } = await folder(content, asOf);
  const ids = rules.map(({ id }) => id);
  const written = writeEditorFiles('.', [...commonFiles(ids), ...filesFor(plan, root, ids)]);
  await print(written.length ? written.join('\n') : 'Editors know all of it already');
  return 0;
});
