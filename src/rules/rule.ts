import type { Analysis } from '../analysis/index.ts';
import type { Level } from '../model/common.ts';
import type { FindingKind, Remark } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';

/** A judgement: what is wrong in a plan, and why that matters. */
export type Rule = {
  /** Folder and name of its file: `objectives/tier`. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly level: Level;
  /** One sentence that says why the rule exists; printed by `check` and on the rule's page. */
  readonly why: string;
  /** Whether it says that something is missing, which an entry that could not be read may hold. */
  readonly refutable?: boolean;
  readonly check: (plan: Plan, analysis: Analysis) => Iterable<Remark>;
};

/** Keeps the type of a rule while it is written as a plain object. */
export const rule = (own: Rule): Rule => own;

/** Misfits that the reader found under one of the rules of `content/*`. */
export const misfits =
  (id: string): Rule['check'] =>
  (plan) =>
    plan.misfits.filter((misfit) => misfit.rule === id).map(({ rule: _, ...remark }) => remark);
