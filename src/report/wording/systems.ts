import type { Evidence } from '../../analysis/evidence.ts';
import type { Inversion, OrderSeen } from '../../analysis/order-seen.ts';
import type { SystemRecovery } from '../../analysis/recovery.ts';
import type { Targets } from '../../analysis/targets.ts';
import type { Weakness } from '../../analysis/weakness.ts';
import { allOf, capital, counted, countedInWords, inWords, isOrAre, listed } from '../../model/words.ts';
import type { Marked } from './measured.ts';

/** Everything that the list of systems counts. Maps are by the id of a system. */
export type SystemFacts = {
  readonly recovery: { readonly systems: ReadonlyMap<string, SystemRecovery> };
  readonly targets: ReadonlyMap<string, Targets>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly weakness: ReadonlyMap<string, Weakness>;
};

type NameOf = (system: string) => string;

/** Whether a system can be back within its target, at the earliest time as planned or as measured at worst. */
export type Kept = 'kept' | 'not kept' | 'not known';

/** Compare the earliest time of a system with its RTO in force; times without any written step are not known. */
export function keptBy(id: string, which: 'planned' | 'worst', { recovery, targets }: Pick<SystemFacts, 'recovery' | 'targets'>): Kept {
  const own = recovery.systems.get(id);
  const rto = targets.get(id)?.current?.objective.rto;
  const seconds = own?.[which]?.seconds;
  if (seconds === undefined || rto === undefined || (which === 'worst' && !own?.measured)) return 'not known';
  return seconds <= rto ? 'kept' : 'not kept';
}

/** The state of all systems, as a heading. */
export function systemsHeading(ids: readonly string[], facts: SystemFacts): string {
  if (ids.length === 0) return 'No system is written yet';
  const late = ids.filter((id) => keptBy(id, 'planned', facts) === 'not kept').length;
  const known = ids.filter((id) => keptBy(id, 'planned', facts) !== 'not known').length;
  const proven = ids.filter((id) => facts.evidence.get(id)?.expired === false).length;
  if (ids.length === 1) return theOne(late > 0, known > 0, proven > 0);
  if (known === 0) return `${partOf(proven, ids.length)} proven, and none has recovery steps to plan with`;
  const unproven = ids.length - proven;
  const proof = unproven === 0 ? 'all are proven' : `${inWords(unproven)} ${isOrAre(unproven)} unproven`;
  return `${promiseOf(late, known, ids.length)}; ${proof}`;
}

function theOne(late: boolean, known: boolean, proven: boolean): string {
  const proof = proven ? 'is proven' : 'is unproven';
  if (!known) return `The one system ${proof}, and has no recovery steps to plan with`;
  return `The one system ${late ? 'cannot' : 'can'} be back in time${proven === late ? ', but' : ' and'} ${proof}`;
}

function promiseOf(late: number, known: number, all: number): string {
  const systems = countedInWords(all, 'system');
  if (late > 0) return capital(`${inWords(late)} of ${systems} cannot be back in time`);
  if (known === all) return `${allOf(all, 'system')} can be back in time`;
  return capital(`${inWords(known)} of ${systems} can be back in time, of the others it is not known`);
}

/** `None of the 31 systems is`, `All three systems are`, `Two of the three systems are`. */
function partOf(count: number, all: number): string {
  if (count === 0) return `${all === 2 ? 'Neither' : 'None'} of the ${inWords(all)} systems is`;
  if (count === all) return `${allOf(all, 'system')} are`;
  return `${capital(inWords(count))} of the ${inWords(all)} systems ${isOrAre(count)}`;
}

/** A figure of the strip above the list. */
export type Figure = { readonly label: string; readonly big: string; readonly note: Marked };

