import { nearest } from '../../model/nearest.ts';
import { nearlyPlaceholders, placeholdersIn } from '../../model/placeholders.ts';
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
      const unused = placeholders.filter((name) => !used.some((one) => one.name === name));
      const meant = new Set<string>();
      for (const { name, line, column } of used) {
        if (placeholders.includes(name)) continue;
        const near = nearest(name, unused);
        if (near) meant.add(near);
        yield {
          at: { file: template.file, line, column },
          message: `the placeholder \`{{${name}}}\` is not declared`,
          hint: near ? `did you mean \`{{${near}}}\`?` : hintFor(name),
        };
      }
      for (const { written, name, line, column } of nearlyPlaceholders(template.body, placeholders)) {
        meant.add(name);
        yield {
          at: { file: template.file, line, column },
          message: `\`${written}\` is sent as it stands: a placeholder has two braces on each side`,
          hint: `write \`{{${name}}}\``,
        };
      }
      for (const [index, name] of placeholders.entries()) {
        if (!unused.includes(name) || meant.has(name)) continue;
        yield {
          at: placeIn(template, 'placeholders', index),
          message: `the placeholder \`${name}\` is declared, but the message does not use it`,
          hint: `write \`{{${name}}}\` where it belongs, or take it out of the list`,
        };
      }
    }
  },
});

/** A name in other letters is none that `placeholders` takes. */
const hintFor = (name: string) =>
  /^[A-Za-z][\w-]*$/.test(name)
    ? `add \`${name}\` to \`placeholders\``
    : 'give it a name in the letters A to Z, such as `{{service}}`, and add that to `placeholders`';
