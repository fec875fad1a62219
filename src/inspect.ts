import type { Earlier } from './analysis/changes.ts';
import { type Analysis, analyse } from './analysis/index.ts';
import type { Level } from './model/common.ts';
import type { Day } from './model/day.ts';
import type { Finding, FindingKind, Place } from './model/finding.ts';
import { type Content, type Plan, planOf } from './model/plan.ts';
import { rules } from './rules/index.ts';

/** A plan with what follows from it and what is wrong with it, as of one day. */
export type Inspection = {
  readonly plan: Plan;
  readonly today: Day;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  /** Every rule, in the order in which they are listed. */
  readonly rules: readonly RuleInForce[];
};

/** A rule as pages explain it, with the level that this plan gives it. */
export type RuleInForce = {
  readonly id: string;
  readonly kind: FindingKind;
  readonly why: string;
  readonly level: Level | 'off';
  /** Its level where a plan says nothing else. */
  readonly usual: Level;
};

/**
 * The whole pipeline after reading. Pure: the same content and day give the same findings, in the order of the rules.
 *
 * @param earlier a state of the plan that it is compared with
 */
export function inspect(content: Content, today: Day, earlier?: Earlier): Inspection {
  const plan = planOf(content);
  const analysis = analyse(plan, today, earlier);
  const findings = rules.flatMap(({ id, kind, level, refutable, check }) => {
    const set = plan.settings.checks?.[id] ?? level;
    if (set === 'off') return [];
    const remarks = [...check(plan, analysis)].filter(({ at }) => !(refutable && mayBeAnswered(at, plan)));
    return remarks.map((remark): Finding => ({ ...remark, rule: id, kind, level: set }));
  });
  return { plan, today, analysis, findings, rules: inForce(plan) };
}

const key = Symbol.for('recovery-plan-site: inspections');
const shared = globalThis as { [key]?: WeakMap<Content, Inspection> };

/** The same, worked out once for a content in this process, whichever copy of this module is asked. */
export function inspectOnce(content: Content, today: Day): Inspection {
  shared[key] ??= new WeakMap();
  const known = shared[key].get(content);
  if (known?.today === today) return known;
  const inspection = inspect(content, today);
  shared[key].set(content, inspection);
  return inspection;
}

/** Whether an entry that could not be read names the gap or the entry at a place. */
function mayBeAnswered(at: Place, { unread, reviews }: Plan): boolean {
  if (!unread?.size) return false;
  const id = (at.file.split('/').at(-1) ?? '').replace(/\.mdx?$/, '');
  const [list, index] = 'field' in at ? at.field : [];
  const gap = list === 'gaps' ? reviews.get(id)?.data.gaps?.[Number(index)]?.id : undefined;
  return unread.has(gap ?? id);
}

const inForce = ({ settings }: Plan): readonly RuleInForce[] =>
  rules.map(({ id, kind, why, level }) => ({ id, kind, why, level: settings.checks?.[id] ?? level, usual: level }));
