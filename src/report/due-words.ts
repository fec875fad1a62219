import type { DueItem, DueKind } from '../analysis/due.ts';
import { idIn } from '../model/plan.ts';

/** What has to be done about something that falls due, in one line. */
export const dueTitle = ({ kind, key, title }: DueItem): string => {
  const id = idIn(key);
  return words[kind](id, title);
};

const words: Readonly<Record<DueKind, (id: string, title: string) => string>> = {
  gap: (id, title) => `Gap ${id}: ${title}`,
  deferral: (id, title) => `Last day of the deferral of gap ${id}: ${title}`,
  acceptance: (id, title) => `Last day on which the risk of gap ${id} is accepted: ${title}`,
  verification: (id, title) => `Gap ${id} to be verified by an event: ${title}`,
  rollout: (id, title) => `Roll-out of ${id}: ${title}`,
  reflection: (_, title) => `A revision that cites the review: ${title}`,
  review: (_, title) => `Review to be approved: ${title}`,
  exercise: (_, title) => `Exercise: ${title}`,
  evidence: (_, title) => `Last proof of recovery expires: ${title}`,
  section: (_, title) => `Section to be read through: ${title}`,
  contact: (_, title) => `Contacts to be tried: ${title}`,
};
