import { expect, test } from 'vitest';
import type { OrderSeen } from '../../../src/analysis/order-seen.ts';
import { firstTierLoss } from '../../../src/report/wording/system.ts';
import { orderHeading, type SystemFacts, systemsHeading } from '../../../src/report/wording/systems.ts';

/** Systems by what is known of each: planned seconds against an RTO of an hour, and whether its proof has expired. */
function factsOf(systems: readonly { readonly planned?: number; readonly expired?: boolean }[]): [readonly string[], SystemFacts] {
  const ids = systems.map((_, index) => `s${index}`);
  const each = <T>(of: (system: (typeof systems)[number]) => T) => new Map(systems.map((system, index) => [`s${index}`, of(system)]));
  const facts = {
    recovery: { systems: each(({ planned }) => ({ planned: planned === undefined ? undefined : { seconds: planned } })) },
    targets: each(() => ({ current: { objective: { rto: 3600 } } })),
    evidence: new Map(systems.flatMap(({ expired }, index) => (expired === undefined ? [] : [[`s${index}`, { expired }]]))),
  };
  return [ids, facts as unknown as SystemFacts];
}

const inTime = { planned: 3600, expired: false };
test.each([
  [[], 'No system is written yet'],
  [[{}], 'The one system is unproven, and has no recovery steps to plan with'],
  [[{ expired: false }], 'The one system is proven, and has no recovery steps to plan with'],
  [[inTime], 'The one system can be back in time and is proven'],
  [[{ planned: 3600, expired: true }], 'The one system can be back in time, but is unproven'],
  [[{ planned: 3601, expired: false }], 'The one system cannot be back in time, but is proven'],
  [[{ planned: 3601 }], 'The one system cannot be back in time and is unproven'],
  [[{}, {}], 'Neither of the two systems is proven, and none has recovery steps to plan with'],
  [[inTime, inTime], 'Both systems can be back in time; all are proven'],
  [[inTime, { planned: 3600 }, { planned: 7200 }], 'One of three systems cannot be back in time; two are unproven'],
  [[inTime, {}, inTime], 'Two of three systems can be back in time, of the others it is not known; one is unproven'],
] as const)('the heading for %j', (systems, heading) => {
  expect(systemsHeading(...factsOf(systems))).toBe(heading);
});

const weakness = (firstTier: readonly string[], of: number) => ({ firstTier, of }) as unknown as Parameters<typeof firstTierLoss>[1];
test.each([
  [[], 0, 'No system is of the first tier.'],
  [[], 1, 'None of the first tier is lost with it.'],
  [['own'], 1, 'It is the only system of the first tier.'],
  [['other'], 1, 'The only first-tier system is then lost.'],
  [['own'], 3, 'One of three first-tier systems is then lost, this one included.'],
  [['other', 'third'], 3, 'Two of three first-tier systems are then lost.'],
] as const)('of the first tier %j of %i are lost', (firstTier, of, sentence) => {
  expect(firstTierLoss('own', weakness(firstTier, of))).toBe(sentence);
});

test.each([
  [[['a']], [], 'Order really seen: no event restored two systems yet'],
  [[['a'], ['b']], [], 'Order really seen: the one event kept to the plan'],
  [[['a', 'b']], [], 'Order really seen: no event is known to have gone against the plan'],
  [[['a', 'b'], ['c']], [{ against: 'none' }], 'Order really seen: no event is known to have gone against the plan'],
  [[['a', 'b'], ['c']], [{ against: 'tier' }], 'Order really seen: the one event went against the plan'],
])('the order of %j', (groups, inversions, heading) => {
  expect(orderHeading([{ groups, restored: groups.flat(), inversions } as unknown as OrderSeen])).toBe(heading);
});
