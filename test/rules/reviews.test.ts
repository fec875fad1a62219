import { describe, expect, test } from 'vitest';
import contradiction from '../../src/rules/reviews/contradiction.ts';
import findingWithoutGap from '../../src/rules/reviews/finding-without-gap.ts';
import improvised from '../../src/rules/reviews/improvised.ts';
import lateNotice from '../../src/rules/reviews/late-notice.ts';
import milestone from '../../src/rules/reviews/milestone.ts';
import order from '../../src/rules/reviews/order.ts';
import shortage from '../../src/rules/reviews/shortage.ts';
import timelineRule from '../../src/rules/reviews/timeline.ts';
import { planWith } from '../analysis/plans.ts';
import { said } from './findings.ts';

const on = (time: string) => `2026-03-12T${time}+02:00`;
const gap = (own: object) => ({ id: 'G-1', category: 'training', severity: 'low', statement: 'Nobody knew.', owner: 'lead', ...own });

describe('the first message to an audience', () => {
  const systems = {
    shop: { customerFacing: true },
    inside: { customerFacing: false },
    below: { customerFacing: false },
    front: { customerFacing: true, dependsOn: ['below'] },
  };
  const told = (audience: string, time: string) => ({ at: on(time), audience, channel: 'e-mail' });
  const inTime = ['employees', 'customers', 'partners'].map((audience) => told(audience, '08:15'));
  /** Findings on an incident that was detected at eight, of which everybody heard in time, but for what is said here. */
  const found = (own: object) =>
    said(
      lateNotice,
      planWith({
        systems,
        reviews: {
          stop: {
            timeline: [{ at: on('08:00'), milestone: 'detection', text: 'It is seen.' }],
            affected: [{ system: 'shop', restoredAt: on('12:00') }],
            messages: inTime,
            ...own,
          },
        },
      }),
    );
  const none = (audience: string, within: string, from = 'detection') =>
    `reviews/stop.md messages ${audience} got no message at all; the policy promises the first within ${within} of ${from}`;

  test('in time is fine', () => expect(found({})).toEqual([]));

  test('a minute late is told at the message', () => {
    const messages = [...inTime.slice(1), told('employees', '08:16')];
    expect(found({ messages })).toEqual([
      'reviews/stop.md messages.2.at employees were first told 16 min after detection, 1 min later than the 15 min of the policy',
    ]);
  });

  test('surely late, by how much at least, where the time is not known to the minute', () => {
    const timeline = [{ at: on('08:00'), within: '10m', milestone: 'detection', text: 'It is seen.' }];
    const messages = [told('employees', '08:45'), ...inTime.slice(1)];
    expect(found({ timeline, messages })).toEqual([
      'reviews/stop.md messages.0.at employees were first told 35 min to 55 min after detection, at least 20 min later than the 15 min of the policy',
    ]);
    expect(found({ timeline, messages: [told('employees', '08:25'), ...inTime.slice(1)] })).toEqual([]);
  });

  test('that never came is told for each', () => {
    expect(found({ messages: undefined })).toEqual([none('employees', '15 min'), none('customers', '30 min'), none('partners', '1 h')]);
  });

  test('that never came, where nobody knows when it was detected', () => {
    const timeline = [{ at: on('08:00'), text: 'Something happens.' }];
    expect(found({ timeline, messages: inTime.slice(1) })).toEqual([none('employees', '15 min')]);
  });

  test.each([
    ['in a draft', { status: 'draft' }],
    ['in a simulation', { kind: 'simulation' }],
    ['where nothing was lost', { affected: [] }],
  ])('that never came is not asked for %s', (_, own) => {
    expect(found({ messages: undefined, ...own })).toEqual([]);
  });

  const lost = (...ids: readonly string[]) => ({ affected: ids.map((system) => ({ system, restoredAt: on('12:00') })) });
  test.each<[string, object, boolean]>([
    ['a system that faces them is lost', lost('shop'), true],
    ['one of two faces them', lost('inside', 'shop'), true],
    ['none faces them', lost('inside'), false],
    ['one that faces them waits for it', lost('below'), true],
    ['nobody says what the system is', lost('inside', 'nowhere'), true],
    ['some were affected', { ...lost('shop'), impact: { customersAffected: 1 } }, true],
    ['none was affected', { ...lost('shop'), impact: { customersAffected: 0 } }, false],
    ['nobody counted them', { ...lost('shop'), impact: {} }, true],
  ])('is owed to customers where %s', (_, own, owed) => {
    const messages = inTime.filter(({ audience }) => audience !== 'customers');
    expect(found({ messages, ...own })).toEqual(owed ? [none('customers', '30 min')] : []);
  });

  test('is not late for customers whom the event did not concern, and no answer on it is contradicted', () => {
    const messages = [...inTime.filter(({ audience }) => audience !== 'customers'), told('customers', '09:00')];
    const own = { messages, impact: { customersAffected: 0 }, assessment: { communication: { customersTold: 'yes' } } };
    const plan = planWith({
      systems: { shop: {} },
      reviews: {
        stop: {
          timeline: [{ at: on('08:00'), milestone: 'detection', text: 'It is seen.' }],
          affected: [{ system: 'shop', restoredAt: on('12:00') }],
          ...own,
        },
      },
    });
    expect([...said(lateNotice, plan), ...said(contradiction, plan)]).toEqual([]);
  });
});

