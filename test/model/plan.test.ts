import { expect, test } from 'vitest';
import { rankOf } from '../../src/model/audience.ts';
import { keyOf, type Plan, placeIn, planOf, titleOf } from '../../src/model/plan.ts';
import { planWith } from '../analysis/plans.ts';

const gap = (id: string, statement: string) => ({ id, category: 'technology', severity: 'high', statement, owner: 'dba' });
// Made anew for each test, so that each test tries the making.
const made = () =>
  planWith({
    systems: { payments: { name: 'Card payments', audience: 'public' }, ledger: {} },
    reviews: {
      first: { title: 'Ledger lost', gaps: [gap('G-1', 'first'), gap('G-2', 'second')] },
      second: { gaps: [gap('G-3', 'third'), gap('G-2', 'again')], audience: 'partners' },
      third: {},
    },
    revisions: { '1.0.0': {} },
    templates: { outage: { audience: 'partners' } },
    roles: { dba: { title: 'Administrator', audience: 'nobody' } },
  });
const entry = (key: string) => made().entries.find((one) => keyOf(one) === key) as Plan['entries'][number];

test('gaps are found by their id, with the review and the place; of two with one id the first', () => {
  const found = [...made().gaps].map(([id, { gap, review, index }]) => [id, gap.statement, review.id, index]);
  expect(found).toEqual([
    ['G-1', 'first', 'first', 0],
    ['G-2', 'second', 'first', 1],
    ['G-3', 'third', 'second', 0],
  ]);
});

test('of two entries with one id the first is kept', () => {
  const twice = planOf({ ...made(), entries: [...made().entries, { ...entry('systems/payments'), file: 'systems/again.md' }] });
  expect(twice.systems.get('payments')?.file).toBe('systems/payments.md');
  expect(twice.entries.length).toBe(made().entries.length + 1);
});

test('what is written exists, even where it could not be read', () => {
  const { exists } = planOf({ ...made(), broken: ['systems/reports'] });
  expect(['systems/payments', 'systems/reports', 'gaps/G-3', 'roles/dba'].map(exists)).toEqual([true, true, true, true]);
  expect(['systems/none', 'reviews/payments', 'gaps/G-4', 'payments', '', 'undefined'].map(exists)).toEqual(Array(6).fill(false));
});

test('a place in an entry begins where the entry does', () => {
  expect(placeIn(entry('systems/payments'), 'objectives', 0)).toEqual({ file: 'systems/payments.md', field: ['objectives', 0] });
  expect(placeIn({ ...entry('roles/dba'), file: 'roles.yaml', field: [3] }, 'primary')).toEqual({
    file: 'roles.yaml',
    field: [3, 'primary'],
  });
});

test('entries are called by name, title or version', () => {
  expect(['systems/payments', 'reviews/first', 'revisions/1.0.0'].map((key) => titleOf(entry(key)))).toEqual([
    'Card payments',
    'Ledger lost',
    '1.0.0',
  ]);
});

test('how widely an entry may be read', () => {
  const rank = (key: string) => rankOf(made().settings, entry(key));
  // staff, partners, public: nothing said is for the first; a template says whom it addresses; an audience that is none opens nothing.
  expect(['systems/ledger', 'reviews/second', 'systems/payments', 'templates/outage', 'roles/dba'].map(rank)).toEqual([0, 1, 2, 0, 0]);
  expect(rankOf({ ...made().settings, audiences: ['public', 'staff'] }, entry('systems/payments'))).toBe(0);
});
