import type { MessageAudience } from '../../model/common.ts';
import type { IncidentFacts } from '../../report/incident/facts.ts';
import { backAt, lostIn, type State } from './state.ts';

/** Something that falls due. `met` is the moment at which it was done. */
export type Clock = { readonly label: string; readonly due: number; readonly met: number | undefined };

/** The clocks of a system: until its RTO, and until its MTPD. */
export type SystemClocks = { readonly system: string; readonly rto: Clock | undefined; readonly mtpd: Clock | undefined };

/** The moment from which RTOs count: as the plan's policy says, else the earliest that is known. */
export function startOf({ times }: State, { clockStarts }: Pick<IncidentFacts, 'clockStarts'>): number | undefined {
  return times[clockStarts] ?? times.disruption ?? times.detection ?? times.declaration;
}

/** Time left for each system that is down, in the order of recovery; none before anything has begun. */
export function systemClocks(state: State, data: IncidentFacts): readonly SystemClocks[] {
  const start = startOf(state, data);
  const stopped = state.times.disruption ?? start;
  const lost = lostIn(state, data);
  return data.systems
    .filter(({ id }) => lost.includes(id))
    .map(({ id, name, rto, mtpd }) => {
      const met = backAt(state, id);
      const clock = (from: number | undefined, length: number | undefined, label: string): Clock | undefined =>
        from === undefined || length === undefined ? undefined : { label, due: from + length * 1000, met };
      return { system: id, rto: clock(start, rto, `${name} back`), mtpd: clock(stopped, mtpd, `${name}: MTPD`) };
    });
}

/** The next message that is due to an audience; nothing once it was told of the end, or where no further one is promised. */
export function messageClock(audience: MessageAudience, state: State, { audiences, templates }: IncidentFacts): Clock | undefined {
  const promise = audiences.find((one) => one.audience === audience);
  const start = state.times.declaration ?? state.times.detection;
  const told = state.sent.filter((one) => one.audience === audience).sort((a, b) => a.at - b.at);
  const last = told.at(-1);
  if (!promise) return undefined;
  if (!last)
    return start === undefined ? undefined : { label: `First message to ${audience}`, due: start + promise.first * 1000, met: undefined };
  const ended = state.times.resolution !== undefined || templates.find(({ id }) => id === last.template)?.when === 'restoration';
  if (ended || promise.every === undefined) return undefined;
  return { label: `Next message to ${audience}`, due: last.at + promise.every * 1000, met: undefined };
}

/** Until when recovery has to begin. */
export function startClock({ times }: State, { startWithin }: IncidentFacts): Clock | undefined {
  const noticed = times.detection;
  return noticed === undefined ? undefined : { label: 'Recovery begun', due: noticed + startWithin * 1000, met: times.recoveryStart };
}

/** Everything that is still due, soonest first. */
export function dueNext(state: State, data: IncidentFacts): readonly Clock[] {
  const all = [
    startClock(state, data),
    ...systemClocks(state, data).map(({ rto }) => rto),
    ...data.audiences.map(({ audience }) => messageClock(audience, state, data)),
  ];
  return all
    .filter((clock) => clock !== undefined && clock.met === undefined)
    .sort((a, b) => (a?.due ?? 0) - (b?.due ?? 0)) as readonly Clock[];
}
