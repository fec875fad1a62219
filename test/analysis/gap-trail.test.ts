import { expect, test } from 'vitest';
import { type GapStanding, gapStandingsOf } from '../../src/analysis/gap-states.ts';
import { rolloutsOf } from '../../src/analysis/rollout.ts';
import type { Day } from '../../src/model/day.ts';
import { planWith } from './plans.ts';

type Parts = Parameters<typeof planWith>[0];

const gap = { id: 'G-1', category: 'technology', severity: 'high', statement: 'The archive was never restored.', owner: 'lead' };
/** Due 30 days after its approval: on 19 April. */
const found = { approvedOn: '2026-03-20', gaps: [gap] };
const due = (day: Day) => ({ ...found, gaps: [{ ...gap, due: day }] });
const task = (name: string, by: Day, done?: Day) => ({ task: name, role: 'lead', due: by, ...(done ? { done } : {}) });
const telling = (to: string, channel: string, by: Day, done?: Day) => ({ to, channel, due: by, ...(done ? { done } : {}) });

function standings(parts: Parts, today: Day, policy: object = {}): ReadonlyMap<string, GapStanding> {
  const plan = planWith(parts, { policy });
  return gapStandingsOf(plan, rolloutsOf(plan, today), today);
}
function standing(parts: Parts, today: Day, policy: object = {}): GapStanding {
  const own = standings(parts, today, policy).get('G-1');
  if (!own) throw new Error('G-1 is not known');
  return own;
}
const lines = (moments: GapStanding['trail']) =>
  moments.map(({ day, event, entry, note, state }) => `${day} ${event} by ${entry}: ${note ?? '–'} → ${state}`);

const rollout = {
  implementation: [task('Build it', '2026-05-10', '2026-05-08'), task('Order it', '2026-04-10', '2026-03-25'), task('Dig', '2026-05-10')],
  communication: [telling('employees', 'briefing', '2026-05-01', '2026-05-20'), telling('vendors', 'document', '2026-05-01', '2026-05-08')],
};
const done = { ...rollout, implementation: rollout.implementation.slice(0, 2) };
const answer = { date: '2026-04-01', addresses: ['G-1'] };

test('the trail tells single items of the roll-out, and the day on which the gap was due in vain', () => {
  const { trail, history, waitingSince, missing } = standing(
    { reviews: { found }, revisions: { '1.1.0': { ...answer, rollout: done } } },
    '2026-06-01',
  );
  const expected = [
    '2026-03-20 raised by reviews/found: found → open',
    '2026-04-01 addressed by revisions/1.1.0: Summary of 1.1.0 → addressed',
    // It was ordered before the revision, whose roll-out cannot begin before it.
    '2026-04-01 done by revisions/1.1.0: Order it → addressed',
    '2026-04-19 overdue by reviews/found: – → addressed',
    '2026-05-08 done by revisions/1.1.0: Build it → addressed',
    '2026-05-08 told by revisions/1.1.0: vendors, document → addressed',
    '2026-05-08 implemented by revisions/1.1.0: – → implemented',
    '2026-05-20 told by revisions/1.1.0: employees, briefing → implemented',
    '2026-05-20 communicated by revisions/1.1.0: – → communicated',
  ];
  expect(lines(trail)).toEqual(expected);
  expect(lines(history)).toEqual(expected.filter((line) => !/ (done|told|overdue) /.test(line)));
  expect([waitingSince, missing]).toEqual(['2026-05-20', []]);
});

test('a roll-out that is not done tells what is', () => {
  const { trail, state, missing } = standing({ reviews: { found }, revisions: { '1.1.0': { ...answer, rollout } } }, '2026-04-19');
  expect(lines(trail)).toEqual([
    '2026-03-20 raised by reviews/found: found → open',
    '2026-04-01 addressed by revisions/1.1.0: Summary of 1.1.0 → addressed',
    '2026-04-01 done by revisions/1.1.0: Order it → addressed',
  ]);
  expect(state).toBe('addressed');
  expect(missing.map((item) => (item.part === 'implementation' ? item.task : item.to))).toEqual([
    'Build it',
    'Dig',
    'employees',
    'vendors',
  ]);
});

