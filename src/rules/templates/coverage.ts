import { rule } from '../rule.ts';
import { holdsUnread } from '../unread.ts';

export default rule({
  id: 'templates/coverage',
  kind: 'defect',
  level: 'warning',
  why: 'Nobody writes well in the first hour; the words must be there.',
  *check(plan, { templatesMatrix }) {
    if (holdsUnread(plan, 'templates')) return;
    for (const { audience, moment, empty } of templatesMatrix) {
      if (!empty) continue;
      yield {
        at: { file: 'plan.yaml', line: 1, column: 1 },
        message: `no template tells ${audience} ${moments[moment]}`,
        hint: `write one: \`npm run new -- template ${audience}-${moment} --audience ${audience} --when ${moment}\``,
      };
    }
  },
});

const moments = {
  declaration: 'that a disaster was declared',
  update: 'how the recovery goes',
  restoration: 'that the service is back',
} as const;
