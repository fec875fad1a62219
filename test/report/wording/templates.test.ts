import { expect, test } from 'vitest';
import { templatesMatrixOf } from '../../../src/analysis/templates-matrix.ts';
import { channelsUsed, keptOf, promisedTo, templatesHeading, timesUsed, usesOf } from '../../../src/report/wording/templates.ts';
import { planWith } from '../../analysis/plans.ts';

const all = Object.fromEntries(
  ['employees', 'customers', 'partners'].flatMap((audience) =>
    ['declaration', 'update', 'restoration'].map((when) => [`${audience}-${when}`, { audience, when }]),
  ),
);
const without = (...ids: readonly string[]) => Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)));

test.each([
  ['Every audience has a message for every moment', all],
  ['No message is written yet', {}],
  ['One of nine messages is not written: partners at restoration', without('partners-restoration')],
  ['Two of nine messages are not written: employees at update and partners at update', without('employees-update', 'partners-update')],
  ['Four of nine messages are not written', without('employees-update', 'partners-update', 'customers-update', 'customers-declaration')],
])('%s', (said, templates) => {
  expect(templatesHeading(templatesMatrixOf(planWith({ templates })))).toBe(said);
});

test('the policy is said beside what was measured', () => {
  const { settings } = planWith({}, { policy: { firstNotice: { employees: '15m' }, updateEvery: { customers: '1h' } } });
  expect(promisedTo('customers', settings)).toBe('first within 30 min, then at least every 1 h');
  expect(promisedTo('employees', settings)).toBe('first within 15 min');
  expect(keptOf(['met', 'met', 'missed', 'unknown'])).toBe('2 of 3 kept');
  expect(keptOf(['met', 'undetermined'])).toBe('1 of 2 kept, 1 undetermined');
  expect(keptOf(['unknown', 'no-target'])).toBe('never measured');
});

test('messages name the template that they were made from, newest first', () => {
  const message = (at: string, template: string) => ({ at, audience: 'customers', channel: 'status page', template });
  const plan = planWith({
    reviews: {
      older: { messages: [message('2026-03-12T08:50+02:00', 'outage'), message('2026-03-12T07:50+01:00', 'update')] },
      newer: { messages: [message('2026-08-19', 'outage')] },
    },
  });
  expect(usesOf('outage', plan).map(({ review }) => review.id)).toEqual(['newer', 'older']);
  expect([...timesUsed(plan)]).toEqual([
    ['outage', 2],
    ['update', 1],
  ]);
});

test('channels say how often they served, to whom and when last, whatever their capitals', () => {
  const message = (at: string, audience: string, channel: string) => ({ at, audience, channel });
  const plan = planWith({
    reviews: {
      older: {
        messages: [
          message('2026-03-12T08:50+02:00', 'customers', 'Status page'),
          message('2026-03-12T09:50+02:00', 'customers', 'status page'),
          message('2026-03-12T09:00+02:00', 'partners', 'e-mail'),
        ],
      },
      newer: { messages: [message('2026-08-19', 'employees', 'status page'), message('2026-08-19', 'partners', 'e-mail')] },
      silent: {},
    },
  });
  expect(channelsUsed(plan).map(({ channel, to, messages, events, last }) => [channel, to, messages, events, last.id])).toEqual([
    ['status page', ['employees', 'customers'], 3, 2, 'newer'],
    ['e-mail', ['partners'], 2, 2, 'newer'],
  ]);
  expect(channelsUsed(planWith({ reviews: { silent: {} } }))).toEqual([]);
});
