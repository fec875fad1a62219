import { expect, test } from 'vitest';
import { fallsOf } from '../../src/analysis/falls.ts';
import { planWith } from './plans.ts';

const systems = {
  network: {},
  ledger: { dependsOn: ['network'] },
  payments: { dependsOn: ['ledger'] },
  shop: { dependsOn: ['payments', 'ledger'] },
  mail: {},
};
const falls = (disables: readonly string[], own: Readonly<Record<string, object>> = systems) =>
  fallsOf(planWith({ systems: own, scenarios: { fire: { disables } } })).get('fire');

test.each([
  ['what nothing depends on falls alone', ['mail'], [], systems],
  ['dependants of dependants follow, each once', ['network'], ['ledger', 'payments', 'shop'], systems],
  ['what is named falls directly', ['ledger', 'payments'], ['shop'], systems],
  ['a cycle ends', ['a'], ['b'], { a: { dependsOn: ['b'] }, b: { dependsOn: ['a'] } }],
])('%s', (_, direct, following, own) => {
  expect(falls(direct, own)).toEqual({ direct, following, all: [...direct, ...following] });
});

test('a system that does not exist does not fall', () => {
  expect(falls(['mail', 'ghost'])?.all).toEqual(['mail']);
});
