import type { Advice, Recommendation } from '../../analysis/recommendation.ts';
import { formatDuration, type Seconds } from '../../model/duration.ts';
import { capital, countedInWords, inWords, isOrAre } from '../../model/words.ts';
import type { Marked } from './measured.ts';

/** What is advised on. */
export type Matter = 'time' | 'point';

const titles: Readonly<Record<Advice, string>> = {
  keep: 'Keep the target',
  tighten: 'Tighten the target',
  loosen: 'Loosen the target',
  invest: 'Invest in recovery',
  'not enough evidence': 'Not enough evidence',
};

const states: Readonly<Record<Advice, Marked['state']>> = {
  keep: 'good',
  tighten: 'good',
  loosen: 'watch',
  invest: 'bad',
  'not enough evidence': undefined,
};

/** The advice itself, with the mark that goes with it. */
export const adviceTitle = (advice: Advice): Marked => ({ text: titles[advice], state: states[advice] });

/** The figures behind an advice, as a sentence or two. */
export function adviceFigures({ advice, target, count, newest, range, limit }: Recommendation, matter: Matter): string {
  if (target === undefined) return 'No target is in force today.';
  const aim = formatDuration(target);
  const last = range ? `${lastOnes(newest.length, range, matter)} ` : '';
  switch (advice) {
    case 'keep':
      return `${last}${keepReason(newest, target)}`;
    case 'tighten':
      return `${last}All of them are under half of ${aim}.`;
    case 'loosen':
      return `${last}The two newest both missed ${aim}, and the largest is within ${formatDuration(limit ?? target)}, the longest that may be promised.`;
    case 'invest':
      return `${last}The two newest both missed ${aim}${limit === undefined || count < 3 ? '' : `, and no more than ${formatDuration(limit)} may be promised`}.`;
    default:
      return `${last}${capital(countedInWords(count, 'measurement'))} ${isOrAre(count)} known; advice needs three.`;
  }
}

function lastOnes(count: number, { min, max = min }: NonNullable<Recommendation['range']>, matter: Matter): string {
  const upTo = min === 0 ? `at most ${formatDuration(max)}` : `between ${formatDuration(min)} and ${formatDuration(max)}`;
  const range = min === max ? formatDuration(min) : upTo;
  if (matter === 'time') return count === 1 ? `The last recovery took ${range}.` : `The last ${inWords(count)} recoveries took ${range}.`;
  return count === 1 ? `The last data loss was ${range}.` : `The last ${inWords(count)} data losses were ${range}.`;
}

function keepReason(newest: Recommendation['newest'], target: Seconds): string {
  const aim = formatDuration(target);
  const count = (verdict: string) => newest.filter(({ judged }) => judged.verdict === verdict).length;
  if (count('missed')) return `${capital(inWords(count('missed')))} of them missed ${aim}, but the two newest did not both.`;
  const beyond = count('undetermined') ? 'None is surely beyond' : 'None is beyond';
  const under = newest.filter(({ took }) => (took.max ?? target) < target / 2).length;
  const unsure = newest.some(({ took }) => took.min < target / 2 && (took.max ?? target) >= target / 2);
  return `${beyond} ${aim}, and ${under ? `only ${inWords(under)} of them ${isOrAre(under)}` : 'none is'} ${unsure ? 'surely ' : ''}under half of it.`;
}
