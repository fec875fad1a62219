import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const at = (time: string) => `2026-03-12T${time}+02:00`;
const takes = (time: string) => ({ recovery: [{ id: 'start', step: 'Start it', role: 'lead', takes: time }] });

/** `shop` (first tier) needs `network` (second); `clock` and `bank` are first tier, `reports` and `archive` second, and need nothing. */
const systems = {
  network: { tier: 'important', ...takes('5m') },
  shop: { dependsOn: ['network'], ...takes('5m') },
  clock: takes('1m'),
  bank: takes('9m'),
  reports: { tier: 'important', ...takes('20m') },
  archive: { tier: 'important', ...takes('30m') },
  left: { dependsOn: ['right'], ...takes('1m') },
  right: { dependsOn: ['left'], ...takes('1m') },
};

type Lost = readonly [system: string, restoredAt: string | undefined, disruptedAt?: string];

function seen(...lost: readonly Lost[]) {
  const affected = lost.map(([system, restored, disrupted]) => ({
    system,
    ...(restored === undefined ? { outcome: 'ongoing' } : { restoredAt: restored.length > 5 ? restored : at(restored) }),
    ...(disrupted === undefined ? {} : { disruptedAt: at(disrupted) }),
  }));
  const { ordersSeen } = analyse(planWith({ systems, reviews: { outage: { affected } } }), '2026-11-23');
  const order = ordersSeen.get('outage');
  return {
    restored: order?.restored.map(({ system }) => system),
    groups: order?.groups.map((group) => group.map(({ system }) => system).join(' ')),
    inversions: order?.inversions.map(({ first, second, against }) => [first.system, second.system, against]),
  };
}

test('systems in the order in which they came back; those still away, and those that nobody knows, are left out', () => {
  const lost = [
    ['shop', '11:00'],
    ['reports', undefined],
    ['unwritten', '08:30'],
    ['network', '09:00'],
    ['bank', '11:00'],
  ] as const;
  expect(seen(...lost).restored).toEqual(['network', 'shop', 'bank']);
});

test('at one time, they keep the order of the review, whichever was lost first', () => {
  expect(seen(['bank', '11:00', '08:10'], ['clock', '11:00', '08:50']).restored).toEqual(['bank', 'clock']);
});

test('of systems of which the day alone is known, nobody knows which was back first', () => {
  const times = (...lost: readonly Lost[]) => seen(...lost).groups;
  expect(times(['network', '09:00'], ['shop', '10:00'], ['bank', '10:00'])).toEqual(['network', 'shop', 'bank']);
  expect(times(['network', '2026-03-12'], ['shop', '10:00'])).toEqual(['network shop']);
  expect(times(['network', '09:00'], ['shop', '2026-03-13'], ['bank', '2026-03-13'], ['clock', '2026-03-14'])).toEqual([
    'network',
    'shop bank',
    'clock',
  ]);
  expect(times(['network', '2026-03-12'], ['shop', '2026-03-13T00:00+02:00'])).toEqual(['network', 'shop']);
  expect(times(['clock', '2026-03'], ['network', '2026-03-12T09:00+02:00'], ['shop', '10:00'])).toEqual(['clock network shop']);
});

test.each<[string, readonly [Lost, ...Lost[]], readonly (readonly string[])[]]>([
  [
    'what needs another came before it',
    [
      ['shop', '09:00'],
      ['network', '10:00'],
    ],
    [['shop', 'network', 'dependency']],
  ],
  [
    'what another needs came before it',
    [
      ['network', '09:00'],
      ['shop', '10:00'],
    ],
    [],
  ],
  [
    'the less urgent came first',
    [
      ['reports', '09:00'],
      ['clock', '10:00'],
    ],
    [['reports', 'clock', 'tier']],
  ],
  [
    'the more urgent came first',
    [
      ['clock', '09:00'],
      ['reports', '10:00'],
    ],
    [],
  ],
  // The order of the plan is clock, network, shop, bank, reports, archive.
  [
    'a less urgent one that an urgent one needs, after its turn',
    [
      ['network', '09:00'],
      ['clock', '10:00'],
    ],
    [['network', 'clock', 'none']],
  ],
  [
    'a less urgent one that an urgent one needs, in its turn',
    [
      ['network', '09:00'],
      ['bank', '10:00'],
    ],
    [],
  ],
  [
    'of equals, the slower came first',
    [
      ['archive', '09:00'],
      ['reports', '10:00'],
    ],
    [['archive', 'reports', 'none']],
  ],
  [
    'of equals, the quicker came first',
    [
      ['reports', '09:00'],
      ['archive', '10:00'],
    ],
    [],
  ],
  [
    'one system twice',
    [
      ['clock', '09:00', '08:05'],
      ['clock', '10:00', '08:10'],
    ],
    [],
  ],
  [
    'both at one time',
    [
      ['archive', '10:00'],
      ['reports', '10:00'],
    ],
    [],
  ],
  [
    'one whose day alone is known',
    [
      ['archive', '2026-03-12'],
      ['reports', '10:00'],
    ],
    [],
  ],
  [
    'the second was lost when the first was already back',
    [
      ['archive', '09:00'],
      ['reports', '10:00', '09:00'],
    ],
    [],
  ],
  [
    'the second was lost just before the first was back',
    [
      ['archive', '09:00'],
      ['reports', '10:00', '08:59'],
    ],
    [['archive', 'reports', 'none']],
  ],
  [
    'of systems in a cycle, whichever came first',
    [
      ['left', '09:00'],
      ['right', '10:00'],
    ],
    [],
  ],
  [
    'a system in a cycle has no place in the order',
    [
      ['left', '09:00'],
      ['bank', '10:00'],
    ],
    [],
  ],
  [
    'nor has the one that came after',
    [
      ['bank', '09:00'],
      ['left', '10:00'],
    ],
    [],
  ],
])('%s', (_, lost, inversions) => {
  expect(seen(...lost).inversions).toEqual(inversions);
});

test('each pair is told once, in the order in which systems came back', () => {
  expect(seen(['shop', '09:00'], ['archive', '10:00'], ['network', '11:00']).inversions).toEqual([
    ['shop', 'network', 'dependency'],
    ['archive', 'network', 'none'],
  ]);
});
