import type { Measurement } from '../analysis/measurements.ts';
import type { Judged } from '../analysis/span.ts';
import { formatDay } from '../model/day.ts';
import { formatDuration, formatSpan, type Span } from '../model/duration.ts';
import { dataFile } from './data/file.ts';
import { measurementsCsv, measurementsData } from './data/measurements.ts';
import { markdownTable } from './markdown-table.ts';
import type { Paint } from './pretty.ts';
import { table } from './table.ts';

/** What `npm run objectives` prints of measurements, by the name of the format. */
export const objectiveFormats: Readonly<Record<string, (measurements: readonly Measurement[], asOf: string, paint: Paint) => string>> = {
  table: (measurements, _, paint) =>
    measurements.length ? table(measurements.map(cells), { head, alignEnd: numbers, paint }) : 'Nothing was measured yet.',
  json: (all, asOf) => dataFile('measurements', asOf, measurementsData({ all })),
  csv: (all) => measurementsCsv({ all }),
  markdown: (measurements) => markdownTable(head, measurements.map(cells), { alignEnd: numbers }),
};

const head = ['Day', 'System', 'Review', 'Kind', 'RTA', 'RTO', 'Time', 'Time today', 'RPA', 'RPO', 'Data', 'Data today'];
const numbers = [0, 4, 5, 8, 9];

const cells = ({ day, system, review, kind, draft, rta, rpa, inForce, today }: Measurement): readonly string[] => [
  formatDay(day),
  system,
  review.id,
  draft ? `${kind}, draft` : kind,
  ...measured(rta, inForce.rto, today.rto),
  ...measured(rpa, inForce.rpo, today.rpo),
];

const measured = (measure: Span | undefined, then: Judged, now: Judged) => [
  measure ? formatSpan(measure) : '–',
  target(then),
  result(then),
  now.target === then.target ? 'the same' : `${target(now)}: ${result(now)}`,
];

const target = (judged: Judged) => (judged.target === undefined ? '–' : formatDuration(judged.target));

/** The verdict with its margin: `missed by 38 min`. */
function result({ verdict, margin }: Judged): string {
  if (verdict === 'no-target') return 'no target';
  return margin === undefined ? verdict : margin === 0 ? 'met exactly' : `${verdict} by ${formatDuration(margin)}`;
}
