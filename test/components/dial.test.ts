import { expect, test } from 'vitest';
import { dial } from '../../src/components/dial.ts';

test.each([
  ['+27 11 555 0100', 'tel:+27115550100'],
  ['(011) 555.0100', 'tel:0115550100'],
  ['+49 (0)30 / 555 01-01', 'tel:+49305550101'],
  ['+44 (0) 20 5550 0101', 'tel:+442055500101'],
  ['(0)30 5550101', 'tel:0305550101'],
  ['+1 (415) 555-0100', 'tel:+14155550100'],
])('%s is dialled by %s', (phone, address) => {
  expect(dial(phone)).toBe(address);
});
