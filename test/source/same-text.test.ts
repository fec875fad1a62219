import { expect, test } from 'vitest';
import { emptyOutline } from '../../src/model/document.ts';
import { sameText } from '../../src/source/same-text.ts';

const body = (text: string, mdx = false) => ({ text, mdx, line: 1, outline: emptyOutline });

test.each([
  ['a line broken elsewhere', 'Call the\ncoordinator at once.', 'Call the coordinator\nat once.', true],
  ['another sign for a list', '* one\n* two\n', '- one\n- two\n', true],
  ['another sign for emphasis', 'Do it *now*.', 'Do it _now_.', true],
  ['an aligned table', '| a | b |\n| - | - |\n| 1 | 2 |', '| a   | b   |\n| --- | --- |\n| 1   | 2   |', true],
  ['line ends of another system', 'One\r\n\r\nTwo\r\n', 'One\n\nTwo\n', true],
  ['another word', 'Call the coordinator.', 'Call the manager.', false],
  ['a list that is no list', '- one\n- two', 'one\ntwo', false],
  ['another address', '[list](/roles/)', '[list](/systems/)', false],
  ['space in a code block', '```\na b\n```', '```\na  b\n```', false],
])('%s', (_, before, after, same) => {
  expect(sameText(body(before), body(after))).toBe(same);
});

test('a component with another attribute', () => {
  expect(sameText(body('<Objectives tier="critical" />', true), body('<Objectives  tier="critical"/>', true))).toBe(true);
  expect(sameText(body('<Objectives tier="critical" />', true), body('<Objectives tier="standard" />', true))).toBe(false);
});

test('a text that is not MDX is the same only when it is equal', () => {
  expect(sameText(body('<A', true), body('<A', true))).toBe(true);
  expect(sameText(body('<A', true), body('<A ', true))).toBe(false);
});
