import { questionList } from '../../model/assessment.ts';
import { gapCategories, gapSeverities } from '../../model/gap.ts';
import { draftReviews, entriesOf, words } from './choices.ts';
import { type Answers, always, listed, oneOf, type Question, type Situation } from './question.ts';
import type { Fields } from './yaml.ts';

/** What a gap needs to know. */
export const gapQuestions: readonly Question[] = [
  { name: 'review', ask: 'Which review found it? (drafts)', kind: 'one', required: always, choices: draftReviews, suggested: onlyDraft },
  { name: 'statement', ask: 'What is missing or wrong, in one sentence?', kind: 'text', required: always },
  { name: 'category', ask: 'What is it about?', kind: 'one', required: always, choices: words(gapCategories) },
  { name: 'severity', ask: 'How much does it matter?', kind: 'one', required: always, choices: words(gapSeverities) },
  { name: 'owner', ask: 'Who answers for it?', kind: 'one', required: always, choices: entriesOf('roles') },
  {
    name: 'answers',
    ask: 'Which question of the review does it come from?',
    kind: 'one',
    choices: () => questionList.map(({ id, wording }) => ({ value: id, label: wording })),
  },
  { name: 'systems', ask: 'Which systems does it concern?', kind: 'many', choices: entriesOf('systems') },
  { name: 'sections', ask: 'Which sections of the plan must change?', kind: 'many', choices: entriesOf('sections') },
  { name: 'due', ask: 'By which day? Without one, as the policy says.', kind: 'day' },
  { name: 'interim', ask: 'What protects us meanwhile?', kind: 'text' },
];

/** The fields of a gap, in the order of the schema. */
export function gapOf(answers: Answers, id: string): Fields {
  return {
    id,
    category: oneOf(answers, 'category'),
    answers: oneOf(answers, 'answers'),
    severity: oneOf(answers, 'severity'),
    statement: oneOf(answers, 'statement'),
    owner: oneOf(answers, 'owner'),
    due: oneOf(answers, 'due'),
    systems: listed(answers, 'systems'),
    sections: listed(answers, 'sections'),
    interim: oneOf(answers, 'interim'),
  };
}

/** The next free id of a gap in a year: `G-2026-21`. */
export function nextGapId({ plan }: Situation, year: string): string {
  const ids = [...plan.gaps.keys(), ...plan.broken.filter((key) => key.startsWith('gaps/')).map((key) => key.slice(5))];
  const numbers = ids.map((id) => Number(new RegExp(`^G-${year}-(\\d+)$`, 'i').exec(id)?.[1] ?? 0));
  return `G-${year}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

function onlyDraft(situation: Situation): string | undefined {
  const [only, ...others] = draftReviews(situation);
  return others.length ? undefined : only?.value;
}