test('what happens on the due day comes before it passes', () => {
  const { trail } = standing({ reviews: { found: due('2026-04-01') }, revisions: { '1.1.0': { ...answer, rollout } } }, '2026-04-02');
  expect(lines(trail).slice(1)).toEqual([
    '2026-04-01 addressed by revisions/1.1.0: Summary of 1.1.0 → addressed',
    '2026-04-01 done by revisions/1.1.0: Order it → addressed',
    '2026-04-01 overdue by reviews/found: – → addressed',
  ]);
});

test('a gap that was due before it was raised was proposed then', () => {
  expect(lines(standing({ reviews: { found: due('2026-03-10') } }, '2026-04-02').trail)).toEqual([
    '2026-03-10 overdue by reviews/found: – → proposed',
    '2026-03-20 raised by reviews/found: found → open',
  ]);
});

test('each day on which a gap was due in vain is told, also once it is settled', () => {
  const revisions = {
    '1.1.0': { date: '2026-05-01', accepts: [{ gap: 'G-1', until: '2026-06-01', because: 'Cheap.', by: 'lead' }] },
    '1.2.0': { date: '2026-07-01', addresses: ['G-1'] },
    '1.3.0': { date: '2026-09-10', addresses: ['G-1'] },
  };
  const again = { approvedOn: '2026-08-01', recurs: ['G-1'] };
  const { trail, unresolved } = standing({ reviews: { found, again }, revisions }, '2026-11-23', { resolvedWhen: 'implemented' });
  expect([unresolved, lines(trail)]).toEqual([
    false,
    [
      '2026-03-20 raised by reviews/found: found → open',
      '2026-04-19 overdue by reviews/found: – → open',
      '2026-05-01 accepted by revisions/1.1.0: Cheap. → accepted',
      // The end of a decision says that its day has passed.
      '2026-06-02 expired by revisions/1.1.0: – → open',
      '2026-07-01 addressed by revisions/1.2.0: Summary of 1.2.0 → addressed',
      '2026-07-01 implemented by revisions/1.2.0: – → implemented',
      '2026-07-01 communicated by revisions/1.2.0: – → communicated',
      // Due again 30 days after it came back.
      '2026-08-01 recurred by reviews/again: again → recurred',
      '2026-08-31 overdue by reviews/found: – → recurred',
      '2026-09-10 addressed by revisions/1.3.0: Summary of 1.3.0 → addressed',
      '2026-09-10 implemented by revisions/1.3.0: – → implemented',
      '2026-09-10 communicated by revisions/1.3.0: – → communicated',
    ],
  ]);
});

test('a draft proposes at the end of its event; what is said of its gap does not count yet', () => {
  const draft = { status: 'draft', gaps: [gap], title: 'A long night' };
  const own = standing({ reviews: { found: draft }, revisions: { '1.1.0': { ...answer, rollout: done } } }, '2026-06-01');
  expect(lines(own.trail)).toEqual(['2026-03-12 proposed by reviews/found: A long night → proposed']);
  const dated = (day: Day) => lines(standing({ reviews: { found: { ...draft, gaps: [{ ...gap, due: day }] } } }, '2026-06-01').trail);
  expect([dated('2026-03-01'), dated('2026-05-31')]).toEqual([
    ['2026-03-01 overdue by reviews/found: – → proposed', ...lines(own.trail)],
    [...lines(own.trail), '2026-05-31 overdue by reviews/found: – → proposed'],
  ]);
  expect(lines(own.history)).toEqual(lines(own.trail));
  expect([own.addressedBy, own.waitingSince, own.missing, own.raisedOn, own.age, own.next]).toEqual([
    undefined,
    undefined,
    [],
    undefined,
    0,
    'found',
  ]);
});

test('a gap is known from the end of its event, or from an approval dated before', () => {
  const on = (today: Day, own: object) => standings({ reviews: { found: { gaps: [gap], ...own } } }, today).get('G-1')?.state;
  expect([on('2026-03-11', { status: 'draft' }), on('2026-03-12', { status: 'draft' })]).toEqual([undefined, 'proposed']);
  const early = { approvedOn: '2026-03-01' };
  expect([on('2026-02-28', early), on('2026-03-01', early), on('2026-03-12', early)]).toEqual([undefined, 'open', 'open']);
});

