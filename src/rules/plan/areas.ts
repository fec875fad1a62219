import { areas } from '../../model/section.ts';
import { rule } from '../rule.ts';
import { holdsUnread } from '../unread.ts';

export default rule({
  id: 'plan/areas',
  kind: 'defect',
  level: 'error',
  why: 'A plan that is silent on one of its six areas is improvised there.',
  *check(plan) {
    const written = new Set([...plan.sections.values()].map(({ data }) => data.area));
    if (holdsUnread(plan, 'sections')) return;
    for (const area of areas) {
      if (area === 'governance' || written.has(area)) continue;
      yield {
        at: { file: 'plan.yaml', line: 1, column: 1 },
        message: `no section is in the area \`${area}\``,
        hint: `write one: \`npm run new -- section --area ${area}\``,
      };
    }
  },
});
