import { expect, test } from 'vitest';
import { anchorOf, pathThen, pathTo } from '../../src/model/routes.ts';

test('every entry has an address, now and as it stood', () => {
  expect(pathTo('systems', 'payments')).toBe('/systems/payments/');
  expect(pathTo('gaps', 'G-2026-07')).toBe('/gaps/G-2026-07/');
  expect(pathThen('1.2.0', 'sections', 'response')).toBe('/revisions/1.2.0/sections/response/');
});

test.each([
  ['systems', 'steps', 'text-steps'],
  ['systems', 'who-calls', 'who-calls'],
  // A template has no part that is called so, and other folders have no parts at all.
  ['templates', 'steps', 'steps'],
  ['elsewhere', 'steps', 'steps'],
])('the anchor of a heading in %s, %s, is %s', (folder, slug, anchor) => {
  expect(anchorOf(folder, slug)).toBe(anchor);
});
