import type { Against, Measurement, Measurements } from '../../analysis/measurements.ts';
import { csv } from '../csv.ts';
import { instantData, spanData } from './values.ts';

/** What `data/measurements.json` says of each measurement, newest first. */
export const measurementsData = ({ all }: Pick<Measurements, 'all'>) => all.map(measurementData);

const measurementData = ({ review, system, kind, disrupted, affected, rta, rpa, inForce, today }: Measurement) => ({
  review: review.id,
  status: review.data.status,
  system,
  kind,
  outcome: affected.outcome,
  disruptedAt: instantData(disrupted),
  rtaSeconds: spanData(rta),
  rpaSeconds: spanData(rpa),
  ...againstData(inForce),
  today: againstData(today),
});

const againstData = ({ rto, rpo }: Against) => ({
  rtoSeconds: rto.target ?? null,
  rpoSeconds: rpo.target ?? null,
  rtoVerdict: rto.verdict,
  rpoVerdict: rpo.verdict,
});

const head = [
  'review',
  'status',
  'system',
  'kind',
  'outcome',
  'disruptedAt',
  'disruptedFrom',
  'disruptedTo',
  'rtaMinSeconds',
  'rtaMaxSeconds',
  'rpaMinSeconds',
  'rpaMaxSeconds',
  'rtoSeconds',
  'rpoSeconds',
  'rtoVerdict',
  'rpoVerdict',
  'todayRtoSeconds',
  'todayRpoSeconds',
  'todayRtoVerdict',
  'todayRpoVerdict',
] as const;

/** The same as a table for spreadsheets; an empty cell is not known. */
export function measurementsCsv(measurements: Pick<Measurements, 'all'>): string {
  const rows = measurementsData(measurements).map((one) => [
    one.review,
    one.status,
    one.system,
    one.kind,
    one.outcome,
    one.disruptedAt?.at,
    one.disruptedAt?.from,
    one.disruptedAt?.to,
    one.rtaSeconds?.min,
    one.rtaSeconds?.max,
    one.rpaSeconds?.min,
    one.rpaSeconds?.max,
    one.rtoSeconds,
    one.rpoSeconds,
    one.rtoVerdict,
    one.rpoVerdict,
    one.today.rtoSeconds,
    one.today.rpoSeconds,
    one.today.rtoVerdict,
    one.today.rpoVerdict,
  ]);
  return csv(head, rows);
}
