import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapStates as allowed } from '../../src/analysis/gap-progress.ts';
import { type GapStanding, gapStandingsOf } from '../../src/analysis/gap-states.ts';
import { rolloutsOf } from '../../src/analysis/rollout.ts';
import type { Day } from '../../src/model/day.ts';
import { shift } from '../../src/model/day.ts';
import { planWith } from './plans.ts';

type Said = Readonly<Record<string, object>>;

const gap = { id: 'G-1', category: 'technology', severity: 'high', statement: 'The archive was never restored.', owner: 'lead' };
const found = { found: { approvedOn: '2026-03-20', gaps: [gap] } };

function standing(reviews: Said, revisions: Said, today: Day, policy: object = {}): GapStanding {
  const plan = planWith({ reviews, revisions }, { policy });
  const own = gapStandingsOf(plan, rolloutsOf(plan, today), today).get('G-1');
  if (!own) throw new Error('G-1 is not known');
  return own;
}

const task = (done?: Day) => ({ task: 'Build it', role: 'lead', due: '2026-05-10', ...(done ? { done } : {}) });
const telling = (done?: Day) => ({ to: 'employees', channel: 'briefing', due: '2026-05-01', ...(done ? { done } : {}) });
const addresses = (rollout?: object) => ({ date: '2026-04-01', addresses: ['G-1'], ...(rollout ? { rollout } : {}) });
const defers = { date: '2026-04-01', defers: [{ gap: 'G-1', until: '2026-06-01' }] };
const accepts = { date: '2026-04-01', accepts: [{ gap: 'G-1', until: '2026-06-01' }] };
const verifies = { approvedOn: '2026-07-01', verifies: ['G-1'] };
const recurs = { approvedOn: '2026-07-01', recurs: ['G-1'] };

