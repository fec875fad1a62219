import audience from './content/audience.ts';
import duplicateId from './content/duplicate-id.ts';
import link from './content/link.ts';
import { reference } from './content/reference.ts';
import schema from './content/schema.ts';
import secret from './content/secret.ts';
import syntax from './content/syntax.ts';
import unreadFile from './content/unread-file.ts';
import unsafe from './content/unsafe.ts';
import areas from './plan/areas.ts';
import milestone from './reviews/milestone.ts';
import noGaps from './reviews/no-gaps.ts';
import order from './reviews/order.ts';
import staleContact from './roles/stale-contact.ts';
import unreachable from './roles/unreachable.ts';
import type { Rule } from './rule.ts';
import placeholder from './templates/placeholder.ts';

/** Every rule, in the order in which the rules page lists them. */
export const rules: readonly Rule[] = [
  schema,
  syntax,
  duplicateId,
  reference(() => rules.map(({ id }) => id)),
  unreadFile,
  link,
  unsafe,
  secret,
  audience,
  areas,
  order,
  milestone,
  noGaps,
  placeholder,
  unreachable,
  staleContact,
];
