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

  test('a time of another offset is told as it is written as well', () => {
    expect(found({ timeline: [began, { ...at(''), at: '2026-03-12T07:50Z' }, { ...at(''), at: '2026-03-12T08:30+04:00' }] })).toEqual([
      'reviews/stop.md timeline.2.at 12 Mar 2026, 06:30 (`2026-03-12T08:30+04:00`) stands below 12 Mar 2026, 09:50 (`2026-03-12T07:50Z`), which is later',
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

describe('a message', () => {
  const back = { system: 'shop', restoredAt: '2026-03-12T14:00+02:00' };
  const found = (at: string, own: object = {}) =>
    said(
      timelineRule,
      planWith({
        systems: { shop: {} },
        reviews: { stop: { timeline: [began], affected: [back], messages: [{ at, audience: 'customers', channel: 'web' }], ...own } },
      }),
      '2027-11-23',
    ).map((line) => line.replace('reviews/stop.md messages.0.at the message of ', ''));
  const warning = { at: '2026-03-10T08:00+02:00', milestone: 'detection', text: 'A storm is forecast.' };

  test.each([
    ['within a day before the event', '2026-03-11T08:00+02:00', {}],
    ['on the day before, when nobody knows', '2026-03-11', {}],
    ['some time in its month', '2026-03', {}],
    [
      'in the month before, of which the last day may be meant',
      '2026-02',
      { timeline: [{ ...began, at: '2026-03-01T08:00+02:00' }], affected: [] },
    ],
    ['at an early warning', '2026-03-09T08:00+02:00', { timeline: [warning, began] }],
    ['before the system that was lost first', '2026-03-09T08:00+02:00', { affected: [{ ...back, disruptedAt: '2026-03-10' }] }],
    ['that announces a simulation', '2026-01-12T08:00+02:00', { kind: 'simulation' }],
    ['months later', '2027-03-12T07:59+02:00', {}],
    ['years later, of what goes on', '2027-06-12T08:00+02:00', { affected: [{ system: 'shop', outcome: 'ongoing' }] }],
    ['a year later, before the review was approved', '2027-06-12T08:00+02:00', { approvedOn: '2027-06-12' }],
  ])('%s may be right', (_, at, own) => expect(found(at, own)).toEqual([]));

  const early = (at: string) => [`${at} was sent before the event began on 12 Mar 2026`];
  const late = (at: string) => [`${at} was sent more than a year after the event began on 12 Mar 2026`];
  test.each([
    ['of the year before', '2025-03-12T08:20+02:00', {}, early('12 Mar 2025, 08:20')],
    ['of the year before, in a simulation', '2025-03-12T08:20+02:00', { kind: 'simulation' }, early('12 Mar 2025, 08:20')],
    ['of a day and a minute before', '2026-03-11T07:59+02:00', {}, early('11 Mar 2026, 07:59')],
    ['of two days before', '2026-03-10', {}, early('10 Mar 2026')],
    ['of the year after', '2027-03-12T08:20+02:00', {}, late('12 Mar 2027, 08:20')],
    ['of the year after its approval', '2027-03-12T08:20+02:00', { approvedOn: '2026-03-20' }, late('12 Mar 2027, 08:20')],
  ])('%s is told', (_, at, own, lines) => expect(found(at, own)).toEqual(lines));
});

describe('steps that were done', () => {
  const over = { at: '2026-03-12T14:00+02:00', milestone: 'resolution', text: 'Over.' };
  const shop = { system: 'shop', restoredAt: '2026-03-12T12:00+02:00' };
  const found = (steps: readonly object[], own: object = {}) =>
    said(
      consistency,
      planWith({
        systems: { shop: { dependsOn: ['line'] }, line: {}, desk: {} },
        reviews: { stop: { timeline: [began, over], affected: [shop], steps, ...own } },
      }),
    ).map((line) => line.replace('reviews/stop.md steps.', ''));
  const step = (took: string | undefined, own: object = {}) => ({ system: 'shop', step: 'restore', result: 'done', took, ...own });

  test.each([
    ['side by side', [step('4h'), step('4h')], {}],
    ['for as long as the event', [step('6h')], {}],
    ['for a time that nobody took', [step(undefined)], {}],
    ['of a system that is away still', [step('90h')], { affected: [{ system: 'shop', outcome: 'ongoing' }] }],
    ['of a system of which nobody knows when it was back', [step('90h')], { affected: [{ system: 'shop' }] }],
    ['from an early warning on', [step('7h')], { timeline: [at('07:00'), began, over] }],
    ['within a margin', [step('6h20m')], { timeline: [at('08:00', { within: '10m' }), { ...over, within: '10m' }] }],
    ['within a day of which no time is known', [step('24h')], { timeline: [{ ...began, at: '2026-03-12' }, over] }],
    ['in a tabletop exercise', [step('5m')], { affected: [], kind: 'simulation' }],
    ['of a system that was not lost, and is needed by one that was', [step('1h', { system: 'line' })], {}],
    ['of such a system while the other is away', [step('90h', { system: 'line' })], { affected: [{ system: 'shop' }] }],
    ['of another system, and skipped', [{ system: 'desk', step: 'start', result: 'skipped' }], {}],
    ['of a system that nobody wrote, which is told elsewhere', [{ system: 'nowhere', step: 'start', result: 'done' }], {}],
  ])('%s may be right', (_, steps, own) => expect(found(steps, own)).toEqual([]));

  test('for longer than the event are told', () => {
    expect(found([step('6h'), step('90h'), { system: 'shop', improvised: 'By hand.', took: '6h1m' }])).toEqual([
      '1.took the step `restore` for `shop` took 3 d 18 h, longer than the whole event with its 6 h',
      '2.took what was improvised for `shop` took 6 h 1 min, longer than the whole event with its 6 h',
    ]);
  });

  test('for longer than the event are told of a system that is only needed as well', () => {
    expect(found([step('90h', { system: 'line' })])).toEqual([
      '0.took the step `restore` for `line` took 3 d 18 h, longer than the whole event with its 6 h',
    ]);
  });

  test('for a system that was not lost are told once', () => {
    expect(found([step('1h'), step('90h', { system: 'desk' }), { system: 'desk', improvised: 'By hand.' }])).toEqual([
      '1.system a step of `desk` was done, and `affected` does not name that system',
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

test('a gap is due no earlier than on the day of the event that showed it', () => {
  const gap = (id: string, due?: string) => ({ id, category: 'training', severity: 'low', statement: 'Nobody knew.', owner: 'lead', due });
  const gaps = [gap('G-1', '2026-03-12'), gap('G-2', '2026-03-11'), gap('G-3', '2025-04-12'), gap('G-4')];
  expect(said(contradiction, planWith({ reviews: { stop: { timeline: [began], gaps } } }))).toEqual([
    'reviews/stop.md gaps.1.due `G-2` is due on 11 Mar 2026, before the event that showed it began on 12 Mar 2026',
    'reviews/stop.md gaps.2.due `G-3` is due on 12 Apr 2025, before the event that showed it began on 12 Mar 2026',
  ]);
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
