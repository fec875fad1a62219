import { rule } from '../rule.ts';

export default rule({
  id: 'templates/coverage',
  kind: 'defect',
  level: 'warning',
  why: 'Nobody writes well in the first hour; the words must be there.',
  *check(plan, { templatesMatrix }) {
    const unread = plan.broken.some((key) => key.startsWith('templates/'));
    for (const { audience, moment, empty } of templatesMatrix) {
      if (!empty || unread) continue;
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
