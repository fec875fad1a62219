import type { Entry, Plan } from '../model/plan.ts';
import type { Role } from '../model/role.ts';
import { pathTo } from '../model/routes.ts';
import type { System } from '../model/system.ts';
import type { Change } from './changes.ts';
import type { GapState } from './gap-progress.ts';
import type { Analysis } from './index.ts';

/** A plan and what follows from it. */
export type Known = { readonly plan: Plan; readonly analysis: Analysis };

/** A gap whose state is another now; without a state before where it is new, without one after where it is gone. */
export type GapMove = {
  readonly id: string;
  readonly statement: string;
  readonly before: GapState | undefined;
  readonly after: GapState | undefined;
};

/** A role that a change concerns, and by what. */
export type Concerned = {
  readonly role: Entry<'roles'>;
  /** Changes of what it owns, and of itself. */
  readonly owns: readonly Change[];
  /** Recovery steps of it that are other ones now, with the system that they restore. */
  readonly steps: readonly { readonly system: Change; readonly step: string }[];
};

/** What a change brings about beyond what it says. */
export type ChangeEffects = {
  /** Systems whose RTO in force can be kept now and could not before, and the other way round, with the shortest recovery in seconds. */
  readonly feasible: readonly Reach[];
  readonly infeasible: readonly Reach[];
  readonly gaps: readonly GapMove[];
  readonly concerned: Readonly<Record<Role['party'], readonly Concerned[]>>;
  /** Addresses of the pages that show something else now: of what changed itself, then of what names it. */
  readonly pages: readonly string[];
  readonly alsoOn: readonly string[];
};

/** A system with the shortest time in which it can be back and the RTO in force, in seconds. */
export type Reach = { readonly system: Entry<'systems'>; readonly path: number | undefined; readonly rto: number | undefined };

/** Work out what changes of substance bring about. */
export function changeEffectsOf(changes: readonly Change[], before: Known, after: Known): ChangeEffects {
  const telling = changes.filter(({ substance }) => substance);
  const concerned = [...after.plan.roles.values()]
    .map((role) => concernedBy(role, telling))
    .filter(({ owns, steps }) => owns.length + steps.length > 0);
  const of = (party: Role['party']) => concerned.filter(({ role }) => role.data.party === party);
  return {
    feasible: turned(before, after, 'missed', 'met'),
    infeasible: turned(before, after, 'met', 'missed'),
    gaps: gapMoves(before.analysis, after),
    concerned: { employee: of('employee'), partner: of('partner'), vendor: of('vendor') },
    ...pagesOf(telling, after.analysis),
  };
}

type Verdict = 'met' | 'missed';

/** Systems whose verdict turned from one to the other; a new system counts as if it had kept its promise. */
function turned(before: Known, after: Known, was: Verdict, is: Verdict): readonly Reach[] {
  const judged = ({ analysis }: Known, id: string) => analysis.feasibility.systems.get(id)?.planned;
  return [...after.plan.systems.values()].flatMap((system) => {
    const now = judged(after, system.id);
    if (now?.verdict !== is || (judged(before, system.id)?.verdict ?? 'met') !== was) return [];
    return [{ system, path: after.analysis.recovery.systems.get(system.id)?.planned?.seconds, rto: now.target }];
  });
}

/** Gaps whose state is another; one whose review cannot be read now is not gone. */
function gapMoves(before: Analysis, { plan, analysis: after }: Known): readonly GapMove[] {
  const gaps = new Map([...before.gaps, ...after.gaps]);
  return [...gaps].flatMap(([id, { gap }]) => {
    const [was, is] = [before.gaps.get(id)?.state, after.gaps.get(id)?.state];
    return was === is || (is === undefined && plan.exists(`gaps/${id}`)) ? [] : [{ id, statement: gap.statement, before: was, after: is }];
  });
}

function concernedBy(role: Entry<'roles'>, changes: readonly Change[]): Concerned {
  const owns = changes.filter((change) => (change.collection === 'roles' ? change.id === role.id : isOwnedBy(change, role.id)));
  const steps = changes.flatMap((change) => stepsOf(change, role.id).map((step) => ({ system: change, step })));
  return { role, owns, steps };
}

const isOwnedBy = ({ before, after }: Change, role: string): boolean =>
  [before, after].some((entry) => (entry?.data as { readonly owner?: string } | undefined)?.owner === role);

/** Steps that a role does, did, or does otherwise now. */
function stepsOf({ before, after }: Change, role: string): readonly string[] {
  const own = (entry: Entry | undefined) =>
    new Map(
      ((entry?.data as Partial<System> | undefined)?.recovery ?? []).filter((step) => step.role === role).map((step) => [step.id, step]),
    );
  const [was, is] = [own(before), own(after)];
  return [...new Map([...was, ...is])]
    .filter(([id]) => JSON.stringify(was.get(id)) !== JSON.stringify(is.get(id)))
    .map(([, { step }]) => step);
}

function pagesOf(changes: readonly Change[], { backlinks }: Analysis): Pick<ChangeEffects, 'pages' | 'alsoOn'> {
  const pages = changes.flatMap(({ after }) => (after ? [pathTo(after.collection, after.id)] : []));
  const naming = changes.flatMap(({ collection, id }) =>
    (backlinks.get(`${collection}/${id}`) ?? []).map(({ from }) => pathTo(from.collection, from.id)),
  );
  return { pages, alsoOn: [...new Set(naming)].filter((page) => !pages.includes(page)).sort() };
}
