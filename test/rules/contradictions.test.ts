import { describe, expect, test } from 'vitest';
import futureDay from '../../src/rules/content/future-day.ts';
import contradiction from '../../src/rules/gaps/contradiction.ts';
import consistency from '../../src/rules/reviews/consistency.ts';
import timelineRule from '../../src/rules/reviews/timeline.ts';
import { planWith } from '../analysis/plans.ts';
import { remarksOf, said } from './findings.ts';

const at = (time: string, own: object = {}) => ({ at: `2026-03-12T${time}+02:00`, text: 'Something.', ...own });
const began = at('08:00', { milestone: 'disruption' });

describe('a timeline in order', () => {
  const found = (own: object) => said(timelineRule, planWith({ systems: { shop: {} }, reviews: { stop: { timeline: [began], ...own } } }));

  test('entries may share a minute, and one that is not known to the minute may be in its place', () => {
    expect(found({ timeline: [began, at('08:00'), at('08:20'), at('08:10', { within: '10m' })] })).toEqual([]);
    expect(found({ timeline: [began, at('08:20'), at('08:10', { within: '9m' })] })).toEqual([
      'reviews/stop.md timeline.2.at 12 Mar 2026, 08:10 stands below 12 Mar 2026, 08:20, which is later',
    ]);
  });

  test('what is resolved before it began is told once', () => {
    expect(found({ timeline: [began, at('07:00', { milestone: 'resolution' }), at('09:00')] })).toEqual([
      'reviews/stop.md timeline.1.at it was resolved on 12 Mar 2026, 07:00, before its disruption on 12 Mar 2026, 08:00',
    ]);
    expect(found({ timeline: [began, at('08:00', { milestone: 'resolution' })] })).toEqual([]);
  });

  test('the first entry of all may be a resolution that comes too early', () => {
    expect(found({ timeline: [at('07:00', { milestone: 'resolution' }), began] })).toEqual([
      'reviews/stop.md timeline.0.at it was resolved on 12 Mar 2026, 07:00, before its disruption on 12 Mar 2026, 08:00',
    ]);
  });

  test('an approval on the day of the event is none too early', () => {
    expect(found({ approvedOn: '2026-03-12' })).toEqual([]);
    expect(found({ approvedOn: '2026-03-11' })).toEqual([
      'reviews/stop.md approvedOn the review was approved on 11 Mar 2026, before its event began on 12 Mar 2026',
    ]);
  });

  test('a message may promise the next one for the minute in which it is sent', () => {
    const message = (nextBy: string) => ({ messages: [{ at: began.at, audience: 'employees', channel: 'call', nextBy }] });
    expect(found(message(began.at))).toEqual([]);
    expect(found(message('2026-03-12'))).toEqual([]);
    expect(found(message('2026-03-12T07:59+02:00'))).toEqual([
      'reviews/stop.md messages.0.nextBy the message of 12 Mar 2026, 08:00 promises the next one by 12 Mar 2026, 07:59, which was over',
    ]);
  });
});

