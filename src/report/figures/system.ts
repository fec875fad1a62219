import type { Measurement } from '../../analysis/measurements.ts';
import type { Recovery, SystemRecovery } from '../../analysis/recovery.ts';
import type { StepTimes } from '../../analysis/steps.ts';
import type { Weakness } from '../../analysis/weakness.ts';
import type { Day } from '../../model/day.ts';
import { intervalOf } from '../../model/instant.ts';
import type { System } from '../../model/system.ts';
import { uncapital } from '../../model/words.ts';
import type { BenchFacts, BenchMeasure } from './bench.ts';
import type { GanttBar } from './gantt.ts';
import type { NetworkEdge, NetworkNode } from './network.ts';
import { briefly } from './ticks.ts';

type NameOf = (system: string) => string;

/** What the bench of a system's RTO or RPO shows; measurements without a known measure are left out. */
export function benchFacts(
  name: 'RTO' | 'RPO',
  system: System,
  measurements: readonly Measurement[],
  zone: string,
  today: Day,
): BenchFacts {
  const start = (day: Day) => intervalOf(day, zone).from;
  const measures = measurements.flatMap(({ rta, rpa, inForce, kind, disrupted, day }): readonly BenchMeasure[] => {
    const took = name === 'RTO' ? rta : rpa;
    const { verdict } = name === 'RTO' ? inForce.rto : inForce.rpo;
    return took ? [{ at: disrupted?.interval.from ?? start(day), took, verdict, kind }] : [];
  });
  const targets = system.objectives.map(({ from, rto, rpo }) => ({ from: start(from), seconds: name === 'RTO' ? rto : rpo }));
  return { name, measures, targets, today: intervalOf(today, zone).to, height: name === 'RTO' ? 222 : 152 };
}

/** More bars than these nobody can take in at a glance. */
const mostBars = 40;

/** The bars of a way back that are drawn; `whole` unless systems that do not decide are left out. */
export type Way = { readonly bars: readonly GanttBar[]; readonly whole: boolean };

/**
 * The bars of a system's way back: its own steps, those of other systems that lie on the deciding path, and each other
 * system that it needs as one bar. Of very many, those on the path are one bar each as well; if that does not do, they
 * stand alone, and where they are too many there is none.
 */
export function wayBars(...facts: WayFacts): Way {
  const all = barsOf(facts, false);
  if (all.length <= mostBars) return { bars: all, whole: true };
  const coarse = barsOf(facts, true);
  if (coarse.length <= mostBars) return { bars: coarse, whole: true };
  const deciding = coarse.filter((bar) => bar.deciding);
  return { bars: deciding.length <= mostBars ? deciding : [], whole: false };
}

type WayFacts = readonly [
  id: string,
  own: SystemRecovery,
  recovery: Recovery,
  steps: ReadonlyMap<string, readonly StepTimes[]>,
  nameOf: NameOf,
];

function barsOf([id, own, { slots }, steps, nameOf]: WayFacts, coarse: boolean): readonly GanttBar[] {
  const deciding = new Set(own.planned?.path.map(({ system, step }) => `${system}/${step}`));
  const onPath = new Set(own.planned?.path.map(({ system }) => system));
  const bars = [id, ...own.needs].flatMap((system): readonly GanttBar[] => {
    const all = (steps.get(system) ?? []).flatMap(({ step }) => {
      const slot = slots.get(`${system}/${step.id}`);
      const name = system === id ? step.step : `${nameOf(system)}: ${uncapital(step.step)}`;
      return slot ? [{ name, starts: slot.starts, ends: slot.ends, deciding: deciding.has(`${system}/${step.id}`) }] : [];
    });
    if (system === id) return all;
    if (coarse || !onPath.has(system)) return wholeBar(nameOf(system), all, onPath.has(system));
    return all.filter((bar) => bar.deciding);
  });
  return bars.sort((a, b) => a.starts - b.starts || a.ends - b.ends);
}

const wholeBar = (name: string, bars: readonly GanttBar[], deciding: boolean): readonly GanttBar[] =>
  bars.length
    ? [{ name, starts: Math.min(...bars.map(({ starts }) => starts)), ends: Math.max(...bars.map(({ ends }) => ends)), deciding }]
    : [];