describe('instants that cannot be', () => {
  const found = (own: object) =>
    said(
      order,
      planWith({ systems: { shop: {} }, reviews: { stop: { timeline: [{ at: on('08:00'), text: 'It stops.' }], ...own } } }),
      '2026-03-12',
    );
  const later = '2026-03-13';

  test('lie after today, wherever they stand', () => {
    expect(found({ timeline: [{ at: '2026-03-13T00:00+02:00', text: 'It stops.' }] })).toHaveLength(1);
    expect(found({ timeline: [{ at: '2026-03-12', text: 'It stops.' }] })).toEqual([]);
    const affected = [
      { system: 'shop', disruptedAt: later, restoredAt: later, verifiedAt: later, recoveryPoint: later },
      { system: 'shop', restoredAt: on('12:00') },
    ];
    const places = found({ affected }).map((message) => message.split(' ').slice(0, 2).join(' '));
    for (const field of ['disruptedAt', 'restoredAt', 'verifiedAt', 'recoveryPoint']) {
      expect(places).toContain(`reviews/stop.md affected.0.${field}`);
    }
    expect(places.filter((place) => place.includes('affected.1'))).toEqual([]);
  });

  test('stand before those that they have to follow', () => {
    const disrupted = { timeline: [{ at: on('08:00'), milestone: 'disruption', text: 'It stops.' }] };
    const ordered = (affected: object) => found({ ...disrupted, affected: [{ system: 'shop', outcome: 'ongoing', ...affected }] });
    expect(ordered({ restoredAt: on('08:00'), verifiedAt: on('08:00'), recoveryPoint: on('08:00') })).toEqual([]);
    expect(ordered({ verifiedAt: on('07:59') })).toEqual([
      'reviews/stop.md affected.0.verifiedAt `shop` is verified before it was disrupted: 12 Mar 2026, 07:59 is before 12 Mar 2026, 08:00',
    ]);
    expect(ordered({ restoredAt: on('09:00'), verifiedAt: on('08:59') })).toEqual([
      'reviews/stop.md affected.0.verifiedAt `shop` is verified before it was restored: 12 Mar 2026, 08:59 is before 12 Mar 2026, 09:00',
    ]);
    expect(ordered({ restoredAt: on('07:59') })).toEqual([
      'reviews/stop.md affected.0.restoredAt `shop` is restored before it was disrupted: 12 Mar 2026, 07:59 is before 12 Mar 2026, 08:00',
    ]);
    expect(ordered({ recoveryPoint: on('08:01') })).toEqual([
      'reviews/stop.md affected.0.recoveryPoint `shop` is recovered to a point after its disruption: 12 Mar 2026, 08:00 is before 12 Mar 2026, 08:01',
    ]);
  });

  test('are those of messages too', () => {
    const messages = [on('09:00'), later].map((at) => ({ at, audience: 'customers', channel: 'e-mail' }));
    expect(found({ messages }).map((message) => message.split(' ')[1])).toEqual(['messages.1.at']);
  });
});

describe('a gap that answers what went wrong', () => {
  const step = { system: 'shop', improvised: 'Rebuilt by hand' };
  const gaps = (...all: readonly object[]) => ({ gaps: all.map((own, index) => gap({ id: `G-${index + 1}`, ...own })) });

  test.each<[string, object, boolean]>([
    ['is not there', {}, false],
    ['is about something else', gaps({}, { systems: ['other'] }), false],
    ['is about the system', gaps({}, { systems: ['other', 'shop'] }), true],
    ['answers the question', gaps({}, { answers: 'systems.noSurprises' }), true],
    ['is named by the answer', { assessment: { noSurprises: { answer: 'no', gap: 'G-7' } } }, true],
  ])('of improvising %s', (_, own, answered) => {
    const reviews = { stop: { steps: [step], ...own }, quiet: {} };
    expect(said(improvised, planWith({ systems: { shop: {} }, reviews }))).toHaveLength(answered ? 0 : 1);
  });

  test.each<[string, object, boolean]>([
    ['is not there', {}, false],
    ['answers another question', gaps({}, { answers: 'systems.noSurprises' }), false],
    ['answers the question', gaps({}, { answers: 'resources.adequate' }), true],
    ['is named by the answer', { assessment: { noShortage: { answer: 'no', gap: 'G-7' } } }, true],
  ])('of a shortage %s', (_, own, answered) => {
    const resources = [{ kind: 'people', need: 'A database administrator', available: 'no' }];
    const reviews = { stop: { resources, ...own }, quiet: {} };
    expect(said(shortage, planWith({ systems: { shop: {} }, reviews }))).toHaveLength(answered ? 0 : 1);
  });
});

