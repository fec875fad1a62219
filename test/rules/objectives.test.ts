import { describe, expect, test } from 'vitest';
import backupInterval from '../../src/rules/objectives/backup-interval.ts';
import cycle from '../../src/rules/objectives/cycle.ts';
import dependency from '../../src/rules/objectives/dependency.ts';
import missedPoint from '../../src/rules/objectives/missed-point.ts';
import missedTime from '../../src/rules/objectives/missed-time.ts';
import order from '../../src/rules/objectives/order.ts';
import recoveryPath from '../../src/rules/objectives/recovery-path.ts';
import repeatedMiss from '../../src/rules/objectives/repeated-miss.ts';
import stated from '../../src/rules/objectives/stated.ts';
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
    ['of the objectives of all', { date: '2026-04-01', ...objectives({}) }, true],
    ['of something else', { date: '2026-04-01', ...objectives({ systems: ['belt'], kind: 'training' }) }, false],
    ['of nothing', { date: '2026-04-01' }, false],
    ['that answers a gap about it', { date: '2026-04-01', addresses: ['G-2', 'G-1'] }, true],
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

describe('a recovery that took too long', () => {
  const objectives = [{ from: '2025-01-01', rto: '12h', rpo: '1h', revision: '1.0.0' }];
  test.each([
    // 58 h 45 min after eight; then 12 h and 20 s.
    ['2026-02-12T18:45+02:00', '`belt` took 2 d 10 h 45 min to recover, 46 h 45 min beyond its RTO of 12 h'],
    ['2026-02-10T20:00:20+02:00', '`belt` took 12 h 20 s to recover, 20 s beyond its RTO of 12 h'],
  ])('until %s', (restoredAt, message) => {
    const plan = planWith({ systems: { belt: { objectives } }, reviews: { stop: outage('2026-02-10', undefined, {}, { restoredAt }) } });
    expect(said(missedTime, plan)).toEqual([`reviews/stop.md affected.0 ${message}`]);
  });
});

describe('data that was lost', () => {
  const lost = (recoveryPoint: string, own: object = {}) =>
    said(missedPoint, planWith({ systems: { belt: {} }, reviews: { stop: outage('2026-02-10', 9, own, { recoveryPoint }) } }));

  test('beyond the RPO is told with how much, or with how much at least', () => {
    expect(lost('2026-02-10T07:00+02:00')).toEqual([]);
    expect(lost('2026-02-10T06:59+02:00')).toEqual([
      'reviews/stop.md affected.0 `belt` lost 1 h 1 min of data, 1 min beyond its RPO of 1 h',
    ]);
    expect(lost('2026-02-10T06:59+02:00', { status: 'draft' })).toEqual([]);
    // Some time on the day before: at least 8 h, at most 32 h.
    expect(lost('2026-02-09')).toEqual(['reviews/stop.md affected.0 `belt` lost 8 h to 32 h of data, at least 7 h beyond its RPO of 1 h']);
  });
});

describe('figures that another text states', () => {
  const reviews = (hour: number | undefined, own: object) => ({ stop: outage('2026-02-10', hour, {}, own) });
  const told = (hour: number | undefined, own: object) => said(stated, planWith({ systems: { belt: {} }, reviews: reviews(hour, own) }));

  test('agree with the instants or are told', () => {
    expect(told(12, { stated: { recovery: '4h' } })).toEqual([]);
    expect(told(12, { stated: { recovery: '4h1m' } })).toEqual([
      'reviews/stop.md affected.0.stated.recovery `belt`: a recovery of 4 h 1 min is stated, but the instants give 4 h',
    ]);
    expect(told(12, { stated: { recovery: '3h59m' } })).toHaveLength(1);
    expect(told(12, { stated: { dataLoss: '1h' }, recoveryPoint: '2026-02-10T06:00+02:00' })).toEqual([
      'reviews/stop.md affected.0.stated.dataLoss `belt`: a data loss of 1 h is stated, but the instants give 2 h',
    ]);
  });

  test('differ in the words as they do in fact, in days and in weeks', () => {
    const until = (restoredAt: string, recovery: string) => told(undefined, { restoredAt, stated: { recovery } });
    expect(until('2026-02-12T18:45+02:00', '2d10h')).toEqual([
      'reviews/stop.md affected.0.stated.recovery `belt`: a recovery of 2 d 10 h is stated, but the instants give 2 d 10 h 45 min',
    ]);
    expect(until('2026-02-18T18:45+02:00', '8d10h')).toEqual([
      'reviews/stop.md affected.0.stated.recovery `belt`: a recovery of 8 d 10 h is stated, but the instants give 8 d 10 h 45 min',
    ]);
  });

  test('stand alone where no instant can tell', () => {
    expect(told(12, {})).toEqual([]);
    expect(told(12, { stated: { dataLoss: '1h' } })).toEqual([]);
    expect(told(undefined, { outcome: 'abandoned', stated: { recovery: '1h' } })).toEqual([]);
  });

  test('of an outage that goes on are no shorter than it is already', () => {
    const ongoing = (recovery: string) =>
      said(
        stated,
        planWith({ systems: { belt: {} }, reviews: reviews(undefined, { outcome: 'ongoing', stated: { recovery } }) }),
        '2026-02-12',
      );
    expect(ongoing('100d')).toEqual([]);
    expect(ongoing('1h')).toHaveLength(1);
  });
});