test('of two reviews with one gap the first has raised it; a name that nothing bears is passed over', () => {
  const reviews = {
    again: { approvedOn: '2026-04-20', gaps: [gap, { ...gap, id: 'G-2' }] },
    first: { approvedOn: '2026-04-10', gaps: [gap] },
  };
  const { history } = standing({ reviews, revisions: { '1.1.0': { date: '2026-04-25', addresses: ['G-9', 'G-1'] } } }, '2026-04-25');
  expect(lines(history)).toEqual([
    '2026-04-20 raised by reviews/again: again → open',
    '2026-04-25 addressed by revisions/1.1.0: Summary of 1.1.0 → addressed',
    '2026-04-25 implemented by revisions/1.1.0: – → implemented',
    '2026-04-25 communicated by revisions/1.1.0: – → communicated',
  ]);
});

test('a review says nothing of its own gaps, but may of those of others', () => {
  const other = { ...gap, id: 'G-2' };
  const state = (own: object) => standing({ reviews: { found: { ...found, ...own } } }, '2026-07-01').state;
  expect([state({ recurs: ['G-1'] }), state({ verifies: ['G-1'] })]).toEqual(['open', 'open']);
  const later = (own: object) =>
    standing({ reviews: { found, later: { approvedOn: '2026-06-01', gaps: [other], ...own } } }, '2026-07-01').state;
  expect([later({ recurs: ['G-1'] }), later({ verifies: ['G-1'] })]).toEqual(['recurred', 'verified']);
});

test('on one day a gap is raised before anything else is said of it, however reviews are filed', () => {
  const again = { approvedOn: '2026-03-20', recurs: ['G-1'] };
  const state = (reviews: Readonly<Record<string, object>>) => standing({ reviews }, '2026-07-01').state;
  expect([state({ again, found }), state({ found, again })]).toEqual(['recurred', 'recurred']);
});

test('exercises that try a fix, by day, without cancelled ones', () => {
  const exercises = {
    a: { lessons: ['G-1'], plannedFor: '2026-09-01' },
    b: { lessons: ['G-2', 'G-1'], plannedFor: '2026-08-01' },
    c: { lessons: ['G-1'], plannedFor: '2026-07-01', cancelled: 'It rained.' },
    d: { plannedFor: '2026-07-01' },
  };
  const tries = (parts: Parts) => standing({ reviews: { found }, ...parts }, '2026-04-01').tries.map(({ id }) => id);
  expect([tries({ exercises }), tries({})]).toEqual([['b', 'a'], []]);
});

test.each([
  ['implemented', 49],
  ['communicated', 61],
  ['verified', 103],
])('a gap that counts as resolved once %s ages until then', (resolvedWhen, days) => {
  const parts = {
    reviews: { found, proof: { approvedOn: '2026-07-01', verifies: ['G-1'] } },
    revisions: { '1.1.0': { ...answer, rollout: done } },
  };
  // Raised on 20 March: 8 May is 49 days later, 20 May 61, 1 July 103.
  expect(standing(parts, '2026-11-23', { resolvedWhen }).age).toBe(days);
  expect(standing(parts, '2026-04-30', { resolvedWhen }).age).toBe(41);
});

test('a proof without the step that policy asks for ends the age; an accepted risk does not', () => {
  const proved = { reviews: { found, proof: { approvedOn: '2026-07-01', verifies: ['G-1'] } } };
  expect(standing(proved, '2026-11-23', { resolvedWhen: 'implemented' })).toMatchObject({ age: 103, unresolved: false, next: undefined });
  const accepted = {
    reviews: { found },
    revisions: { '1.1.0': { accepts: [{ gap: 'G-1', until: '2026-12-31', by: 'lead', because: 'Cheap.' }] } },
  };
  expect(standing(accepted, '2026-04-29')).toMatchObject({
    age: 40,
    unresolved: false,
    overdue: false,
    pause: { kind: 'accepted', until: '2026-12-31', entry: 'revisions/1.1.0', because: 'Cheap.', by: 'lead' },
  });
  const deferred = { reviews: { found }, revisions: { '1.1.0': { defers: [{ gap: 'G-1', until: '2026-12-31', because: 'Later.' }] } } };
  expect(standing(deferred, '2026-04-29')).toMatchObject({
    unresolved: true,
    pause: { kind: 'deferred', because: 'Later.', by: undefined },
  });
});