describe('what a review says', () => {
  const gap = { id: 'G-1', category: 'training', severity: 'low', statement: 'Nobody knew.', owner: 'lead' };
  const parts = (own: object) => ({
    systems: { shop: {}, desk: {} },
    revisions: { '1.0.0': { date: '2026-03-12' }, '1.1.0': { date: '2026-03-13' } },
    exercises: { spring: {}, snow: { cancelled: 'Snow.' } },
    templates: { told: { audience: 'employees' } },
    reviews: { stop: { kind: 'simulation', timeline: [began], ...own } },
  });
  const found = (own: object) => said(consistency, planWith(parts(own))).map((line) => line.replace('reviews/stop.md ', ''));

  test.each([
    ['a version of the day of the event', { planVersion: '1.0.0' }],
    ['a version that nobody wrote, which is told elsewhere', { planVersion: '9.0.0' }],
    ['a simulation of an exercise', { exercise: 'spring' }],
    ['no gap, and why', { noGaps: 'All went well.', gaps: [] }],
    [
      'a message from the template of its audience',
      { messages: [{ at: began.at, audience: 'employees', channel: 'call', template: 'told' }] },
    ],
    ['a message without a template', { messages: [{ at: began.at, audience: 'customers', channel: 'call' }] }],
    ['a recovery point', { affected: [{ system: 'shop', recoveryPoint: began.at }] }],
    ['a loss', { affected: [{ system: 'shop', dataLoss: '5m' }] }],
    ['an outage that goes on', { affected: [{ system: 'shop', outcome: 'ongoing' }] }],
    ['what is not known', { unknown: ['detection', 'affected.shop.dataLoss'], affected: [{ system: 'shop' }] }],
    ['a draft without an approval', { status: 'draft' }],
  ])('nothing is wrong with %s', (_, own) => expect(found(own)).toEqual([]));

  test.each([
    ['a later version', { planVersion: '1.1.0' }, /^planVersion responders cannot have used version `1.1.0`, which is of 13 Mar 2026/],
    ['an exercise that was actual', { kind: 'actual', exercise: 'spring' }, /^exercise the incident was actual/],
    ['an exercise that was cancelled', { exercise: 'snow' }, /^exercise `snow` was held/],
    ['gaps and none', { noGaps: 'All went well.', gaps: [gap] }, /^noGaps `noGaps` says that no gap was found/],
    [
      'a message from another template',
      { messages: [{ at: began.at, audience: 'customers', channel: 'call', template: 'told' }] },
      /^messages.0.template the message went to customers, and `told` is written for employees$/,
    ],
    [
      'a loss of nothing beside a point',
      { affected: [{ system: 'shop', recoveryPoint: began.at, dataLoss: '0m' }] },
      /^affected.0.dataLoss/,
    ],
    [
      'the end of what was given up',
      { affected: [{ system: 'shop', outcome: 'abandoned', restoredAt: began.at }] },
      /^affected.0.restoredAt/,
    ],
    [
      'a system twice',
      { affected: [{ system: 'shop' }, { system: 'desk' }, { system: 'shop' }] },
      /^affected.2.system `shop` is affected twice/,
    ],
    ['what is known', { unknown: ['detection', 'disruption'] }, /^unknown.1 `disruption` is listed as unknown/],
    ['an approved draft', { status: 'draft', approvedOn: '2026-03-20' }, /^status the review was approved on 20 Mar 2026/],
  ])('%s is told, once', (_, own, line) => {
    const [first, ...others] = found(own);
    expect(others).toEqual([]);
    expect(first).toMatch(line);
  });

  test('where it was said first is told as well', () => {
    const [remark] = remarksOf(consistency, planWith(parts({ affected: [{ system: 'desk' }, { system: 'shop' }, { system: 'shop' }] })));
    expect(remark?.related?.[0]?.at).toEqual({ file: 'reviews/stop.md', field: ['affected', 1, 'system'] });
  });
});

describe('a gap that is found again', () => {
  const gaps = [{ id: 'G-1', category: 'training', severity: 'low', statement: 'Nobody knew.', owner: 'lead' }];
  const later = (own: object) => ({ timeline: [{ at: '2026-05-12T08:00+02:00', milestone: 'disruption', text: 'It stops.' }], ...own });
  const found = (parts: { revisions?: object; reviews?: object }, own: object = { recurs: ['G-1'] }) =>
    said(contradiction, planWith({ revisions: { ...parts.revisions }, reviews: { first: { gaps }, ...parts.reviews, again: later(own) } }));
  const unanswered = ['reviews/again.md recurs.0 nothing had answered `G-1` when this review found it again'];

  test('was answered before, on the day itself at the latest', () => {
    expect(found({ revisions: { '1.0.0': { date: '2026-05-12', addresses: ['G-1'] } } })).toEqual([]);
    expect(found({ revisions: { '1.0.0': { date: '2026-05-13', addresses: ['G-1'] } } })).toEqual(unanswered);
    expect(
      found({ revisions: { '1.0.0': { date: '2026-05-01', addresses: ['G-2'] }, '1.1.0': { date: '2026-05-02', addresses: ['G-1'] } } }),
    ).toEqual([]);
  });

  test('or was proved before, by another review', () => {
    const proved = (day: string) => ({ reviews: { proof: { verifies: ['G-1'], timeline: [{ at: day, text: 'It holds.' }] } } });
    expect(found(proved('2026-05-12'))).toEqual([]);
    expect(found(proved('2026-05-13'))).toEqual(unanswered);
  });

  test('or else was open all the time', () => expect(found({})).toEqual(unanswered));

  test('cannot be proved by the same event', () => {
    expect(found({}, { verifies: ['G-1'], recurs: ['G-1'] })).toEqual([
      'reviews/again.md recurs.0 `G-1` is proved fixed by this review as well; it counts as found again',
    ]);
  });

  test('may have been answered by what cannot be read', () => {
    const plan = planWith({ reviews: { first: { gaps }, again: later({ recurs: ['G-1', 'G-9'] }) } });
    expect(said(contradiction, { ...plan, unread: new Set(['G-1']) })).toEqual([]);
  });
});

test('a day is told from the next one on; a planned revision is approved when its day comes', () => {
  const plan = planWith({
    sections: { one: { reviewedOn: '2026-11-23' }, two: { reviewedOn: '2026-11-24' } },
    revisions: {
      '1.0.0': { date: '2026-11-23', approvedOn: '2026-11-24' },
      '1.1.0': { date: '2026-11-24', approvedOn: '2026-11-24' },
    },
  });
  expect(said(futureDay, plan)).toEqual([
    'sections/two.md reviewedOn `reviewedOn` is 24 Nov 2026, which has not come yet',
    'revisions/1.0.0.md approvedOn `approvedOn` is 24 Nov 2026, which has not come yet',
  ]);
});
