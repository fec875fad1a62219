import type { GapStanding } from '../../analysis/gap-states.ts';
import { pathTo } from '../../model/routes.ts';
import { csv } from '../csv.ts';

/** A gap for other programs: every field that its author wrote, and what follows from later entries. */
export const gapItem = (standing: GapStanding) => ({
  ...standing.gap,
  review: standing.review.id,
  state: standing.state,
  raisedOn: standing.raisedOn ?? null,
  due: standing.due ?? null,
  overdue: standing.overdue,
  daysLate: standing.daysLate,
  unresolved: standing.unresolved,
  ineffective: standing.ineffective,
  ageDays: standing.age,
  addressedBy: standing.addressedBy ?? null,
  until: standing.pause?.until ?? null,
  reached: Object.fromEntries(standing.lamps.map(({ name, day, entry }) => [name, day && entry ? { day, entry } : null])),
  stuck: standing.stuck ?? null,
  history: standing.history.map(({ event, entry, day, note, state }) => ({ event, entry, day, note: note ?? null, state })),
  url: pathTo('gaps', standing.id),
});

const head = [
  'id',
  'state',
  'unresolved',
  'overdue',
  'daysLate',
  'severity',
  'category',
  'due',
  'owner',
  'raisedOn',
  'ageDays',
  'statement',
  'interim',
  'systems',
  'sections',
  'answers',
  'review',
  'addressedBy',
  'url',
] as const;

/** Gaps as a table for spreadsheets, in the order given. */
export const gapsCsv = (standings: readonly GapStanding[]): string =>
  csv(
    head,
    standings.map((standing) => {
      const item: Readonly<Record<string, unknown>> = gapItem(standing);
      return head.map((name) => {
        const value = item[name];
        return Array.isArray(value) ? value.join(' ') : (value as string | number | boolean | null | undefined);
      });
    }),
  );
