import { severities } from '../../model/common.ts';
import { likelihoods } from '../../model/scenario.ts';
import { slugOf } from '../../model/slug.ts';
import { entriesOf, words } from './choices.ts';
import { entryText } from './entry.ts';
import type { Kind } from './kind.ts';
import { always, listed, oneOf } from './question.ts';

/** Something that can go wrong. */
export const scenario: Kind = {
  name: 'scenario',
  summary: 'something that can go wrong, and what it takes away',
  collection: 'scenarios',
  questions: [
    { name: 'title', ask: 'What happens, in a few words?', kind: 'text', required: always },
    {
      name: 'disables',
      ask: 'Which systems does it take away directly? What depends on them follows.',
      kind: 'many',
      required: always,
      choices: entriesOf('systems'),
    },
    { name: 'likelihood', ask: 'How likely is it?', kind: 'one', choices: words(likelihoods) },
    { name: 'impact', ask: 'How much does it hurt?', kind: 'one', choices: words(severities) },
    { name: 'learnedFrom', ask: 'Which reviews taught it?', kind: 'many', choices: entriesOf('reviews') },
  ],
  idOf: (answers) => slugOf(oneOf(answers, 'title') ?? ''),
  write: (answers) =>
    entryText(
      'scenarios',
      {
        title: oneOf(answers, 'title'),
        disables: listed(answers, 'disables'),
        likelihood: oneOf(answers, 'likelihood'),
        impact: oneOf(answers, 'impact'),
        learnedFrom: listed(answers, 'learnedFrom'),
      },
      'How it shows, what it takes away, and what to do first.',
    ),
  next: 'Describe it below the second `---`, then run `npm run check`. An exercise that tries it: `npm run new -- exercise`.',
};
