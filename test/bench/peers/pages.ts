import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { project } from '../../../src/build/place.ts';

/** A folder inside the project for one build of a peer, so that its packages are found; removed when the build is done. */
export async function inFolder(name: string, act: (folder: string) => Promise<void>): Promise<void> {
  mkdirSync(join(project, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(project, '.cache', `peer-${name}-`));
  try {
    await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Write files below a folder. */
export function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** Copy the reviews and the sections of a generated plan, the texts that every contestant makes pages of. */
export function copyTexts(content: string, to: string): void {
  for (const part of ['reviews', 'sections']) cpSync(join(content, part), join(to, part), { recursive: true });
}

/** Index a built site with Pagefind, as every contestant does. */
export async function indexed(site: string): Promise<void> {
  const { createIndex, close } = await import('pagefind');
  const { index } = await createIndex({ forceLanguage: 'en' });
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: join(site, 'pagefind') });
  await close();
}
