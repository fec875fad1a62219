import { areas } from '../../model/section.ts';
import { slugOf } from '../../model/slug.ts';
import { entriesOf, words } from './choices.ts';
import { entryText } from './entry.ts';
import type { Kind } from './kind.ts';
import { always, listed, oneOf } from './question.ts';

/** A section of the plan. */
export const section: Kind = {
  name: 'section',
  summary: 'a section of the plan',
  collection: 'sections',
  questions: [
    { name: 'title', ask: 'What is the section called?', kind: 'text', required: always },
    { name: 'area', ask: 'Which area does it belong to?', kind: 'one', required: always, choices: words(areas) },
    { name: 'owner', ask: 'Who keeps it?', kind: 'one', required: always, choices: entriesOf('roles') },
    { name: 'summary', ask: 'What does it say, in one sentence?', kind: 'text' },
    { name: 'systems', ask: 'Which systems is it about?', kind: 'many', choices: entriesOf('systems') },
  ],
  idOf: (answers) => slugOf(oneOf(answers, 'title') ?? ''),
  write: (answers, { today }) =>
    entryText(
      'sections',
      {
        title: oneOf(answers, 'title'),
        area: oneOf(answers, 'area'),
        summary: oneOf(answers, 'summary'),
        owner: oneOf(answers, 'owner'),
        reviewedOn: today,
        systems: listed(answers, 'systems'),
      },
      'What people have to do and to know, in the order in which they need it. Begin headings with `##`.',
    ),
  next: 'Write the text below the second `---`, then run `npm run check`. A revision has to tell of it: `npm run new -- revision`.',
};
