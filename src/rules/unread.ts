import type { CollectionName } from '../model/collections.ts';
import type { Plan } from '../model/plan.ts';
import { isTextByName } from '../model/text-names.ts';

/** Whether a text of a folder could not be read, or is not, so that what seems to be missing there may stand in it. */
export const holdsUnread = ({ broken, misfits }: Plan, folder: CollectionName): boolean =>
  broken.some((key) => key.startsWith(`${folder}/`)) ||
  misfits.some(({ rule, at }) => rule === 'content/unread-file' && isTextIn(at.file, folder));

const isTextIn = (file: string, folder: CollectionName) => file.toLowerCase().startsWith(`${folder}/`) && isTextByName(file);
