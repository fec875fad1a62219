import { join } from 'node:path';
import { build } from 'vite';
import { project } from './place.ts';

/** The scripts of the plan in one file, as one text that needs no other: without imports, and safe within a `<script>` element. */
export async function clientCode(): Promise<string> {
  const entry = join(project, 'src/client/bundle.ts');
  const made = await build({
    configFile: false,
    root: project,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'plan', fileName: 'bundle' } },
  });
  const [output] = [made].flat();
  const code = output && 'output' in output ? output.output[0].code : '';
  return code
    .replace(/\n?\/\/# sourceMappingURL=.*$/gm, '')
    .replace(/<\/(script)|<!--/gi, (_, name?: string) => (name ? `<\\/${name}` : '<\\!--'));
}
