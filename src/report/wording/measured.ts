import type { Measurement } from '../../analysis/measurements.ts';
import type { Judged, Verdict } from '../../analysis/span.ts';
import { formatDuration, formatSpan } from '../../model/duration.ts';

/** A word with the shape and colour that go with it. */
export type Marked = { readonly text: string; readonly state: 'good' | 'bad' | 'watch' | undefined };

/** Shape and colour of each verdict. */
export const verdictStates: Readonly<Record<Verdict, Marked['state']>> = {
  met: 'good',
  missed: 'bad',
  undetermined: 'watch',
  unknown: undefined,
  'no-target': undefined,
};

/** A comparison in words, with the margin that is sure: `Met by 50 min`, `Missed by 38 min`, `Undetermined`. */
export function verdictWords({ verdict, margin }: Omit<Judged, 'target'>): Marked {
  const by = margin ? ` by ${formatDuration(margin)}` : '';
  const words: Readonly<Record<Verdict, string>> = {
    met: `Met${by}`,
    missed: `Missed${by}`,
    undetermined: 'Undetermined',
    unknown: 'Unknown',
    'no-target': 'No target',
  };
  return { text: words[verdict], state: verdictStates[verdict] };
}

/** A measured recovery time, or why there is none: `1 h 10 min`, `end unknown`. */
export function recoveryTime({ rta, rtaUnknown }: Pick<Measurement, 'rta' | 'rtaUnknown'>): string {
  if (rta) return formatSpan(rta);
  return { start: 'start unknown', end: 'end unknown', abandoned: 'given up' }[rtaUnknown ?? 'end'];
}

/** A text whose lengths of time stay on one line each: it breaks at words alone. */
export const unbroken = (text: string): string => text.replace(/(?<=\d) (?=(?:d|h|min|s)\b)|(?<=\b(?:d|h|min)) (?=\d)/g, '\u00a0');

/** Time and loss against their targets in a few words: `RTA 4 h 38 min, missed by 38 min; RPA 10 min, met by 5 min`. */
export const bothWords = ({ rta, rtaUnknown, rpa, inForce }: Pick<Measurement, 'rta' | 'rtaUnknown' | 'rpa' | 'inForce'>): string =>
  [['RTA', recoveryTime({ rta, rtaUnknown }), inForce.rto] as const, ['RPA', rpa ? formatSpan(rpa) : 'not known', inForce.rpo] as const]
    .map(
      ([name, measure, judged]) =>
        `${name} ${measure}${judged.verdict === 'unknown' ? '' : `, ${verdictWords(judged).text.toLowerCase()}`}`,
    )
    .join('; ');

/** A measured data loss; a dash where none is known. */
export const dataLoss = ({ rpa }: Pick<Measurement, 'rpa'>): string => (rpa ? formatSpan(rpa) : '–');