/** What a graph of systems shows. */
export type NetworkFacts = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] };

/** So many that wait for a system stand beside each other and can still be read. */
const mostDependants = 8;

/** How far a graph of one system reaches: to all that it needs, or to what it needs directly and the path that decides. */
export type Reach = 'all' | 'direct';

/** What a graph of one system leaves out: of what waits for it, and of what it needs. */
export type LeftOut = { readonly waiting: number; readonly needed: number };

/** A system with what it needs, and some of what needs it directly; the path that decides on its earliest time is strong. */
export function systemNetwork(id: string, reach: Reach, recovery: Recovery, nameOf: NameOf): NetworkFacts & { readonly leftOut: LeftOut } {
  const own = recovery.systems.get(id);
  const path = new Map([...new Set(own?.planned?.path.map(({ system }) => system))].map((system, place) => [system, place]));
  const all = (recovery.neededBy.get(id) ?? []).filter((other) => !own?.needs.has(other));
  const dependants = new Set(all.slice(0, mostDependants));
  const needs = [...(own?.needs ?? [])].filter((other) => other !== id).sort();
  const direct = new Set(recovery.needs.get(id));
  const needed = reach === 'all' ? needs : needs.filter((other) => direct.has(other) || path.has(other));
  const note = (other: string) => (dependants.has(other) ? 'waits for it' : backAfter(recovery.systems.get(other)));
  const shown = new Set([...needed, id, ...dependants]);
  return {
    leftOut: { waiting: all.length - dependants.size, needed: needs.length - needed.length },
    nodes: [...shown].map((other) => ({ id: other, name: nameOf(other), note: note(other), strong: other === id || path.has(other) })),
    edges: [...shown].flatMap((to) =>
      (recovery.needs.get(to) ?? [])
        .filter((from) => shown.has(from) && (!dependants.has(to) || from === id || dependants.has(from)))
        .map((from) => ({ from, to, strong: path.get(to) === (path.get(from) ?? Number.NaN) + 1 })),
    ),
  };
}

const backAfter = (own: SystemRecovery | undefined) => (own?.planned ? `after ${briefly(own.planned.seconds)}` : 'time not known');

/** Every system that needs another or is needed; single points of failure, and the dependencies that decide, are strong. */
export function wholeNetwork(recovery: Recovery, weakness: ReadonlyMap<string, Weakness>, nameOf: NameOf): NetworkFacts {
  const linked = [...recovery.systems.keys()].filter((id) => recovery.needs.get(id)?.length || recovery.neededBy.get(id)?.length);
  const order = (id: string) => recovery.systems.get(id)?.order ?? Number.POSITIVE_INFINITY;
  const sorted = linked.sort((a, b) => order(a) - order(b));
  const before = (id: string) => recovery.systems.get(id)?.planned?.path.findLast(({ system }) => system !== id)?.system;
  return {
    nodes: sorted.map((id) => ({
      id,
      name: nameOf(id),
      note: backAfter(recovery.systems.get(id)),
      strong: weakness.get(id)?.single ?? false,
    })),
    edges: sorted.flatMap((to) => (recovery.needs.get(to) ?? []).map((from) => ({ from, to, strong: before(to) === from }))),
  };
}

/** Where the target stands in a meter that is 112 wide, so that a time of up to 1.28 times the target has room; what is longer is cut there. */
const meterAim = 86.2;
const meterMost = 1.28;

/** The meter of a system: how far its times reach, in units of a picture that is 112 wide; nothing where one of them is not known. */
export function meterOf(planned: number | undefined, worst: number | undefined, rto: number | undefined) {
  if (planned === undefined || rto === undefined) return undefined;
  const share = (seconds: number) => Math.round(Math.min(meterMost, seconds / rto) * meterAim * 10) / 10;
  return {
    planned: share(planned),
    worst: worst === undefined || worst <= planned ? undefined : share(worst),
    late: planned > rto,
    aim: meterAim,
  };
}
