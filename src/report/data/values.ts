import type { Moment } from '../../analysis/moments.ts';
import type { Span } from '../../model/duration.ts';

/** A span as data: both bounds in seconds, `max` null while it has not ended; null where nothing is known. */
export const spanData = (span: Span | undefined) => (span ? { min: span.min, max: span.max ?? null } : null);

/** An instant as data: as written, and the interval that it stands for, in UTC. */
export const instantData = (moment: Moment | undefined) =>
  moment ? { at: moment.at, from: new Date(moment.interval.from).toISOString(), to: new Date(moment.interval.to).toISOString() } : null;
