import { expect, test } from 'vitest';
import { markPlaceholders } from '../../src/components/placeholder-marks.ts';

test('placeholders become marks that name their field', () => {
  expect(markPlaceholders('<p>{{service}} since {{ startedAt }}</p>')).toBe(
    '<p><mark class="field" data-field="service">{{service}}</mark> since <mark class="field" data-field="startedAt">{{ startedAt }}</mark></p>',
  );
});

test('what is no name stays as it is', () => {
  for (const html of ['{{}}', '{{a b}}', '{{"onclick=x"}}', '{single}', '{{&lt;b&gt;}}']) expect(markPlaceholders(html)).toBe(html);
});
