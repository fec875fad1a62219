import { expect, test } from 'vitest';
import type { Lags, Link } from '../../../src/analysis/lags.ts';
import type { Measurement } from '../../../src/analysis/measurements.ts';
import type { Notice } from '../../../src/analysis/notices.ts';
import { judge } from '../../../src/analysis/span.ts';
import {
  betweenWords,
  lagsHeading,
  outcomeSentences,
  reflectionWords,
  stepsHeading,
  toldHeading,
  zoneWords,
} from '../../../src/report/wording/review.ts';

type Verdict = Notice['firstJudged']['verdict'];

const notice = (audience: Notice['audience'], first: Verdict, silence: Verdict = 'met') =>
  ({ audience, messages: [{}], firstJudged: { verdict: first }, silenceJudged: { verdict: silence } }) as unknown as Notice;

test.each([
  ['Employees were told too late', [notice('employees', 'missed'), notice('customers', 'met')]],
  ['Employees and customers were both told too late', [notice('employees', 'missed'), notice('customers', 'missed')]],
  [
    'Employees, customers and partners were all told too late',
    [notice('employees', 'missed'), notice('customers', 'missed'), notice('partners', 'missed')],
  ],
  [
    'Employees, customers and partners were left waiting for news',
    [notice('employees', 'met', 'missed'), notice('customers', 'met', 'missed'), notice('partners', 'met', 'missed')],
  ],
  ['Who was told when', [notice('employees', 'met')]],
])('%s', (heading, notices) => {
  expect(toldHeading(notices)).toBe(heading);
});

const link = (own: Partial<Link>): Link => ({ name: 'restore', from: undefined, to: undefined, took: undefined, longest: true, ...own });

test.each([
  ['Restoring took longest: 39 h 29 min', { took: { min: 142_140, max: 142_140 } }],
  ['Restoring has not ended: at least 39 h 29 min so far', { took: { min: 142_140, max: undefined } }],
  ['What happened when', { took: { min: 142_140, max: 142_140 }, longest: false }],
  ['What happened when', { took: { min: 0, max: 0 } }],
  ['What happened when', { took: { min: 0, max: undefined } }],
  ['What happened when', {}],
])('%s', (heading, own) => {
  expect(lagsHeading({ chain: [link(own)] } as unknown as Lags)).toBe(heading);
});

test('a part of an incident is told with its ends, or with the one that is not known or has not come', () => {
  const moment = { at: '2026-03-12', interval: { from: 0, to: 0 } };
  const [from, to] = [{ ...moment, name: 'recoveryStart' } as const, { ...moment, name: 'restored' } as const];
  const took = { min: 60, max: 60 };
  expect(betweenWords(link({ from, to, took }), 'Payments')).toBe('recovery begun to Payments back');
  expect(betweenWords(link({ from, took: { min: 60, max: undefined } }), 'Payments')).toBe('from recovery begun on, Payments not back');
  expect(betweenWords(link({ from, took: { min: 60, max: undefined } }), undefined)).toBe('from recovery begun on, a system not back');
  expect(betweenWords(link({ from }), 'Payments')).toBe('return is not known');
  expect(betweenWords(link({ to }), 'Payments')).toBe('beginning is not known');
});

test.each([
  ['Two steps done as planned', ['done', 'done']],
  ['One step done: one was skipped', ['done', 'skipped']],
  ['Two steps done: one failed, two were skipped', ['done', 'failed', 'skipped', 'skipped']],
  ['No step done: one was skipped', ['skipped']],
] as const)('%s', (heading, results) => {
  expect(stepsHeading(results.map((result) => ({ system: 'payments', step: 'turn', result })))).toBe(heading);
});

test('a zone is told with its offset, and with both where clocks were changed', () => {
  expect(zoneWords('Africa/Johannesburg', ['+02:00'])).toBe('Johannesburg, UTC+02:00');
  expect(zoneWords('Europe/Oslo', ['+02:00', '+01:00'])).toBe('Oslo, UTC+02:00, then UTC+01:00');
  expect(zoneWords('UTC', ['+00:00'])).toBe('UTC');
});

const minutes = (min: number, max = min) => ({ min: min * 60, max: max * 60 });
/** A system with a target of an hour for its time and of half an hour for its data. */
const measured = (rta?: ReturnType<typeof minutes>, rpa?: ReturnType<typeof minutes>) =>
  ({
    system: 'Payments',
    affected: { outcome: 'restored' },
    rta,
    rpa,
    inForce: { rto: judge(rta, 3600), rpo: judge(rpa, 1800) },
  }) as unknown as Measurement;
const away = { starts: 'disruption', stops: 'restoration' } as const;
const later = { starts: 'detection', stops: 'verification' } as const;

