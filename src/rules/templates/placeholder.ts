import { placeholdersIn } from '../../model/placeholders.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'templates/placeholder',
  kind: 'defect',
  level: 'error',
  why: 'A message with a blank that nobody was asked to fill is sent with the blank.',
  *check(plan) {
    for (const template of plan.templates.values()) {
      const { placeholders = [] } = template.data;
      const used = placeholdersIn(template.body);
      for (const { name, line, column } of used) {
        if (placeholders.includes(name)) continue;
        yield {
          at: { file: template.file, line, column },
          message: `the placeholder \`{{${name}}}\` is not declared`,
          hint: `add \`${name}\` to \`placeholders\``,
        };
      }
      for (const [index, name] of placeholders.entries()) {
        if (used.some((one) => one.name === name)) continue;
        yield {
          at: placeIn(template, 'placeholders', index),
          message: `the placeholder \`${name}\` is declared, but the message does not use it`,
          hint: `write \`{{${name}}}\` where it belongs, or take it out of the list`,
        };
      }
    }
  },
});
