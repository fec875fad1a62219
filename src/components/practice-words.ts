import type { CoverageCell, SystemPractice } from '../analysis/coverage.ts';
import type { ExerciseStanding } from '../analysis/exercises.ts';
import type { Against } from '../analysis/measurements.ts';
import type { Verdict } from '../analysis/span.ts';
import { dueWords } from '../model/due.ts';
import type { Shown } from './gap-state.ts';

/** How a recovery went against the RTO and the RPO of that day. */
const verdictShown: Readonly<Record<Verdict, Shown>> = {
  met: { word: 'Met', mark: 'good' },
  missed: { word: 'Missed', mark: 'bad' },
  undetermined: { word: 'Undetermined', mark: 'watch' },
  unknown: { word: 'Not measured', mark: undefined },
  'no-target': { word: 'No target', mark: undefined },
};

/** How a recovery went against both targets, with the one that it missed: `Met`, `RPO missed`, `Both missed`. */
export function keptShown({ rto, rpo, both }: Pick<Against, 'rto' | 'rpo' | 'both'>): Shown {
  const missed = [rto.verdict === 'missed' ? 'RTO' : '', rpo.verdict === 'missed' ? 'RPO' : ''].filter(Boolean);
  if (missed.length === 0) return verdictShown[both];
  return { word: `${missed.length === 2 ? 'Both' : missed[0]} missed`, mark: verdictShown[both].mark };
}

/** How it went for one system in one event; it may have taken part without being lost. */
export const practiceShown = ({ verdict }: Pick<SystemPractice, 'verdict'>): Shown =>
  verdict ? verdictShown[verdict] : { word: 'Talked through', mark: undefined };

/** What a cell of the coverage matrix says: how the newest event went, or that there was none. */
export function cellShown({ last, fresh, falls }: Pick<CoverageCell, 'last' | 'fresh' | 'falls'>): Shown | undefined {
  if (last) return fresh ? practiceShown(last) : { word: 'Too long ago', mark: 'watch' };
  return falls === 'not' ? undefined : { word: 'Never', mark: undefined };
}

/** What stands before the days by which an exercise is late: a repetition is told from what was never held. */
export const lateExercise = ({ state }: Pick<ExerciseStanding, 'state'>): 'Again' | '' => (state === 'held' ? 'Again' : '');

/** How an exercise stands: `19 days late`, `Again, 3 days late`, `Planned`, `Held`, `Cancelled`. */
export function exerciseShown({ state, daysLate }: Pick<ExerciseStanding, 'state' | 'daysLate'>): Shown {
  if (state === 'cancelled') return { word: 'Cancelled', mark: undefined };
  if (daysLate > 0) return { word: [lateExercise({ state }), dueWords(-daysLate)].filter(Boolean).join(', '), mark: 'bad' };
  return state === 'held' ? { word: 'Held', mark: 'good' } : { word: 'Planned', mark: 'watch' };
}