test.each([
  ['Payments was away for 1 h 10 min, 10 min longer than promised.', [measured(minutes(70))], away],
  // Where the clock starts later, or stops later, it does not tell how long a system was away.
  ['Payments took 1 h 10 min from detection to verification, 10 min longer than promised.', [measured(minutes(70))], later],
  ['Payments was away for 1 h 5 min to 1 h 15 min, at least 5 min longer than promised.', [measured(minutes(65, 75))], away],
  [
    'Payments took 50 min to 1 h 10 min from detection to verification; whether that was within the promised 1 h cannot be told.',
    [measured(minutes(50, 70))],
    later,
  ],
  ['Payments was back after 50 min, of 1 h promised.', [measured(minutes(50))], away],
  ['Payments took 50 min from detection to verification, of 1 h promised.', [measured(minutes(50))], later],
  ['How long Payments was away is not known. The most data lost was up to 10 min.', [measured(undefined, minutes(0, 10))], away],
  ['How long the two systems were away is not known.', [measured(), measured()], away],
  ['How long the two systems took to recover is not known.', [measured(), measured()], later],
  ['How long Payments took to recover is not known.', [measured()], later],
  [
    'How long Payments was away is not known. The most data lost was 35 min to 45 min, at least 5 min more than promised.',
    [measured(undefined, minutes(35, 45))],
    away,
  ],
  [
    'How long the two systems were away is not known. The most data lost was 1 h, of Archive. Payments lost 40 min, 10 min more than promised.',
    [
      { ...measured(), system: 'Archive', rpa: minutes(60), inForce: { ...measured().inForce, rpo: judge(minutes(60), 7200) } },
      measured(undefined, minutes(40)),
    ],
    away,
  ],
  [
    'How long the three systems were away is not known. The most data lost was 50 min, of Payments, 20 min more than promised. Two more systems lost more than promised.',
    [measured(undefined, minutes(50)), measured(undefined, minutes(40)), measured(undefined, minutes(40))],
    away,
  ],
])('%s', (said, all, clock) => {
  expect(outcomeSentences(all, (system) => system, clock)).toBe(said);
});

test.each([
  ['Both systems came back in time; the slowest, shop, after 2 h, of 4 h promised.', 'met', 14_400],
  ['Both systems came back; the slowest, shop, after 2 h.', 'no-target', undefined],
])('%s', (said, verdict, target) => {
  const affected = { outcome: 'restored' };
  const measured = [
    { system: 'ledger', affected, rta: { min: 3600, max: 3600 }, inForce: { rto: { verdict: 'met', target: 14_400 } } },
    { system: 'shop', affected, rta: { min: 7200, max: 7200 }, inForce: { rto: { verdict, target } } },
  ] as unknown as readonly Measurement[];
  expect(outcomeSentences(measured, (system) => system, away)).toBe(said);
});

const goesOn = (system: string, least: number) =>
  ({
    ...measured(),
    system,
    affected: { outcome: 'ongoing' },
    rta: { min: least * 60, max: undefined },
    inForce: { rto: judge({ min: least * 60, max: undefined }, 3600), rpo: judge(undefined, 1800) },
  }) as unknown as Measurement;

test.each([
  ['Payments is still not back, at least 3 h after disruption, at least 2 h longer than promised.', [goesOn('Payments', 180)], away],
  ['Payments is still not back, at least 30 min after detection.', [goesOn('Payments', 30)], later],
  ['Payments is still not back.', [goesOn('Payments', 0)], away],
  [
    'Mail and one more system are still not back, at least 1 h 30 min after disruption, at least 30 min longer than promised. Payments was back after 50 min, of 1 h promised.',
    [measured(minutes(50)), goesOn('Ledger', 30), goesOn('Mail', 90)],
    away,
  ],
  [
    'Mail is still not back, at least 1 h after disruption. The other two systems came back in time; the slowest, Payments, after 50 min, of 1 h promised.',
    [measured(minutes(50)), measured(minutes(40)), goesOn('Mail', 60)],
    away,
  ],
  ['Mail is still not back. How long the other two systems were away is not known.', [measured(), measured(), goesOn('Mail', 0)], away],
])('what goes on comes first: %s', (said, all, clock) => {
  expect(outcomeSentences(all, (system) => system, clock)).toBe(said);
});

test('an outage without an end that a later event proves to be over is told as its review left it', () => {
  const all = [measured(minutes(50)), goesOn('Mail', 90)];
  expect(
    outcomeSentences(
      all,
      (system) => system,
      away,
      ({ system }) => system === 'Mail',
    ),
  ).toBe('Mail was not back when this was written. Payments was back after 50 min, of 1 h promised.');
});

test('a review says whether a revision cites it, and how late', () => {
  const by = { id: '1.1.0' } as NonNullable<Parameters<typeof reflectionWords>[0]['by']>;
  const words = (daysLate: number, cited = true) => reflectionWords({ due: '2026-01-31', by: cited ? by : undefined, daysLate });
  expect(words(0)).toEqual({ text: 'in time', state: 'good' });
  expect(words(1)).toEqual({ text: '1 day late', state: 'bad' });
  expect(words(12, false)).toEqual({ text: 'owed for 12 days', state: 'bad' });
  expect(words(0, false)).toEqual({ text: 'owed by 31 Jan 2026', state: 'watch' });
});
