import { expect, test } from 'vitest';
import { momentsOf } from '../../src/analysis/moments.ts';
import { noticesOf } from '../../src/analysis/notices.ts';
import { planWith } from './plans.ts';

const at = (time: string) => `2026-03-12T${time}+02:00`;
const timeline = [
  { at: at('08:02'), milestone: 'disruption', text: 'It stops.' },
  { at: at('08:09'), milestone: 'detection', text: 'The alarm.' },
  { at: at('08:20'), milestone: 'declaration', text: 'Declared.' },
  { at: at('13:10'), milestone: 'resolution', text: 'Over.' },
];
const affected = [
  { system: 'payments', restoredAt: at('12:40') },
  { system: 'reports', restoredAt: at('21:00') },
];
const sent = (time: string, audience: string, nextBy?: string) => ({
  at: at(time),
  audience,
  channel: 'mail',
  ...(nextBy ? { nextBy: at(nextBy) } : {}),
});

function notice(audience: string, messages: readonly object[], own: object = {}) {
  const plan = planWith({
    systems: { payments: { customerFacing: true }, reports: {} },
    reviews: { outage: { timeline, affected, messages, ...own } },
  });
  const found = noticesOf(plan, momentsOf(plan), '2026-11-23')
    .get('outage')
    ?.find((one) => one.audience === audience);
  if (!found) throw new Error('no notice');
  return found;
}

const minutes = (span: { min: number } | undefined) => span && span.min / 60;

test('the first message is counted from declaration, else from detection', () => {
  const messages = [sent('08:50', 'customers')];
  expect(notice('customers', messages)).toMatchObject({
    from: 'declaration',
    first: { min: 1800 },
    firstJudged: { verdict: 'met', margin: 0 },
  });
  const undeclared = timeline.filter(({ milestone }) => milestone !== 'declaration');
  expect(notice('customers', messages, { timeline: undeclared })).toMatchObject({
    from: 'detection',
    firstJudged: { verdict: 'missed', margin: 660 },
  });
});

test('without a message nothing is known of the first, and there was no silence between messages', () => {
  expect(notice('partners', [])).toMatchObject({ first: undefined, firstJudged: { verdict: 'unknown' }, pauses: [], longest: undefined });
});

test('customers’ silences end when the last system that they use is back; messages count in the order of time', () => {
  const messages = ['09:45', '08:50', '11:15', '12:10', '13:08'].map((time) => sent(time, 'customers'));
  const { pauses, longest, silenceJudged } = notice('customers', messages);
  expect(pauses.map(({ took }) => minutes(took))).toEqual([55, 90, 55, 30]);
  expect([longest?.after.index, longest?.before?.index, silenceJudged.verdict]).toEqual([0, 2, 'missed']);
});

test('for all others they end with the incident; without a limit there is no verdict', () => {
  const { longest, silenceJudged } = notice('employees', [sent('08:31', 'employees')]);
  expect([minutes(longest?.took), silenceJudged.verdict]).toEqual([279, 'no-target']);
});

test('a promise is kept by the next message alone, and open while nobody can tell', () => {
  const states = (messages: readonly object[]) => notice('customers', messages).promises.map(({ state }) => state);
  expect(states([sent('09:00', 'customers', '10:00'), sent('10:00', 'customers', '10:30'), sent('10:31', 'customers', '12:00')])).toEqual([
    'kept',
    'passed',
    'passed',
  ]);
  expect(states([{ ...sent('09:00', 'customers'), nextBy: '2026-11-23T10:00+02:00' }])).toEqual(['open']);
});
