import type { AnswerWord } from '../model/assessment.ts';

/**
 * Whether figures contradict an answer: it is kinder than they are, or the very opposite. People may know of more that
 * went wrong than figures show, so a somewhat harsher answer stands. `n/a` hides what figures show to be bad; where
 * the figures have nothing to judge, they contradict nothing.
 */
export function contradicts(computed: AnswerWord, given: AnswerWord | undefined): boolean {
  const figures = rank[computed];
  if (figures === undefined || given === undefined) return false;
  const people = rank[given];
  if (people === undefined) return figures < 2;
  return people > figures || figures - people === 2;
}

const rank: Readonly<Record<AnswerWord, number | undefined>> = { yes: 2, partly: 1, no: 0, 'n/a': undefined };
