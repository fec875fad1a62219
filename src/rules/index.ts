import audience from './content/audience.ts';
import duplicateId from './content/duplicate-id.ts';
import link from './content/link.ts';
import { reference } from './content/reference.ts';
import schema from './content/schema.ts';
import secret from './content/secret.ts';
import syntax from './content/syntax.ts';
import unreadFile from './content/unread-file.ts';
import unsafe from './content/unsafe.ts';
import exerciseOverdue from './evaluation/exercise-overdue.ts';
import notReflected from './evaluation/incident-not-reflected.ts';
import sectionOverdue from './evaluation/section-overdue.ts';
import uncovered from './evaluation/uncovered.ts';
import gapAcceptanceExpired from './gaps/acceptance-expired.ts';
import gapOrder from './gaps/order.ts';
import gapOverdue from './gaps/overdue.ts';
import recurred from './gaps/recurred.ts';
import untrained from './gaps/untrained.ts';
import unverified from './gaps/unverified.ts';
import areas from './plan/areas.ts';
import milestone from './reviews/milestone.ts';
import noGaps from './reviews/no-gaps.ts';
import order from './reviews/order.ts';
import approval from './revisions/approval.ts';
import rolloutLate from './revisions/rollout-late.ts';
import untold from './revisions/untold.ts';
import version from './revisions/version.ts';
import staleContact from './roles/stale-contact.ts';
import unreachable from './roles/unreachable.ts';
import type { Rule } from './rule.ts';
import templateCoverage from './templates/coverage.ts';
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
  gapOverdue,
  gapAcceptanceExpired,
  unverified,
  recurred,
  untrained,
  gapOrder,
  version,
  approval,
  rolloutLate,
  untold,
  sectionOverdue,
  notReflected,
  exerciseOverdue,
  uncovered,
  placeholder,
  templateCoverage,
  unreachable,
  staleContact,
];