const waiting = {
  implementation: [
    task('Late', '2026-05-12'),
    task('Later', '2026-05-10'),
    task('Done', '2026-04-03', '2026-04-02'),
    task('To come', '2026-12-01'),
  ],
  communication: [telling('employees', 'briefing', '2026-04-15'), telling('vendors', 'document', '2026-12-01')],
};
const built = { implementation: [task('Build it', '2026-04-05', '2026-04-06')], communication: waiting.communication };

test.each<[what: string, parts: Parts, today: Day, stuck: GapStanding['stuck']]>([
  ['in nothing, before its day', { reviews: { found } }, '2026-04-19', undefined],
  ['in the plan, after it', { reviews: { found } }, '2026-04-21', { at: 'planChanged', since: '2026-04-19', days: 2 }],
  [
    'in nothing, on the first day of its roll-out',
    { reviews: { found: due('2026-12-31') }, revisions: { '1.1.0': { ...answer, rollout: waiting } } },
    '2026-05-10',
    undefined,
  ],
  [
    'in what is late of what has to be built, not told',
    { reviews: { found: due('2026-12-31') }, revisions: { '1.1.0': { ...answer, rollout: waiting } } },
    '2026-05-20',
    { at: 'implemented', since: '2026-05-10', days: 10 },
  ],
  [
    'in what is late of what has to be told',
    { reviews: { found: due('2026-12-31') }, revisions: { '1.1.0': { ...answer, rollout: built } } },
    '2026-05-20',
    { at: 'communicated', since: '2026-04-15', days: 35 },
  ],
  [
    'in its proof, 180 days after it was built',
    { reviews: { found: due('2026-12-31') }, revisions: { '1.1.0': answer } },
    '2026-09-29',
    { at: 'proved', since: '2026-09-28', days: 1 },
  ],
  [
    'since it came that far, where its own day had passed before',
    {
      reviews: { found },
      revisions: { '1.1.0': { ...answer, date: '2026-05-01', rollout: { implementation: [task('Build it', '2026-12-01')] } } },
    },
    '2026-05-20',
    { at: 'implemented', since: '2026-05-01', days: 19 },
  ],
  [
    'in nothing, on the day on which it came that far',
    {
      reviews: { found },
      revisions: { '1.1.0': { ...answer, date: '2026-05-01', rollout: { implementation: [task('Build it', '2026-12-01')] } } },
    },
    '2026-05-01',
    undefined,
  ],
  ['in nothing, on the day of that', { reviews: { found: due('2026-12-31') }, revisions: { '1.1.0': answer } }, '2026-09-28', undefined],
  [
    'in nothing, while it is put off',
    { reviews: { found }, revisions: { '1.1.0': answer, '1.2.0': { date: '2026-09-01', defers: [{ gap: 'G-1', until: '2026-12-31' }] } } },
    '2026-09-29',
    undefined,
  ],
])('a gap is stuck %s', (_, parts, today, stuck) => {
  expect(standing(parts, today).stuck).toEqual(stuck);
});

test('a pause that is over is no more, and is told', () => {
  const own = (until: Day, today: Day) =>
    standing({ reviews: { found }, revisions: { '1.1.0': { date: '2026-04-10', defers: [{ gap: 'G-1', until }] } } }, today);
  expect(own('2026-05-01', '2026-05-02')).toMatchObject({
    pause: undefined,
    lapsed: { kind: 'deferred', until: '2026-05-01' },
    due: '2026-05-01',
  });
  // Put off to a day before its own: nothing is due earlier by that.
  expect(own('2026-04-15', '2026-04-16').due).toBe('2026-04-19');
  // Put off to a day that has passed already: that ends no earlier than it was decided.
  expect(lines(own('2026-04-01', '2026-04-12').history)).toEqual([
    '2026-03-20 raised by reviews/found: found → open',
    '2026-04-10 deferred by revisions/1.1.0: – → deferred',
    '2026-04-10 expired by revisions/1.1.0: – → open',
  ]);
});
