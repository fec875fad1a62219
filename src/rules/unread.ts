import type { CollectionName } from '../model/collections.ts';
import type { Plan } from '../model/plan.ts';

/** Whether a text of a folder could not be read, or is not, so that what seems to be missing there may stand in it. */
export const holdsUnread = ({ broken, misfits }: Plan, folder: CollectionName): boolean =>
  broken.some((key) => key.startsWith(`${folder}/`)) ||
  misfits.some(({ rule, at }) => rule === 'content/unread-file' && textIn.exec(at.file)?.[1]?.toLowerCase() === folder);

/** The first folder of a file that its ending, or its lack of one, makes a text. */
const textIn = /^([^/]+)\/(?:.*\.(?:mdx?|markdown|mdown|mkd|txt)|(?:.*\/)?[^/.]+)$/i;
