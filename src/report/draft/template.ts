import { messageAudiences, severities } from '../../model/common.ts';
import { slugOf } from '../../model/slug.ts';
import { moments } from '../../model/template.ts';
import { words } from './choices.ts';
import { entryText } from './entry.ts';
import type { Kind } from './kind.ts';
import { always, listed, oneOf } from './question.ts';

const messages = {
  declaration: ['service', 'startedAt', 'nextUpdate'],
  update: ['service', 'progress', 'nextUpdate'],
  restoration: ['service', 'restoredAt'],
} as const;

const texts = {
  declaration: '{{service}} has been interrupted since {{startedAt}}. We are working on it and write again by {{nextUpdate}}.',
  update: '{{service}} is still interrupted. {{progress}} We write again by {{nextUpdate}}.',
  restoration: '{{service}} has been back since {{restoredAt}}.',
} as const;

/** A message that is ready to be sent. */
export const template: Kind = {
  name: 'template',
  summary: 'a message that is ready to be sent',
  collection: 'templates',
  questions: [
    { name: 'title', ask: 'What is the template called?', kind: 'text', required: always },
    { name: 'audience', ask: 'Who is told?', kind: 'one', required: always, choices: words(messageAudiences) },
    { name: 'channel', ask: 'By which channel? (`status page`)', kind: 'text', required: always },
    { name: 'when', ask: 'At which moment?', kind: 'one', required: always, choices: words(moments) },
    { name: 'severity', ask: 'For which severities? None chosen means all.', kind: 'many', choices: words(severities) },
  ],
  idOf: (answers) => slugOf(oneOf(answers, 'title') ?? ''),
  write: (answers) => {
    const when = moments.find((one) => one === oneOf(answers, 'when')) ?? 'declaration';
    const fields = {
      title: oneOf(answers, 'title'),
      audience: oneOf(answers, 'audience'),
      channel: oneOf(answers, 'channel'),
      when,
      severity: listed(answers, 'severity'),
      placeholders: messages[when],
    };
    return entryText('templates', fields, texts[when]);
  },
  next: 'Write the message below the second `---`; each `{{name}}` in it stands under `placeholders`. Then run `npm run check`.',
};
