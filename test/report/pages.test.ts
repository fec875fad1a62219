import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { folder } from '../../src/folder.ts';
import { reviewPage } from '../../src/report/review.ts';
import { reviewsPage } from '../../src/report/reviews.ts';
import { type PageSource, systemPage } from '../../src/report/system.ts';
import { systemsPage } from '../../src/report/systems.ts';
import { planWith } from '../analysis/plans.ts';

async function source(root: string): Promise<PageSource & Pick<Awaited<ReturnType<typeof folder>>, 'findings'>> {
  const read = await folder(root, '2026-11-23');
  const nameOf = (place: string, id: string) => (place === 'systems' ? (read.plan.systems.get(id)?.data.name ?? id) : id);
  return { ...read, names: { nameOf } };
}

const sample = await source('content');
const incidents = await source('test/fixtures/public-incidents');

const review = (from: typeof sample, id: string) => {
  const entry = from.plan.reviews.get(id);
  if (!entry) throw new Error(`no review ${id}`);
  return reviewPage(entry, from);
};

test('a review says first what happened against what was promised', () => {
  expect(review(sample, '2026-03-12-ledger-storage').outcome).toBe(
    'Payments was away for 4 h 38 min, 38 min longer than promised. One more system came back too late. The most data lost was 52 min, of Ledger database.',
  );
  expect(review(sample, '2025-02-26-first-tabletop').outcome).toBe('No system was taken away.');
});

test('a review says who was not there, and how long after the incident it was approved', () => {
  const { facts } = review(sample, '2026-03-12-ledger-storage');
  expect(facts.absences).toEqual([
    { role: 'courier', systems: ['order-delivery'] },
    { role: 'storefront-lead', systems: ['seller-portal'] },
    { role: 'seller-relations-lead', systems: ['seller-portal'] },
  ]);
  expect(facts.approval?.daysAfter).toBe(12);
  expect(review(sample, '2025-08-14-mail-outage').facts.absences).toEqual([]);
});

test('an outage of the public record keeps its bounds', () => {
  expect(review(incidents, 'gitlab-2017-01-31').outcome).toBe(
    'All three systems came back in time; the slowest, GitLab.com webhooks, after 18 h 33 min, of 30 d promised. The most data lost was 6 h 7 min, of GitLab.com PostgreSQL.',
  );
  expect(review(incidents, 'atlassian-2022-04-05').headings.lags).toBe('Restoring took longest: 12 d to 14 d');
});

test('headings of a review carry its figures', () => {
  const { headings } = review(sample, '2026-03-12-ledger-storage');
  expect(headings).toMatchObject({
    lags: 'Restoring took longest: 3 h 45 min',
    told: 'Partners were told too late',
    steps: 'Eleven steps done: one failed, two were improvised',
    resources: 'Two of three needs were not met',
    raised: 'Gaps raised: 5, of which 3 are proved fixed',
  });
});

test('a contradicted answer is known by its question', () => {
  expect(review(sample, '2026-03-12-ledger-storage').facts.contradicted).toEqual(['communication.customersTold']);
});

test('a system says how soon it can be back, and what that leaves', async () => {
  const payments = sample.plan.systems.get('payments');
  if (!payments) throw new Error('no payments');
  const { way, headings } = await systemPage(payments, sample);
  expect(headings.path).toBe('The way back: 1 h 15 min at the earliest');
  expect(way.sentences).toBe(
    'When everything runs side by side, the path through Network and DNS and Ledger database decides. It leaves 45 min of the 2 h for noticing, declaring and starting. With the slowest time that was measured for each step it takes 2 h 8 min, which is beyond the target.',
  );
  expect(headings.measured).toBe('Promised and measured: four of six recoveries kept RTO and RPO');
  expect(headings.steps).toBe('Steps, planned and measured: 4, one runs by itself');
  expect(way.loss).toBe('Two of five first-tier systems are then lost, this one included.');
});

test('a system without steps says that nobody can tell', async () => {
  const database = incidents.plan.systems.get('gitlab-postgresql');
  if (!database) throw new Error('no database');
  const { way, headings, network } = await systemPage(database, incidents);
  expect(headings.path).toBe('The way back: no time can be worked out');
  expect(way.sentences).toBe('No recovery step is written for GitLab.com PostgreSQL, so nobody can say how soon it can be back.');
  expect(network).toBeUndefined();
});

test('the list of systems says whether promises can be kept', async () => {
  expect((await systemsPage(sample)).heading).toBe('All ten systems can be back in time; one is unproven');
  expect((await systemsPage(incidents)).heading).toBe('29 of the 31 systems are proven, and none has recovery steps to plan with');
});

test('the list of reviews is newest first and counts both kinds', () => {
  const { heading, kept, rows } = reviewsPage(sample);
  expect(heading).toBe('Five actual incidents and five simulations reviewed, one still in draft');
  expect(kept).toBe('23 of 31 measured recoveries kept the RTO and the RPO of their day, six missed one or both, two cannot be decided.');
  expect(rows.map(({ day }) => day)).toEqual(
    rows
      .map(({ day }) => day)
      .toSorted()
      .toReversed(),
  );
});

test('of very many systems in one review the first have dots, those that missed before the others', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `s${index}`);
  const restored = (index: number) => (index === 59 ? '2026-03-12T20:00Z' : '2026-03-12T09:00Z');
  const affected = ids.map((system, index) => ({ system, restoredAt: restored(index) }));
  const plan = planWith({ systems: Object.fromEntries(ids.map((id) => [id, {}])), reviews: { outage: { affected } } });
  const [row] = reviewsPage({ plan, analysis: analyse(plan, '2026-11-23'), today: '2026-11-23', names: { nameOf: (_, id) => id } }).rows;
  expect(row?.dots.shown.map(({ system }) => system)).toEqual(['s59', ...ids.slice(0, 39)]);
  expect(row?.dots.left).toBe(20);
});
