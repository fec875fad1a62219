import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const second = { tier: 'important' };
const weaknessOf = (systems: Readonly<Record<string, object>>) => analyse(planWith({ systems }), '2026-11-23').weakness;

test('what falls with a system by name, itself left out, and which of it is of the first tier', () => {
  const weakness = weaknessOf({
    network: second,
    shop: { dependsOn: ['network'] },
    accounts: { dependsOn: ['network'] },
    reports: { ...second, dependsOn: ['shop'] },
    clock: {},
  });
  expect(Object.fromEntries(weakness)).toEqual({
    // Two of three.
    network: { falls: ['accounts', 'reports', 'shop'], firstTier: ['accounts', 'shop'], of: 3, single: true },
    shop: { falls: ['reports'], firstTier: ['shop'], of: 3, single: false },
    accounts: { falls: [], firstTier: ['accounts'], of: 3, single: false },
    reports: { falls: [], firstTier: [], of: 3, single: false },
    clock: { falls: [], firstTier: ['clock'], of: 3, single: false },
  });
});

test('half of the first tier is not yet most of it', () => {
  const weakness = weaknessOf({ network: second, shop: { dependsOn: ['network'] }, clock: {} });
  expect(weakness.get('network')).toEqual({ falls: ['shop'], firstTier: ['shop'], of: 2, single: false });
});

test('a system that takes no other with it is no single weakness, even if it is all of the first tier', () => {
  expect(weaknessOf({ clock: {}, reports: second }).get('clock')).toEqual({ falls: [], firstTier: ['clock'], of: 1, single: false });
});

test('in a cycle each falls with the other, not with itself', () => {
  const weakness = weaknessOf({ left: { dependsOn: ['right'] }, right: { dependsOn: ['left'] } });
  expect(weakness.get('left')).toEqual({ falls: ['right'], firstTier: ['left', 'right'], of: 2, single: true });
});

test('without a first tier nothing is lost of it', () => {
  expect(weaknessOf({ network: second, reports: { ...second, dependsOn: ['network'] } }).get('network')).toEqual({
    falls: ['reports'],
    firstTier: [],
    of: 0,
    single: false,
  });
});
