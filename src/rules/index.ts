import audience from './content/audience.ts';
import duplicateId from './content/duplicate-id.ts';
import futureDay from './content/future-day.ts';
import { link } from './content/link.ts';
import markup from './content/markup.ts';
import picture from './content/picture.ts';
import { reference } from './content/reference.ts';
import schema from './content/schema.ts';
import secret from './content/secret.ts';
import syntax from './content/syntax.ts';
import unfinished from './content/unfinished.ts';
import unreadFile from './content/unread-file.ts';
import unsafe from './content/unsafe.ts';
import exerciseOverdue from './evaluation/exercise-overdue.ts';
import notReflected from './evaluation/incident-not-reflected.ts';
import sectionOverdue from './evaluation/section-overdue.ts';
import uncovered from './evaluation/uncovered.ts';
import gapAcceptanceExpired from './gaps/acceptance-expired.ts';
import gapAudience from './gaps/audience.ts';
import gapContradiction from './gaps/contradiction.ts';
import gapOrder from './gaps/order.ts';
import gapOverdue from './gaps/overdue.ts';
import recurred from './gaps/recurred.ts';
import untrained from './gaps/untrained.ts';
import unverified from './gaps/unverified.ts';
import backupInterval from './objectives/backup-interval.ts';
import cycle from './objectives/cycle.ts';
import dependency from './objectives/dependency.ts';
import missedPoint from './objectives/missed-point.ts';
import missedTime from './objectives/missed-time.ts';
import recoveryOrder from './objectives/order.ts';
import recoveryPath from './objectives/recovery-path.ts';
import repeatedMiss from './objectives/repeated-miss.ts';
import objectiveRevision from './objectives/revision.ts';
import slack from './objectives/slack.ts';
import stated from './objectives/stated.ts';
import tier from './objectives/tier.ts';
import tolerance from './objectives/tolerance.ts';
import unproven from './objectives/unproven.ts';
import untrackedMiss from './objectives/untracked-miss.ts';
import areas from './plan/areas.ts';
import assessment from './reviews/assessment.ts';
import consistency from './reviews/consistency.ts';
import contradiction from './reviews/contradiction.ts';
import findingWithoutGap from './reviews/finding-without-gap.ts';
import improvised from './reviews/improvised.ts';
import lateReview from './reviews/late.ts';
import lateNotice from './reviews/late-notice.ts';
import lateStart from './reviews/late-start.ts';
import milestone from './reviews/milestone.ts';
import noGaps from './reviews/no-gaps.ts';
import order from './reviews/order.ts';
import shortage from './reviews/shortage.ts';
import silence from './reviews/silence.ts';
import timeline from './reviews/timeline.ts';
import approval from './revisions/approval.ts';
import because from './revisions/because.ts';
import rolloutLate from './revisions/rollout-late.ts';
import unrecorded from './revisions/unrecorded.ts';
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
  link(() => rules.map(({ id }) => id)),
  markup,
  picture,
  unsafe,
  secret,
  audience,
  futureDay,
  unfinished,
  areas,
  tier,
  tolerance,
  dependency,
  cycle,
  backupInterval,
  recoveryPath,
  objectiveRevision,
  missedTime,
  missedPoint,
  untrackedMiss,
  repeatedMiss,
  slack,
  unproven,
  recoveryOrder,
  stated,
  order,
  timeline,
  consistency,
  milestone,
  assessment,
  contradiction,
  findingWithoutGap,
  lateStart,
  lateNotice,
  silence,
  shortage,
  improvised,
  lateReview,
  noGaps,
  gapOverdue,
  gapAcceptanceExpired,
  unverified,
  recurred,
  untrained,
  gapOrder,
  gapContradiction,
  gapAudience,
  version,
  approval,
  because,
  rolloutLate,
  untold,
  unrecorded,
  sectionOverdue,
  notReflected,
  exerciseOverdue,
  uncovered,
  placeholder,
  templateCoverage,
  unreachable,
  staleContact,
];