describe('systems that wait', () => {
  const promise = (own: object) => ({ objectives: [{ from: '2025-01-01', rto: '4h', rpo: '1h', revision: '1.0.0', ...own }] });

  test('for a slower one promise what cannot be', () => {
    const systems = {
      shop: { ...promise({ rto: '2h' }), dependsOn: ['ledger', 'nowhere'] },
      ledger: promise({}),
      shelf: { dependsOn: ['ledger'] },
    };
    expect(said(dependency, planWith({ systems }))).toEqual([
      'systems/shop.md objectives.0.rto `shop` promises an RTO of 2 h, but depends on `ledger` with 4 h',
    ]);
  });

  test('for one that promises nothing yet are not judged', () => {
    const systems = { shop: { ...promise({ rto: '2h' }), dependsOn: ['ledger'] }, ledger: promise({ from: '2027-01-01' }) };
    expect(said(dependency, planWith({ systems }))).toEqual([]);
    expect(said(recoveryPath, planWith({ systems }))).toEqual([]);
  });

  test('for each other never begin, and the one loop is told once', () => {
    const systems = {
      a: { dependsOn: ['x', 'b'] },
      b: { dependsOn: ['c'] },
      c: { dependsOn: ['x', 'a'] },
      x: {},
      self: { dependsOn: ['x', 'self'] },
    };
    const remarks = remarksOf(cycle, planWith({ systems }));
    expect(remarks.map(({ at, message }) => [at, message])).toEqual([
      [{ file: 'systems/a.md', field: ['dependsOn', 1] }, '`a` → `b` → `c` → `a` depend on each other, so none can be recovered first'],
      [{ file: 'systems/self.md', field: ['dependsOn', 1] }, '`self` depends on itself, so it can never be recovered'],
    ]);
    expect(remarks[0]?.related).toEqual([
      { at: { file: 'systems/b.md', field: ['dependsOn', 0] }, message: '`b` depends on `c`' },
      { at: { file: 'systems/c.md', field: ['dependsOn', 1] }, message: '`c` depends on `a`' },
    ]);
  });

  test('for each other are told of their cycle alone, and what waits for them is judged as ever', () => {
    const systems = {
      a: { ...promise({ rto: '2h' }), dependsOn: ['b'] },
      b: { ...promise({ rpo: '15m' }), dependsOn: ['c'] },
      c: { ...promise({}), dependsOn: ['a', 'x'] },
      x: promise({ rto: '6h' }),
      shop: { ...promise({ rto: '3h' }), dependsOn: ['b'] },
      self: { ...promise({}), dependsOn: ['self'] },
    };
    expect(said(dependency, planWith({ systems }))).toEqual([
      'systems/c.md objectives.0.rto `c` promises an RTO of 4 h, but depends on `x` with 6 h',
      'systems/shop.md objectives.0.rto `shop` promises an RTO of 3 h, but depends on `b` with 4 h',
    ]);
  });

  const step = (id: string, takes: string, after: readonly string[] = []) => ({ id, step: id, role: 'lead', takes, after });

  test('in steps for each other never begin', () => {
    const recovery = [
      step('zero', '5m'),
      step('one', '5m', ['zero', 'two']),
      step('two', '5m', ['one']),
      step('self', '5m', ['zero', 'self']),
    ];
    expect(said(cycle, planWith({ systems: { shop: { recovery } } }))).toEqual([
      'systems/shop.md recovery.1.after.1 the steps `one` → `two` → `one` of `shop` wait for each other, so none can begin',
      'systems/shop.md recovery.3.after.1 the step `self` of `shop` waits for itself, so it can never begin',
    ]);
  });

  test('are told the longest way and each of its steps', () => {
    const ledger = { recovery: [step('quick', '1h'), step('restore', '3h')] };
    const shop = (takes: string) => ({ dependsOn: ['ledger'], recovery: [step('look', '5m'), step('switch', takes, ['look'])] });
    const plan = (takes: string) => planWith({ systems: { shop: shop(takes), ledger } });
    // 3 h + 5 min + 55 min is the RTO of 4 h to the minute.
    expect(said(recoveryPath, plan('55m'))).toEqual([]);
    const [remark, ...others] = remarksOf(recoveryPath, plan('56m'));
    expect(others).toEqual([]);
    expect(remark).toMatchObject({
      at: { file: 'systems/shop.md', field: ['objectives', 0, 'rto'] },
      message:
        '`shop`: the earliest recovery takes 4 h 1 min, 1 min beyond the RTO of 4 h: `ledger/restore` 3 h, then `shop/look` 5 min, then `shop/switch` 56 min',
      related: [
        { at: { file: 'systems/ledger.md', field: ['recovery', 1, 'takes'] }, message: '`ledger/restore`' },
        { at: { file: 'systems/shop.md', field: ['recovery', 0, 'takes'] }, message: '`shop/look`' },
        { at: { file: 'systems/shop.md', field: ['recovery', 1, 'takes'] }, message: '`shop/switch`' },
      ],
    });
  });

  /** Systems that need one another in a row, each with so many steps of so many minutes one after the other. */
  const row = (systems: number, steps: number, minutes: number) =>
    planWith({
      systems: Object.fromEntries(
        Array.from({ length: systems }, (_, index) => [
          `s${index + 1}`,
          {
            ...(index ? { dependsOn: [`s${index}`] } : {}),
            objectives: [{ from: '2025-01-01', rto: index + 1 === systems ? '1h' : '9h', rpo: '1h', revision: '1.0.0' }],
            recovery: Array.from({ length: steps }, (_, step) => ({
              id: `p${step}`,
              step: `Step ${step}`,
              role: 'lead',
              takes: `${minutes}m`,
              after: step ? [`p${step - 1}`] : [],
            })),
          },
        ]),
      ),
    });

  test.each([
    ['twelve steps one by one', row(12, 1, 6), Array.from({ length: 12 }, (_, index) => `\`s${index + 1}/p0\` 6 min`).join(', then ')],
    ['more of them system by system', row(2, 7, 5), '`s1` 35 min (7 steps), then `s2` 35 min (7 steps)'],
    [
      'of thirteen systems one is left out',
      row(13, 1, 6),
      `${Array.from({ length: 12 }, (_, index) => `\`s${index + 1}\` 6 min (1 step)`).join(', then ')}, then 1 more system`,
    ],
    [
      'of fourteen systems two are',
      row(14, 1, 6),
      `${Array.from({ length: 12 }, (_, index) => `\`s${index + 1}\` 6 min (1 step)`).join(', then ')}, then 2 more systems`,
    ],
  ])('%s', (_, plan, words) => {
    const [message = ''] = remarksOf(recoveryPath, plan).map((remark) => remark.message);
    expect(message.slice(message.lastIndexOf('h: ') + 3)).toBe(words);
  });

  test('are pointed to where most is to be won: the twelve longest of a path, in its order', () => {
    const recovery = Array.from({ length: 14 }, (_, index) => step(`p${index}`, index % 7 ? '30m' : '5m', index ? [`p${index - 1}`] : []));
    const [remark] = remarksOf(recoveryPath, planWith({ systems: { shop: { recovery } } }));
    expect(remark?.related?.map(({ message }) => message)).toEqual(
      [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13].map((index) => `\`shop/p${index}\``),
    );
  });
});