describe('what a review answers', () => {
  const gaps = [gap({ id: 'G-1' }), gap({ id: 'G-2', answers: 'communication.teams' })];

  test('with no needs a gap that answers it, a gap that it names, or a reason', () => {
    const found = (own: object) => said(findingWithoutGap, planWith({ reviews: { stop: own } })).map((message) => message.split(' ')[1]);
    expect(found({ assessment: { teams: 'no', rolesClear: 'partly', coordination: 'yes' } })).toEqual(['assessment.communication.teams']);
    expect(found({ gaps, assessment: { teams: 'no', rolesClear: 'no' } })).toEqual(['assessment.communication.rolesClear']);
    expect(found({ assessment: { teams: { answer: 'no', because: 'It was night.' }, rolesClear: { answer: 'no', gap: 'G-1' } } })).toEqual(
      [],
    );
    expect(found({ status: 'draft', assessment: { teams: 'no' } })).toEqual([]);
  });

  test('is contradicted by what was computed alone, and only where it answers', () => {
    const steps = [{ system: 'shop', improvised: 'By hand' }];
    const found = (own: object) => said(contradiction, planWith({ systems: { shop: {} }, reviews: { stop: { steps, ...own } } }));
    expect(found({})).toEqual([]);
    expect(found({ assessment: { teams: 'no' } })).toEqual([]);
    expect(found({ assessment: { noSurprises: 'no' } })).toEqual([]);
    expect(found({ assessment: { noSurprises: 'yes' } }).map((message) => message.split(' ')[1])).toEqual([
      'assessment.systems.noSurprises',
    ]);
  });
});

test('each milestone stands in the timeline or among what is unknown', () => {
  const missing = (own: object) =>
    said(milestone, planWith({ reviews: { stop: { affected: [{ system: 'shop', restoredAt: on('12:00') }], ...own } } })).map(
      (message) => /milestone `(\w+)`/.exec(message)?.[1],
    );
  const timeline = ['disruption', 'detection'].map((name) => ({ at: on('08:00'), milestone: name, text: name }));
  expect(missing({ timeline })).toEqual(['declaration', 'recoveryStart', 'resolution']);
  expect(missing({ timeline, unknown: ['resolution', 'declaration'] })).toEqual(['recoveryStart']);
  expect(missing({ timeline, affected: [] })).toEqual([]);
});

describe('offsets of another season', () => {
  const found = (times: readonly string[], zone = 'Europe/Berlin') => {
    const [first = '', restoredAt = first] = times;
    const timeline = [{ at: first, milestone: 'disruption', text: 'It stops.' }];
    return said(
      timelineRule,
      planWith(
        { systems: { shop: {} }, reviews: { stop: { approvedOn: '2026-08-01', timeline, affected: [{ system: 'shop', restoredAt }] } } },
        { timezone: zone },
      ),
    );
  };
  const message = (written: string, there: string, zone = 'Europe/Berlin') => [
    `reviews/stop.md timeline.0.at every time has an offset such as \`${written}\`, which ${zone} has at another time of the year; here it has \`${there}\``,
  ];

  test('that of winter in summer is told once', () => {
    expect(found(['2026-07-01T08:00+01:00', '2026-07-01T09:00+01:00'])).toEqual(message('+01:00', '+02:00'));
  });

  test('that of summer in winter, on the other half of the earth', () => {
    expect(found(['2026-07-01T08:00+11:00'], 'Australia/Sydney')).toEqual(message('+11:00', '+10:00', 'Australia/Sydney'));
  });

  test.each([
    ['the right one', ['2026-07-01T08:00+02:00']],
    ['one of them is right', ['2026-07-01T08:00+01:00', '2026-07-01T09:30+02:00']],
    ['one that the zone never has', ['2026-07-01T08:00+05:30']],
    ['UTC', ['2026-07-01T06:00Z']],
    ['a day', ['2026-07-01']],
  ])('nothing is said of %s', (_, times) => expect(found(times)).toEqual([]));

  test('nothing is said where clocks never change', () => expect(found(['2026-07-01T08:00+01:00'], 'Africa/Johannesburg')).toEqual([]));
});
