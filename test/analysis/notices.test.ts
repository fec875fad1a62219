import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
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

const lost: Readonly<Record<string, object>> = { payments: { customerFacing: true }, reports: {} };

function notice(audience: string, messages: readonly object[], own: object = {}, systems = lost) {
  const plan = planWith({
    systems,
    reviews: { outage: { timeline, affected, messages, ...own } },
  });
  const found = noticesOf(plan, momentsOf(plan), analyse(plan, '2026-11-23').recovery, '2026-11-23')
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
  expect(notice('partners', [])).toMatchObject({ first: undefined, firstJudged: { verdict: 'unknown' }, pauses: [], silence: undefined });
});

test('customers’ silences end when the last system that they use is back; messages count in the order of time', () => {
  const messages = ['09:45', '08:50', '11:15', '12:10', '13:08'].map((time) => sent(time, 'customers'));
  const { pauses, silence, silenceJudged } = notice('customers', messages);
  expect(pauses.map(({ took }) => minutes(took))).toEqual([55, 90, 55, 30]);
  expect([minutes(silence), silenceJudged.verdict]).toEqual([90, 'missed']);
});

test('the longest silence is no shorter than any surely was, whichever may have been longer', () => {
  const messages = [sent('08:50', 'customers'), sent('11:50', 'customers')];
  const back = [
    { system: 'payments', restoredAt: at('12:40') },
    { system: 'shop', restoredAt: '2026-03-12' },
  ];
  // 3 h between the two; after the second 50 min, or up to 730 until midnight.
  const { silence, silenceJudged } = notice('customers', messages, { affected: back }, { ...lost, shop: { customerFacing: true } });
  expect([silence, silenceJudged.verdict]).toEqual([{ min: 180 * 60, max: 730 * 60 }, 'missed']);
});

test('for all others they end with the incident; without a limit there is no verdict', () => {
  const { silence, silenceJudged } = notice('employees', [sent('08:31', 'employees')]);
  expect([minutes(silence), silenceJudged.verdict]).toEqual([279, 'no-target']);
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

describe('when the service of customers was back', () => {
  const systems = { payments: { customerFacing: true }, till: { customerFacing: true }, reports: {} };
  const pauses = (lost: readonly object[], ...times: readonly string[]) =>
    notice(
      'customers',
      times.map((time) => sent(time, 'customers')),
      { affected: lost },
      systems,
    ).pauses.map(({ took, before }) => [minutes(took), took.max === undefined ? undefined : took.max / 60, before?.index]);
  const back = (system: string, restoredAt: string) => ({ system, restoredAt });

  test('with the last system that they use, in whatever order those are listed', () => {
    const [first, last] = [back('payments', at('10:00')), back('till', at('11:00'))];
    expect(pauses([first, last, back('reports', at('12:00'))], '08:50')).toEqual([[130, 130, undefined]]);
    expect(pauses([last, first], '08:50')).toEqual([[130, 130, undefined]]);
  });

  test('between the last that is known and the resolution, where the return of another is not known', () => {
    const known = back('payments', at('10:00'));
    expect(pauses([known, { system: 'till' }], '08:50')).toEqual([[70, 260, undefined]]);
    expect(pauses([known, { system: 'till' }], '08:50', '11:30')).toEqual([
      [70, 160, 1],
      [0, 100, undefined],
    ]);
    expect(pauses([known, { system: 'reports' }], '08:50'), 'nobody outside uses it').toEqual([[70, 70, undefined]]);
    expect(pauses([known, { system: 'till', outcome: 'abandoned' }], '08:50'), 'it never came back').toEqual([[70, 70, undefined]]);
  });

  test('some time in a day, where no more is known', () => {
    // From 08:50 until some time before midnight, 15 h 10 min later; the other came back at 10:00.
    expect(pauses([back('payments', at('10:00')), back('till', '2026-03-12')], '08:50')).toEqual([[70, 910, undefined]]);
  });

  test('not yet, while one of them is away: until the first moment of today', () => {
    const { pauses: found } = notice('customers', [sent('08:00', 'customers')], {
      affected: [back('payments', at('10:00')), { system: 'payments', outcome: 'ongoing' }],
    });
    // From 12 March 08:00 to 23 November 00:00 are 255 days and 16 hours.
    expect(found.map(({ took }) => minutes(took))).toEqual([(255 * 24 + 16) * 60]);
  });

  test('at the resolution, where no such system came back', () => {
    expect(pauses([back('reports', at('12:00'))], '08:50')).toEqual([[260, 260, undefined]]);
    expect(pauses([{ system: 'payments', outcome: 'abandoned' }], '08:50')).toEqual([[260, 260, undefined]]);
  });

  test('nobody knows when, where they may use a system that could not be read', () => {
    expect(pauses([back('payments', at('10:00')), back('not-read', at('11:00'))], '08:50')).toEqual([]);
  });

  test('a message at that moment ends no silence and begins none', () => {
    expect(pauses([back('payments', at('10:00'))], '08:50', '10:00', '10:30')).toEqual([[70, 70, undefined]]);
    expect(pauses([back('payments', at('10:00'))], '08:50', '09:59', '10:30')).toEqual([
      [69, 69, 1],
      [1, 1, undefined],
    ]);
  });
});

test('two messages at one time keep the order of the review', () => {
  const { messages } = notice('customers', [sent('09:00', 'customers'), sent('08:50', 'customers'), sent('09:00', 'customers')]);
  expect(messages.map(({ index }) => index)).toEqual([1, 0, 2]);
});

test('a promise stays open where the next message came some time in a day', () => {
  const whole = { ...sent('09:00', 'customers'), at: '2026-03-13' };
  const [first] = notice('customers', [{ ...sent('09:00', 'customers'), nextBy: '2026-03-13T10:00+02:00' }, whole]).promises;
  expect([first?.state, first?.next?.index]).toEqual(['open', 1]);
});

describe('whom an event concerned', () => {
  const late = [sent('09:30', 'customers'), sent('09:30', 'employees')];
  const unaffected = { impact: { customersAffected: 0 } };
  test.each<[string, object, typeof lost, boolean]>([
    ['customers use what was lost', {}, lost, true],
    ['nobody says whether they do', {}, { payments: {}, reports: {} }, true],
    ['what was lost does not face them', {}, { payments: { customerFacing: false }, reports: { customerFacing: false } }, false],
    [
      'something that waits for what was lost, over another, faces them',
      {},
      {
        payments: { customerFacing: false },
        reports: { customerFacing: false },
        middle: { customerFacing: false, dependsOn: ['payments'] },
        shop: { customerFacing: true, dependsOn: ['middle'] },
      },
      true,
    ],
    ['none of them was affected', unaffected, lost, false],
    ['an event was played', { ...unaffected, kind: 'simulation' }, lost, true],
    ['nothing is said to be lost', { affected: [] }, { payments: { customerFacing: false } }, true],
  ])('customers, where %s', (_, own, systems, concerned) => {
    const { firstJudged, silenceJudged, ...rest } = notice('customers', late, own, systems);
    expect(rest.concerned).toBe(concerned);
    // Told 70 min after declaration, of 30 min allowed.
    expect(firstJudged.verdict).toBe(concerned ? 'missed' : 'no-target');
    if (!concerned) expect(silenceJudged.verdict).toBe('no-target');
  });

  test('all others always', () => {
    expect(notice('employees', late, unaffected)).toMatchObject({ concerned: true, firstJudged: { verdict: 'missed' } });
  });
});
