import { exerciseTypes } from '../../model/exercise.ts';
import { slugOf } from '../../model/slug.ts';
import { entriesOf, openGaps, words } from './choices.ts';
import { entryText } from './entry.ts';
import type { Kind } from './kind.ts';
import { always, listed, oneOf } from './question.ts';

/** A drill that is planned. */
export const exercise: Kind = {
  name: 'exercise',
  summary: 'a drill that is planned',
  collection: 'exercises',
  questions: [
    { name: 'title', ask: 'What is the exercise called?', kind: 'text', required: always },
    { name: 'type', ask: 'How far does it go?', kind: 'one', required: always, choices: words(exerciseTypes) },
    { name: 'plannedFor', ask: 'On which day is it held? (`2026-06-10`)', kind: 'day', required: always },
    { name: 'systems', ask: 'Which systems are exercised?', kind: 'many', required: always, choices: entriesOf('systems') },
    { name: 'scenario', ask: 'What is assumed to happen?', kind: 'one', choices: entriesOf('scenarios') },
    { name: 'roles', ask: 'Who practises?', kind: 'many', choices: entriesOf('roles') },
    { name: 'lessons', ask: 'Which gaps does it try the fix of?', kind: 'many', choices: openGaps },
    { name: 'every', ask: 'How long after is the next one due? (`180d`)', kind: 'duration' },
  ],
  idOf: (answers) => {
    const slug = slugOf(oneOf(answers, 'title') ?? '');
    return slug && `${oneOf(answers, 'plannedFor')?.slice(0, 7)}-${slug}`;
  },
  write: (answers) =>
    entryText(
      'exercises',
      {
        title: oneOf(answers, 'title'),
        type: oneOf(answers, 'type'),
        scenario: oneOf(answers, 'scenario'),
        systems: listed(answers, 'systems'),
        roles: listed(answers, 'roles'),
        plannedFor: oneOf(answers, 'plannedFor'),
        every: oneOf(answers, 'every'),
        lessons: listed(answers, 'lessons'),
      },
      'What is tried, what is left alone, and how to stop it.',
    ),
  next: 'Describe it below the second `---`, then run `npm run check`. After it was held: `npm run new -- review --kind simulation`.',
};