describe('systems that were back', () => {
  const systems = {
    ledger: {},
    shop: { tier: 'important', dependsOn: ['ledger'] },
    shelf: { tier: 'important' },
    till: { dependsOn: ['nowhere'] },
    desk: { dependsOn: ['phones'] },
    phones: { tier: 'important', dependsOn: ['desk'] },
  };
  const back = (times: Readonly<Record<string, string>>, own: object = {}) => ({
    timeline: [{ at: '2026-03-12T08:00+02:00', milestone: 'disruption', text: 'It stops.' }],
    affected: Object.entries(times).map(([system, time]) => ({ system, restoredAt: `2026-03-12T${time}+02:00` })),
    ...own,
  });
  const told = (times: Readonly<Record<string, string>>, own: object = {}) =>
    said(order, planWith({ systems, reviews: { stop: back(times, own) } }));

  test.each<[string, Readonly<Record<string, string>>, object, readonly string[]]>([
    ['in order', { ledger: '09:00', shop: '10:00' }, {}, []],
    ['together', { ledger: '09:00', shop: '09:00' }, {}, []],
    ['before what they depend on', { ledger: '10:00', shop: '09:00' }, {}, ['although it depends on `ledger`']],
    ['before a more urgent one', { ledger: '10:00', shelf: '09:00' }, {}, ['although its tier `important` comes after `critical`']],
    ['before another of their tier', { shop: '10:00', shelf: '09:00' }, {}, []],
    ['before one of their tier that waits for nothing', { shelf: '10:00', shop: '09:00' }, {}, []],
    ['before what depends on them, as they on it', { desk: '10:00', phones: '09:00' }, {}, []],
    ['against the order, in a draft', { ledger: '10:00', shop: '09:00' }, { status: 'draft' }, []],
  ])('%s', (_, times, own, reasons) => {
    const [early = ''] = Object.keys(times).filter((system) => times[system] === '09:00');
    expect(told(times, own)).toEqual(
      reasons.map(
        (reason) =>
          `reviews/stop.md affected.1.restoredAt \`${early}\` was back 12 Mar 2026, 09:00, ${reason}; \`ledger\` was back 12 Mar 2026, 10:00`,
      ),
    );
  });
});