test.each([
  ['a draft only proposes', { found: { status: 'draft', gaps: [gap] } }, {}, '2026-11-23', 'proposed'],
  ['before its approval a review only proposes', found, {}, '2026-03-19', 'proposed'],
  ['on its approval it raises', found, {}, '2026-03-20', 'open'],
  ['an approval without a day counts from the end of the event', { found: { gaps: [gap] } }, {}, '2026-03-12', 'open'],
  ['deferred on the last day', found, { '1.1.0': defers }, '2026-06-01', 'deferred'],
  ['open after it', found, { '1.1.0': defers }, '2026-06-02', 'open'],
  ['accepted on the last day', found, { '1.1.0': accepts }, '2026-06-01', 'accepted'],
  ['open after it', found, { '1.1.0': accepts }, '2026-06-02', 'open'],
  ['not yet addressed', found, { '1.1.0': addresses({ implementation: [task()] }) }, '2026-03-31', 'open'],
  ['addressed', found, { '1.1.0': addresses({ implementation: [task()] }) }, '2026-04-01', 'addressed'],
  [
    'one of two tasks is not all',
    found,
    { '1.1.0': addresses({ implementation: [task('2026-05-02'), task('2026-05-08')] }) },
    '2026-05-07',
    'addressed',
  ],
  [
    'implemented with the last task',
    found,
    { '1.1.0': addresses({ implementation: [task('2026-05-02'), task('2026-05-08')], communication: [telling()] }) },
    '2026-05-08',
    'implemented',
  ],
  [
    'told before it is built waits for it',
    found,
    { '1.1.0': addresses({ implementation: [task()], communication: [telling('2026-04-20')] }) },
    '2026-05-01',
    'addressed',
  ],
  [
    'told before it is built, then built',
    found,
    { '1.1.0': addresses({ implementation: [task('2026-05-08')], communication: [telling('2026-04-20')] }) },
    '2026-05-08',
    'communicated',
  ],
  ['nothing to roll out is rolled out', found, { '1.1.0': addresses() }, '2026-04-01', 'communicated'],
  ['nothing to build, somebody to tell', found, { '1.1.0': addresses({ communication: [telling()] }) }, '2026-04-01', 'implemented'],
  [
    'the newest of several revisions decides',
    found,
    {
      '1.1.0': addresses({ implementation: [task('2026-05-08')] }),
      '1.2.0': { ...addresses({ implementation: [task()] }), date: '2026-05-20' },
    },
    '2026-05-21',
    'addressed',
  ],
  [
    'a task of the replaced revision is no news',
    found,
    {
      '1.1.0': addresses({ implementation: [task('2026-06-08')] }),
      '1.2.0': { ...addresses({ implementation: [task()] }), date: '2026-05-20' },
    },
    '2026-06-10',
    'addressed',
  ],
  [
    'a deferral of what was addressed ends where it was',
    found,
    { '1.1.0': addresses({ implementation: [task()] }), '1.2.0': { ...defers, date: '2026-05-01' } },
    '2026-06-02',
    'addressed',
  ],
  [
    'an acceptance of what was addressed ends as open again',
    found,
    { '1.1.0': addresses({ implementation: [task()] }), '1.2.0': { ...accepts, date: '2026-05-01' } },
    '2026-06-02',
    'open',
  ],
  [
    'a task done after an acceptance has ended counts',
    found,
    { '1.1.0': addresses({ implementation: [task('2026-06-08')] }), '1.2.0': { ...accepts, date: '2026-05-01' } },
    '2026-06-08',
    'communicated',
  ],
  [
    'an acceptance of what came back ends as it was',
    { ...found, later: recurs },
    { '1.1.0': { date: '2026-07-02', accepts: [{ gap: 'G-1', until: '2026-08-01' }] } },
    '2026-08-02',
    'recurred',
  ],
  [
    'a task done ends a deferral',
    found,
    { '1.1.0': addresses({ implementation: [task('2026-05-08')] }), '1.2.0': { ...defers, date: '2026-05-01' } },
    '2026-05-08',
    'communicated',
  ],
  ['verified', { ...found, later: verifies }, { '1.1.0': addresses() }, '2026-07-01', 'verified'],
  ['verified although nothing else was written', { ...found, later: verifies }, {}, '2026-07-01', 'verified'],
  [
    'a draft verifies nothing',
    { ...found, later: { ...verifies, status: 'draft' } },
    { '1.1.0': addresses() },
    '2026-07-01',
    'communicated',
  ],
  [
    'a roll-out that ends after the proof takes nothing back',
    { ...found, later: verifies },
    { '1.1.0': addresses({ implementation: [task('2026-08-08')] }) },
    '2026-08-09',
    'verified',
  ],
  [
    'a new answer after the proof has to be proved again',
    { ...found, later: verifies },
    { '1.1.0': { ...addresses(), date: '2026-08-01' } },
    '2026-08-01',
    'communicated',
  ],
  ['recurred', { ...found, later: recurs }, { '1.1.0': addresses() }, '2026-07-01', 'recurred'],
  [
    'recurred after it was verified',
    { ...found, later: verifies, last: { ...recurs, approvedOn: '2026-08-01' } },
    {},
    '2026-08-01',
    'recurred',
  ],
  [
    'a task of the fix that did not hold is no news',
    { ...found, later: recurs },
    { '1.1.0': addresses({ implementation: [task('2026-07-08')] }) },
    '2026-07-08',
    'recurred',
  ],
  [
    'a later revision moves on',
    { ...found, later: recurs },
    { '1.1.0': { ...addresses({ implementation: [task()] }), date: '2026-07-02' } },
    '2026-07-02',
    'addressed',
  ],
  [
    'a revision of the same day answers what came back',
    { ...found, later: recurs },
    { '1.1.0': { ...addresses({ implementation: [task()] }), date: '2026-07-01' } },
    '2026-07-01',
    'addressed',
  ],
  ['a review that says both is not believed', { ...found, later: { ...verifies, recurs: ['G-1'] } }, {}, '2026-07-01', 'recurred'],
  ['a review proves nothing of its own gaps', { found: { ...found.found, verifies: ['G-1'] } }, {}, '2026-07-01', 'open'],
  ['a revision from before it was raised is no answer', found, { '1.1.0': { ...addresses(), date: '2026-03-19' } }, '2026-07-01', 'open'],
])('%s', (_, reviews, revisions, today, state) => {
  expect(standing(reviews as Said, revisions as Said, today).state).toBe(state);
});

test.each([
  ['policy after approval', found, {}, '2026-04-19', '2026-04-19', 0],
  ['a day later', found, {}, '2026-04-20', '2026-04-19', 1],
  ['its own day', { found: { ...found.found, gaps: [{ ...gap, due: '2026-03-30' }] } }, {}, '2026-04-20', '2026-03-30', 21],
  ['the end of its deferral', found, { '1.1.0': defers }, '2026-06-01', '2026-06-01', 0],
  ['after its deferral', found, { '1.1.0': defers }, '2026-06-03', '2026-06-01', 2],
  ['policy after it came back', { ...found, later: recurs }, {}, '2026-08-02', '2026-07-31', 2],
  ['never, once it is proved', { ...found, later: verifies }, {}, '2026-08-02', '2026-04-19', 0],
  ['never, while its risk is accepted', found, { '1.1.0': { ...accepts, date: '2026-05-01' } }, '2026-05-02', '2026-06-01', 0],
])('due: %s', (_, reviews, revisions, today, due, daysLate) => {
  const own = standing(reviews as Said, revisions as Said, today);
  expect([own.due, own.daysLate, own.overdue]).toEqual([due, daysLate, daysLate > 0]);
});

