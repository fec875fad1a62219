import type { DueItem, DueKind } from '../../analysis/due.ts';
import { type Day, shift } from '../../model/day.ts';
import { idIn } from '../../model/plan.ts';
import { isOrAre } from '../../model/words.ts';

/** What falls due as a line: the name that leads to its page, and the words around it. */
export type DueLine = { readonly before: string; readonly name: string; readonly after: string };

/** Say what falls due. */
export function dueLine(item: DueItem): DueLine {
  const id = idIn(item.key);
  return lines[item.kind]({ title: item.title, id, overdue: item.overdue, tells: item.part?.startsWith('communication') ?? false });
}

type Said = { readonly title: string; readonly id: string; readonly overdue: boolean; readonly tells: boolean };

const lines: Readonly<Record<DueKind, (said: Said) => DueLine>> = {
  gap: ({ id, title }) => ({ before: '', name: id, after: title }),
  deferral: ({ id, title }) => ({ before: 'Last day of the deferral of ', name: id, after: title }),
  acceptance: ({ id, title }) => ({ before: 'Last day on which the risk is accepted of ', name: id, after: title }),
  verification: ({ id, title }) => ({ before: 'To be proved by a later event: ', name: id, after: title }),
  rollout: ({ id, title, tells }) =>
    tells ? { before: `Tell ${title.replace(', ', ' by ')} of `, name: id, after: '' } : { before: `${title}, for `, name: id, after: '' },
  reflection: ({ title }) => ({ before: 'A revision that cites ', name: title, after: '' }),
  review: ({ title }) => ({ before: 'The review of ', name: title, after: 'is to be approved' }),
  exercise: ({ title }) => ({ before: '', name: title, after: 'is to be held' }),
  evidence: ({ title, overdue }) => ({
    before: '',
    name: title,
    after: overdue ? 'was last proved too long ago' : 'has to be proved again',
  }),
  section: ({ title }) => ({ before: '', name: title, after: 'is to be read through' }),
  contact: ({ title }) => ({ before: 'The contacts are to be tried of ', name: title, after: '' }),
};

/** What a coordinator has to see of everything that falls due: what is late, what comes soon, and at least a few. */
export function pressingDue(due: readonly DueItem[], today: Day): readonly DueItem[] {
  const soon = shift(today, soonDays);
  const late = due.filter(({ overdue }) => overdue);
  const next = due.filter(({ overdue }) => !overdue);
  const near = next.filter(({ day }) => day <= soon);
  return [...late.slice(0, most), ...(near.length < least ? next.slice(0, least) : near.slice(0, most))];
}

/** What falls due and is not among the lines shown: `40 more are overdue and 22 fall due later`; nothing where all is shown. */
export function dueBesides(due: readonly DueItem[], shown: readonly DueItem[]): string {
  const count = (overdue: boolean) =>
    due.filter((one) => one.overdue === overdue).length - shown.filter((one) => one.overdue === overdue).length;
  const [late, later] = [count(true), count(false)];
  return [
    ...(late ? [`${late} more ${isOrAre(late)} overdue`] : []),
    ...(later ? [`${later}${late ? '' : ' more'} ${later === 1 ? 'falls' : 'fall'} due later`] : []),
  ].join(' and ');
}

const soonDays = 21;
const least = 3;
const most = 8;

/** The days on which things fall due in the near future or fell due before: what a count of the overdue needs for half a year. */
export const countedDays = (due: readonly DueItem[], today: Day): readonly Day[] => {
  const last = shift(today, 180);
  return due.flatMap(({ day }) => (day <= last ? [day] : []));
};
