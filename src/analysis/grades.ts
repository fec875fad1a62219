import type { AnswerWord } from '../model/assessment.ts';
import { formatCompared, formatSpan, type Seconds, type Span } from '../model/duration.ts';
import type { Judged } from './span.ts';

/** An answer that the figures give, and the figures in a few words. */
export type Computed = { readonly answer: AnswerWord; readonly because: string };

/**
 * Yes when every target that can be judged was surely met, no when every one was surely missed, partly when some were.
 * Not computed where an undetermined one could still turn the answer. A loss that was not measured counts neither way,
 * because many systems hold nothing to lose; but nobody can say yes while a recovery time is not known.
 */
export function kept(times: readonly Judged[], losses: readonly Judged[] = []): Computed | undefined {
  const judged = [...times, ...losses];
  const count = (verdict: Judged['verdict']) => judged.filter((one) => one.verdict === verdict).length;
  const [met, missed, open, unknown] = [count('met'), count('missed'), count('undetermined'), count('unknown')];
  if (met + missed === 0 || (open > 0 && (met === 0 || missed === 0))) return undefined;
  if (missed === 0 && times.some(({ verdict }) => verdict === 'unknown')) return undefined;
  const parts = [`${met} of ${met + missed + open + unknown} kept`];
  if (missed) parts.push(`${missed} missed`);
  if (open) parts.push(`${open} undetermined`);
  if (unknown) parts.push(`${unknown} unknown`);
  return { answer: gradeOf(met, missed), because: parts.join(', ') };
}

/** Yes when nothing was bad, no when nothing was good, else partly. */
export const gradeOf = (good: number, bad: number): AnswerWord => (bad === 0 ? 'yes' : good === 0 ? 'no' : 'partly');

/** How results are told apart; one that is in none of these was neither good nor bad. */
export type Outcomes = { readonly good: readonly string[]; readonly bad: readonly string[]; readonly unused: readonly string[] };

/** Yes when all that was used worked, no when all of it failed, partly between; n/a when none was used. */
export function served(results: readonly (string | undefined)[], { good, bad, unused }: Outcomes): Computed | undefined {
  const known = results.filter((result) => result !== undefined);
  const used = known.filter((result) => !unused.includes(result));
  if (known.length === 0) return undefined;
  if (used.length === 0) return { answer: 'n/a', because: 'none was used' };
  const count = (words: readonly string[]) => used.filter((result) => words.includes(result)).length;
  const [worked, failed] = [count(good), count(bad)];
  const answer = worked === used.length ? 'yes' : failed === used.length ? 'no' : 'partly';
  return { answer, because: `${worked} of ${used.length} worked` };
}

/** Yes when all are yes, no when all are no, partly between; not computed without any. */
export function graded(grades: readonly ('yes' | 'partly' | 'no' | undefined)[] | undefined): Computed | undefined {
  const known = (grades ?? []).filter((grade) => grade !== undefined);
  if (known.length === 0) return undefined;
  const count = (word: string) => known.filter((grade) => grade === word).length;
  const answer = count('yes') === known.length ? 'yes' : count('no') === known.length ? 'no' : 'partly';
  return { answer, because: `${count('yes')} of ${known.length} yes, ${count('partly')} partly, ${count('no')} no` };
}

/** A length of time beside its limit, where there is one: `35 min of 30 min allowed`. */
export function ofAllowed(took: Span, limit: Seconds | undefined): string {
  if (limit === undefined) return formatSpan(took);
  const [measure, allowed] = formatCompared(took, limit);
  return `${measure} of ${allowed} allowed`;
}