test('what counts as resolved is policy', () => {
  const reviews = { ...found, later: verifies };
  const revisions = { '1.1.0': addresses({ implementation: [task('2026-05-08')], communication: [telling('2026-05-20')] }) };
  const from = (resolvedWhen: string) =>
    ['2026-05-07', '2026-05-08', '2026-05-20', '2026-07-01'].filter(
      (today) => !standing(reviews, revisions, today, { resolvedWhen }).unresolved,
    )[0];
  expect([from('implemented'), from('communicated'), from('verified')]).toEqual(['2026-05-08', '2026-05-20', '2026-07-01']);
});

test('what is resolved is not, once its accepted risk has to be decided on again', () => {
  const revisions = { '1.1.0': addresses(), '1.2.0': { ...accepts, date: '2026-05-01' } };
  const unresolved = (today: Day) => standing(found, revisions, today, { resolvedWhen: 'implemented' }).unresolved;
  expect(['2026-04-30', '2026-06-01', '2026-06-02'].map(unresolved)).toEqual([false, false, true]);
});

test('lamps say when each step was reached and by what, and where a gap is stuck', () => {
  const own = standing(
    found,
    { '1.1.0': addresses({ implementation: [task('2026-05-02'), task()], communication: [telling('2026-04-20')] }) },
    '2026-05-20',
  );
  expect(own.lamps).toEqual([
    { name: 'found', reached: true, day: '2026-03-20', entry: 'reviews/found', daysAfter: undefined, done: undefined, total: undefined },
    { name: 'planChanged', reached: true, day: '2026-04-01', entry: 'revisions/1.1.0', daysAfter: 12, done: undefined, total: undefined },
    { name: 'implemented', reached: false, day: undefined, entry: undefined, daysAfter: undefined, done: 1, total: 2 },
    { name: 'communicated', reached: false, day: undefined, entry: undefined, daysAfter: undefined, done: 1, total: 1 },
    { name: 'proved', reached: false, day: undefined, entry: undefined, daysAfter: undefined, done: undefined, total: undefined },
  ]);
  // Due on 19 April, which passed before the task's own day, 10 May.
  expect(own.stuck).toEqual({ at: 'implemented', since: '2026-04-19', days: 31 });
  expect(own.missing.map(({ index }) => index)).toEqual([1]);
});

test('the history tells each event with the state after it', () => {
  const reviews = { ...found, later: recurs };
  const own = standing(
    reviews,
    { '1.1.0': { ...accepts, accepts: [{ gap: 'G-1', until: '2026-05-01', because: 'It is cheap.' }] } },
    '2026-07-20',
  );
  expect(own.history.map(({ event, entry, day, note, state }) => [event, entry, day, note, state])).toEqual([
    ['raised', 'reviews/found', '2026-03-20', 'found', 'open'],
    ['accepted', 'revisions/1.1.0', '2026-04-01', 'It is cheap.', 'accepted'],
    ['expired', 'revisions/1.1.0', '2026-05-02', undefined, 'open'],
    ['recurred', 'reviews/later', '2026-07-01', 'later', 'recurred'],
  ]);
});

