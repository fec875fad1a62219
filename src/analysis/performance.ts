import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { type Absence, absencesOf } from './absences.ts';
import { answersOf, type ComputedAnswers } from './answers.ts';
import { type Approval, approvalsOf } from './approvals.ts';
import { type Attainment, attainmentOf } from './attainment.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Feasibility, feasibilityOf } from './feasibility.ts';
import { type Lacks, lacksOf } from './lacks.ts';
import { type Lags, lagsOf } from './lags.ts';
import type { Recipes } from './lazily.ts';
import { type Measurements, measurementsOf } from './measurements.ts';
import { type Moments, momentsOf } from './moments.ts';
import { type Notice, noticesOf } from './notices.ts';
import { type OrderSeen, ordersSeen } from './order-seen.ts';
import { planVersionsOf } from './plan-versions.ts';
import { type Recommendations, recommendationsOf } from './recommendation.ts';
import { type Recovery, recoveryOf } from './recovery.ts';
import { type StepTimes, stepsOf } from './steps.ts';
import { type Targets, targetsOf } from './targets.ts';
import { type Weakness, weaknessOf } from './weakness.ts';

/** What was promised, what can be kept, and what was measured. Maps are by the id of a system or of a review. */
export type Performance = {
  /** Objectives of each system over time. */
  readonly targets: ReadonlyMap<string, Targets>;
  /** The moments of each review that clocks use. */
  readonly moments: ReadonlyMap<string, Moments>;
  /** The version of the plan that responders used in each review. */
  readonly planVersions: ReadonlyMap<string, string>;
  /** When each review was approved, against the policy. */
  readonly approvals: ReadonlyMap<string, Approval>;
  /** Who had recovery steps in an incident and was not there; reviews that do not tell are left out. */
  readonly absences: ReadonlyMap<string, readonly Absence[]>;
  /** How long the parts of each incident took. */
  readonly lags: ReadonlyMap<string, Lags>;
  /** What each audience was told in each review. */
  readonly notices: ReadonlyMap<string, readonly Notice[]>;
  /** Every recovery time and data loss, drafts included, newest first. */
  readonly measurements: Measurements;
  /** Planned and measured times of each system's recovery steps. */
  readonly steps: ReadonlyMap<string, readonly StepTimes[]>;
  /** Recovery order, earliest times and the paths that decide them. */
  readonly recovery: Recovery;
  /** What falls with each system. */
  readonly weakness: ReadonlyMap<string, Weakness>;
  /** The newest proof of each system; those without any are left out. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** Which promises can be kept, and which are proven. */
  readonly feasibility: Feasibility;
  /** What the evidence says of each system's targets. */
  readonly recommendations: ReadonlyMap<string, Recommendations>;
  /** Which targets were kept. */
  readonly attainment: Attainment;
  /** The order in which systems were really restored, by review. */
  readonly ordersSeen: ReadonlyMap<string, OrderSeen>;
  /** Answers of each review that the figures give. */
  readonly answers: ReadonlyMap<string, ComputedAnswers>;
  /** What each system has and lacks. */
  readonly lacks: ReadonlyMap<string, Lacks>;
};

/** How every fact on promises and measurements is worked out. */
export function performanceOf(plan: Plan, today: Day): Recipes<Performance> {
  return {
    targets: () => targetsOf(plan, today),
    moments: () => momentsOf(plan),
    planVersions: ({ moments }) => planVersionsOf(plan, moments),
    approvals: ({ moments }) => approvalsOf(plan, moments, today),
    absences: () => absencesOf(plan),
    lags: ({ moments }) => lagsOf(plan, moments),
    notices: ({ moments, recovery }) => noticesOf(plan, moments, recovery, today),
    measurements: ({ moments }) => measurementsOf(plan, moments, today),
    steps: ({ moments }) => stepsOf(plan, moments),
    recovery: ({ steps, targets }) => recoveryOf(plan, steps, targets),
    weakness: ({ recovery }) => weaknessOf(plan, recovery),
    evidence: ({ measurements }) => evidenceOf(plan, measurements, today),
    feasibility: ({ recovery, targets, evidence }) => feasibilityOf(plan, recovery, targets, evidence),
    recommendations: ({ measurements, targets }) => recommendationsOf(plan, measurements, targets),
    attainment: ({ measurements }) => attainmentOf(plan, measurements),
    ordersSeen: ({ measurements, recovery }) => ordersSeen(plan, measurements, recovery),
    answers: (facts) => answersOf(plan, facts),
    lacks: () => lacksOf(plan),
  };
}
