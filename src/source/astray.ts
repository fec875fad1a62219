import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { folderNames } from '../model/collections.ts';
import { compare } from '../model/compare.ts';

/**
 * The folder that somebody means who names one in which nothing of a plan lies: the project around the content, or a folder in it.
 *
 * @returns nothing where the folder may be the content folder itself, or no better one is near
 */
export function contentFolderNear(root: string): string | undefined {
  const entries = readdirSync(root, { withFileTypes: true });
  if (entries.some(({ name }) => isOurs(name))) return undefined;
  const above = dirname(resolve(root));
  if (hasPlan(above)) return above;
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, name))
    .sort(compare)
    .find(hasPlan);
}

const hasPlan = (folder: string) => existsSync(join(folder, 'plan.yaml'));
const ours = new RegExp(`^(?:(?:plan|roles)\\.ya?ml|${folderNames.join('|')})$`, 'i');
const isOurs = (name: string) => ours.test(name);