describe('nobody is told to make a target looser than its tier or its MTPD allows', () => {
  const objectives = (own: object) => [{ from: '2025-01-01', rto: '4h', rpo: '1h', revision: '1.0.0', ...own }];
  const tiers = (bounds: object) => ({ tiers: [{ id: 'critical', title: 'Critical', ...bounds }] });
  const hints = (rule: typeof dependency, belt: object, settings: object) => {
    const systems = { belt: { objectives: objectives({}), ...belt }, power: { objectives: objectives({ rto: '6h' }) } };
    return remarksOf(rule, planWith({ systems }, settings)).map(({ hint }) => hint);
  };
  const slow = { recovery: [{ id: 'turn', step: 'Turn it.', role: 'lead', takes: '5h' }] };
  const copied = { protection: { backup: { every: '2h' } } };

  test.each<[string, typeof dependency, object, object, string, string]>([
    [
      'a dependency',
      dependency,
      { dependsOn: ['power'] },
      { maxRto: '4h' },
      'in a revision, tighten `power` to 4 h',
      ' or loosen `belt` to 6 h',
    ],
    [
      'a path',
      recoveryPath,
      slow,
      { maxRto: '4h' },
      'shorten a step on this path, or let steps run side by side',
      'shorten a step on this path, let steps run side by side, or raise the RTO in a revision',
    ],
    ['a backup', backupInterval, copied, { maxRpo: '1h' }, 'back up at least every 1 h', ', or raise the RPO in a revision'],
  ])('%s', (_, rule, belt, bounds, bound, free) => {
    expect(hints(rule, belt, tiers(bounds))).toEqual([bound]);
    const [hint] = hints(rule, belt, tiers({ maxRto: '6h', maxRpo: '2h' }));
    expect(hint?.endsWith(free)).toBe(true);
  });

  test('nor than its MTPD', () => {
    const belt = { dependsOn: ['power'], objectives: objectives({ mtpd: '5h' }) };
    expect(hints(dependency, belt, {})).toEqual(['in a revision, tighten `power` to 4 h']);
  });
});