test('an ineffective fix stays marked until something proves the next one', () => {
  const revisions = { '1.1.0': { ...addresses(), date: '2026-07-10' } };
  const reviews = { ...found, later: recurs, proof: { ...verifies, approvedOn: '2026-09-01' } };
  expect(['2026-06-30', '2026-07-01', '2026-07-10', '2026-09-01'].map((today) => standing(reviews, revisions, today).ineffective)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

const day = fc.integer({ min: 0, max: 60 }).map((days) => shift('2026-03-01', days));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const until = fc.array(fc.record({ gap: fc.constant('G-1'), until: day }), { maxLength: 1 });
const named = fc.subarray(['G-1']);
const rollout = fc.record({
  implementation: fc.array(maybe(day).map(task), { maxLength: 2 }),
  communication: fc.array(maybe(day).map(telling), { maxLength: 2 }),
});
const revision = fc.record({ date: day, addresses: named, defers: until, accepts: until, rollout });
const review = fc.record({ status: fc.constantFrom('draft', 'approved'), approvedOn: day, verifies: named, recurs: named });
const some = <T>(arbitrary: fc.Arbitrary<T>, name: (index: number) => string) =>
  fc.array(arbitrary, { maxLength: 4 }).map((list) => Object.fromEntries(list.map((one, index) => [name(index), one])));
const story = fc.record({
  raised: day,
  reviews: some(review, (index) => `later-${index}`),
  revisions: some(revision, (index) => `1.${index}.0`),
  today: day,
});
/** The event itself lies before all days of a story. */
const early = { timeline: [{ at: '2026-02-01', text: 'It stops.' }] };
const told = ({ raised, reviews }: { raised: Day; reviews: Said }): Said => ({
  found: { ...early, approvedOn: raised, gaps: [gap] },
  ...Object.fromEntries(Object.entries(reviews).map(([id, own]) => [id, { ...early, ...own }])),
});
const summary = ({ state, due, overdue, unresolved, ineffective, lamps, history, stuck, age }: GapStanding) => ({
  state,
  due,
  overdue,
  unresolved,
  ineffective,
  reached: lamps.map((lamp) => [lamp.day, lamp.entry]),
  history,
  stuck,
  age,
});

test('any entries in any order give a state that the table allows, and one that they bear out', () => {
  fc.assert(
    fc.property(story, ({ raised, reviews, revisions, today }) => {
      const own = standing(told({ raised, reviews }), revisions, today);
      expect(allowed).toContain(own.state);
      const past = Object.values(revisions).filter(({ date }) => date >= raised && date <= today);
      const seen = Object.values(reviews).filter(
        ({ status, approvedOn }) => status === 'approved' && approvedOn >= raised && approvedOn <= today,
      );
      const borneOut: Readonly<Record<string, boolean>> = {
        proposed: raised > today,
        open: raised <= today,
        deferred: past.some((one) => one.defers.some((defer) => defer.until >= today)),
        accepted: past.some((one) => one.accepts.some((accept) => accept.until >= today)),
        addressed: past.some((one) => one.addresses.length > 0),
        implemented: past.some((one) => one.addresses.length > 0 && one.rollout.implementation.every(({ done }) => done && done <= today)),
        communicated: past.some(
          (one) =>
            one.addresses.length > 0 &&
            [...one.rollout.implementation, ...one.rollout.communication].every(({ done }) => done && done <= today),
        ),
        verified: seen.some((one) => one.verifies.length > 0),
        recurred: seen.some((one) => one.recurs.length > 0),
      };
      expect(borneOut[own.state], own.state).toBe(true);
      const openAgain = own.lapsed?.kind === 'accepted';
      expect(own.unresolved).toBe(own.state !== 'accepted' && (openAgain || !own.lamps[4]?.reached));
      const reversed = Object.fromEntries(Object.entries(revisions).reverse());
      const backwards = Object.fromEntries(Object.entries(told({ raised, reviews })).reverse());
      expect(summary(standing(backwards, reversed, today))).toEqual(summary(own));
    }),
  );
});

test('an entry that does not name a gap never changes its state', () => {
  const other = { ...gap, id: 'G-2' };
  fc.assert(
    fc.property(story, day, rollout, ({ today, ...rest }, when, items) => {
      const own = summary(standing(told(rest), rest.revisions, today));
      const reviews = { ...told(rest), unrelated: { ...early, approvedOn: when, gaps: [other], verifies: [], recurs: [] } };
      const revisions = {
        ...rest.revisions,
        '9.0.0': { date: when, addresses: ['G-2'], accepts: [{ gap: 'G-2', until: when }], rollout: items },
      };
      expect(summary(standing(reviews, revisions, today))).toEqual(own);
    }),
  );
});

test('the state on a day depends on what was written up to that day alone', () => {
  const before = (today: Day, items: readonly { readonly done?: Day }[]) =>
    items.map(({ done, ...item }) => (done && done <= today ? { ...item, done } : item));
  fc.assert(
    fc.property(story, ({ today, raised, reviews, revisions }) => {
      const known = Object.entries(revisions).filter(([, { date }]) => date <= today);
      const cut = known.map(([id, one]) => {
        const { implementation, communication } = one.rollout;
        return [id, { ...one, rollout: { implementation: before(today, implementation), communication: before(today, communication) } }];
      });
      const seen = Object.fromEntries(Object.entries(reviews).filter(([, { approvedOn }]) => approvedOn <= today));
      const then = standing(told({ raised, reviews: seen }), Object.fromEntries(cut), today);
      expect(summary(then)).toEqual(summary(standing(told({ raised, reviews }), revisions, today)));
    }),
  );
});
