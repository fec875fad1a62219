import { describe, expect, test } from 'vitest';
import repeatedMiss from '../../src/rules/objectives/repeated-miss.ts';
import untrackedMiss from '../../src/rules/objectives/untracked-miss.ts';
import { planWith } from '../analysis/plans.ts';
import { remarksOf, said } from './findings.ts';

// A system of plans.ts promises from 2025 on an RTO of 4 h and an RPO of 1 h.
const gap = (id: string, own: object = {}) => ({ id, category: 'technology', severity: 'low', statement: 'Slow.', owner: 'lead', ...own });

/** A review of an outage of the belt that began at eight and ended at an hour; `undefined` where nobody knows when. */
const outage = (day: string, hour: number | undefined, own: object = {}, affected: object = {}) => ({
  timeline: [{ at: `${day}T08:00+02:00`, milestone: 'disruption', text: 'It stops.' }],
  affected: [{ system: 'belt', ...(hour ? { restoredAt: `${day}T${String(hour).padStart(2, '0')}:00+02:00` } : {}), ...affected }],
  ...own,
});

describe('a target that was missed twice in a row', () => {
  // An hour, then half an hour beyond the RTO.
  const first = outage('2026-02-10', 13, { gaps: [gap('G-1', { systems: ['belt'] }), gap('G-2', { systems: ['scales'] }), gap('G-3')] });
  const second = outage('2026-03-10', 14);
  const missed =
    'systems/belt.md objectives.0.rto `belt` missed its RTO in the two newest measurements, 10 Mar 2026 by 2 h and 10 Feb 2026 by 1 h, and no revision has answered since';
  const said2 = (own: Parameters<typeof planWith>[0], today?: string) =>
    said(repeatedMiss, planWith({ systems: { belt: {}, scales: {} }, reviews: { first, second }, ...own }), today);

  test('is told at the objective in force, with both reviews', () => {
    expect(said2({})).toEqual([missed]);
    const [remark] = remarksOf(repeatedMiss, planWith({ systems: { belt: {} }, reviews: { first, second } }));
    expect(remark?.related).toEqual([
      { at: { file: 'reviews/second.md', field: ['affected', 0] }, message: 'missed on 10 Mar 2026' },
      { at: { file: 'reviews/first.md', field: ['affected', 0] }, message: 'missed on 10 Feb 2026' },
    ]);
  });

  test('in data is told as well', () => {
    const lost = (day: string) => outage(day, 9, {}, { recoveryPoint: `${day}T06:00+02:00` });
    expect(said2({ reviews: { first: lost('2026-02-10'), second: lost('2026-03-10') } })).toEqual([
      'systems/belt.md objectives.0.rpo `belt` missed its RPO in the two newest measurements, 10 Mar 2026 by 1 h and 10 Feb 2026 by 1 h, and no revision has answered since',
    ]);
  });

  const objectives = (own: object) => ({ updates: [{ kind: 'objectives', change: 'RTO 4 h → 6 h.', ...own }] });
  test.each<[string, object, boolean]>([
    ['that changed its objectives', { date: '2026-04-01', ...objectives({ systems: ['scales', 'belt'] }) }, true],
    ['on the day of the newest miss', { date: '2026-03-10', ...objectives({ systems: ['belt'] }) }, true],
    ['on the day before', { date: '2026-03-09', ...objectives({ systems: ['belt'] }) }, false],
    ['of today', { date: '2026-11-23', ...objectives({ systems: ['belt'] }) }, true],
    ['of tomorrow', { date: '2026-11-24', ...objectives({ systems: ['belt'] }) }, false],
    ['of the objectives of another system', { date: '2026-04-01', ...objectives({ systems: ['scales'] }) }, false],
    ['of something else', { date: '2026-04-01', ...objectives({ systems: ['belt'], kind: 'training' }) }, false],
    ['of nothing', { date: '2026-04-01' }, false],
    ['that answers a gap about it', { date: '2026-04-01', addresses: ['G-2', 'G-1'], ...objectives({}) }, true],
    ['that accepts the risk of one', { date: '2026-04-01', accepts: [{ gap: 'G-1', until: '2027-01-01' }] }, true],
    ['that answers gaps about others', { date: '2026-04-01', addresses: ['G-2', 'G-3', 'G-404'] }, false],
  ])('and a revision %s', (_, revision, answered) => {
    expect(said2({ revisions: { '1.1.0': revision } })).toEqual(answered ? [] : [missed]);
  });

  test.each<[string, object, boolean]>([
    ['a miss before is told no less', { zero: outage('2026-01-10', 16) }, true],
    ['a success before is no excuse', { zero: outage('2026-01-10', 9) }, true],
    ['a success after is one', { third: outage('2026-04-10', 9) }, false],
    ['a success in a draft is none', { third: outage('2026-04-10', 9, { status: 'draft' }) }, true],
    [
      'an event that was not measured says nothing',
      { third: outage('2026-04-10', undefined, { unknown: ['affected.belt.restoredAt'] }) },
      true,
    ],
    ['one that was just in time is a success', { third: outage('2026-04-10', 12) }, false],
  ])('where %s', (_, more, told) => {
    expect(said2({ reviews: { first, second, ...more } })).toEqual(told ? [missed] : []);
  });

  test('needs two', () => {
    expect(said2({ reviews: { second } })).toEqual([]);
    expect(said2({ reviews: { first: { ...first, status: 'draft' }, second } })).toEqual([]);
    expect(said2({ reviews: {} })).toEqual([]);
  });
});

describe('a missed target', () => {
  const time = '`belt` missed its RTO of 4 h by 1 h, but no gap of the review is about it';
  const data = '`belt` missed its RPO of 1 h by 2 h, but no gap of the review is about it';
  const both = '`belt` missed its RTO of 4 h by 1 h and its RPO of 1 h by 2 h, but no gap of the review is about it';
  const lost = { recoveryPoint: '2026-02-10T05:00+02:00' };
  const older = { gaps: [gap('G-1', { systems: ['belt'] }), gap('G-2', { systems: ['belt'], category: 'training' })] };
  test.each<[string, number | undefined, object, object, readonly string[]]>([
    ['in time', 13, {}, {}, [time]],
    ['in data', 12, lost, {}, [data]],
    ['in both', 13, lost, {}, [both]],
    ['in none', 12, { recoveryPoint: '2026-02-10T07:00+02:00' }, {}, []],
    ['that nobody can tell of', undefined, {}, { unknown: ['affected.belt.restoredAt'] }, []],
    ['in a draft', 13, lost, { status: 'draft' }, []],
    ['with a gap about it', 13, {}, { gaps: [gap('G-7'), gap('G-8', { systems: ['scales', 'belt'] })] }, []],
    ['with a gap that names no system', 13, {}, { gaps: [gap('G-7')] }, [time]],
    ['with a gap about another', 13, {}, { gaps: [gap('G-7', { systems: ['scales'] })] }, [time]],
    ['with a gap about its training', 13, {}, { gaps: [gap('G-7', { systems: ['belt'], category: 'training' })] }, [time]],
    ['whose gap came back', 13, {}, { recurs: ['G-404', 'G-1'] }, []],
    ['whose gap of another kind came back', 13, {}, { recurs: ['G-2', 'G-404'] }, [time]],
  ])('%s', (_, hour, affected, review, expected) => {
    const reviews = { older, outage: outage('2026-02-10', hour, review, affected) };
    expect(said(untrackedMiss, planWith({ systems: { belt: {}, scales: {} }, reviews }))).toEqual(
      expected.map((message) => `reviews/outage.md affected.0 ${message}`),
    );
  });
});
