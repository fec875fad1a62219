import { element } from '../element.ts';
import { type Clock, dueNext, startClock, systemClocks } from './clocks.ts';
import { showStanding } from './marks.ts';
import { all } from './page.ts';
import { isCalm, type State } from './state.ts';
import type { Store } from './store.ts';
import { momentOf, standing } from './words.ts';

/** The clocks beside the page, once something has begun, and what is due next above it. */
export function bindWatching({ data, draws }: Store): void {
  draws.push((state, now) => {
    const clocks = clocksIn(state, data);
    for (const place of all('[data-live-clocks]')) {
      place.hidden = clocks.length === 0;
      place.replaceChildren(element('ol', { class: 'clocks live' }, ...clocks.map((clock) => itemOf(clock, now, data.zone))));
    }
    for (const place of all('[data-still-clocks]')) place.classList.toggle('onpaper', clocks.length > 0);
    const next = isCalm(state) ? undefined : dueNext(state, data)[0];
    for (const place of all('[data-next]')) {
      place.hidden = next === undefined;
      const left = element('span');
      showStanding(left, next, now, data.zone);
      place.replaceChildren('Next: ', element('b', {}, next?.label ?? ''), ' ', left);
    }
  });
}

/** What a list of clocks shows: a clock, and for a system the last moment of all. */
type Shown = { readonly clock: Clock; readonly last?: Clock | undefined };

function clocksIn(state: State, data: Store['data']): readonly Shown[] {
  const systems = systemClocks(state, data);
  const labels = systems.map(({ rto }) => rto?.label);
  const others = dueNext(state, data).filter(({ label }) => !labels.includes(label));
  const begun = startClock(state, data);
  const shown = [
    ...(begun?.met === undefined ? [] : [{ clock: begun }]),
    ...others.map((clock) => ({ clock })),
    ...systems.flatMap(({ rto, mtpd }) => (rto ? [{ clock: rto, last: mtpd }] : mtpd ? [{ clock: mtpd }] : [])),
  ];
  return shown.sort((a, b) => a.clock.due - b.clock.due);
}

function itemOf({ clock, last }: Shown, now: number, zone: string): HTMLElement {
  const left = element('span');
  showStanding(left, clock, now, zone);
  const open = last && last.met === undefined;
  const end = open ? [element('small', {}, `MTPD ${momentOf(last.due, zone, now)}, ${standing(last, now).text}`)] : [];
  return element('li', {}, element('b', {}, clock.label), left, ...end);
}