/** The four figures of the list of systems. */
export function systemsFigures(ids: readonly string[], facts: SystemFacts, days: number, nameOf: NameOf): readonly Figure[] {
  const expired = ids.filter((id) => facts.evidence.get(id)?.expired !== false);
  const single = ids.filter((id) => facts.weakness.get(id)?.single);
  return [
    keptFigure('Can be kept as planned', ids, 'planned', facts, nameOf),
    keptFigure('Kept at the worst measured', ids, 'worst', facts, nameOf),
    {
      label: `Proven within ${counted(days, 'day')}`,
      big: `${ids.length - expired.length} of ${ids.length}`,
      note: expired.length
        ? { text: someAre(expired, 'not', nameOf), state: 'watch' }
        : { text: 'a recovery of each was measured', state: undefined },
    },
    {
      label: single.length === 1 ? 'Single point of failure' : 'Single points of failure',
      big: String(single.length),
      note: { text: single.length ? listedBriefly(single.map(nameOf)) : 'none takes half of the first tier with it', state: undefined },
    },
  ];
}

function keptFigure(label: string, ids: readonly string[], which: 'planned' | 'worst', facts: SystemFacts, nameOf: NameOf): Figure {
  const all = ids.map((id) => ({ id, kept: keptBy(id, which, facts) }));
  const known = all.filter(({ kept }) => kept !== 'not known');
  const late = all.filter(({ kept }) => kept === 'not kept').map(({ id }) => id);
  const unknown = ids.length - known.length;
  const why = which === 'planned' ? 'without a known time' : 'without a measured step';
  const fine = unknown ? `${countedInWords(unknown, 'system')} ${why}` : 'each is within its RTO';
  return {
    label,
    big: known.length ? `${known.length - late.length} of ${known.length}` : '–',
    note: late.length ? { text: someAre(late, 'not', nameOf), state: 'bad' } : { text: fine, state: undefined },
  };
}

const someAre = (ids: readonly string[], what: string, nameOf: NameOf): string =>
  ids.length <= 1 ? `${ids.map(nameOf).join('')} is ${what}` : `${ids.length} are ${what}`;

const listedBriefly = (names: readonly string[]): string =>
  names.length <= 3 ? listed(names) : `${names.slice(0, 2).join(', ')} and ${inWords(names.length - 2)} more`;

/** In which events systems came back otherwise than planned, as a heading. */
export function orderHeading(orders: Iterable<Pick<OrderSeen, 'inversions' | 'restored' | 'groups'>>): string {
  const all = [...orders].filter(({ restored }) => restored.length > 1);
  const wrong = all.filter(({ inversions }) => inversions.some(({ against }) => against !== 'none')).length;
  if (all.length === 0) return 'Order really seen: no event restored two systems yet';
  if (wrong === 0 && all.some(({ groups }) => isUnsure(groups)))
    return 'Order really seen: no event is known to have gone against the plan';
  if (wrong === 0) return `Order really seen: ${all.length === 1 ? 'the one event' : `all ${inWords(all.length)} events`} kept to the plan`;
  return `Order really seen: ${all.length === 1 ? 'the one event' : `${inWords(wrong)} of ${inWords(all.length)} events`} went against the plan`;
}

/** Whether of some systems nobody knows which came back first. */
export const isUnsure = (groups: OrderSeen['groups']): boolean => groups.some(({ length }) => length > 1);

/** One pair that came back the other way round than planned, as a sentence. */
export function inversionSentence({ first, second, against }: Inversion, nameOf: NameOf): string {
  const [one, other] = [nameOf(first.system), nameOf(second.system)];
  const why = {
    dependency: `although it needs ${other}`,
    tier: `although ${other} is of a more urgent tier`,
    none: 'which the plan allows: neither needs the other',
  }[against];
  return `${one} was back before ${other}, ${why}.`;
}

/** Where the plan is weakest, as a heading. */
export const weakestHeading = (single: number): string =>
  single === 0 ? 'No system takes most of the first tier with it' : `${capital(countedInWords(single, 'single point'))} of failure`;
