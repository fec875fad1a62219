import { expect, test } from 'vitest';
import { gapStandingsOf } from '../../../src/analysis/gap-states.ts';
import { registerOf } from '../../../src/analysis/register.ts';
import { rolloutsOf } from '../../../src/analysis/rollout.ts';
import { happened, openFor, questionOf, wanted } from '../../../src/report/wording/gap.ts';
import { ageGroups, registerFilters, registerHeading } from '../../../src/report/wording/gaps.ts';
import { planWith } from '../../analysis/plans.ts';

const today = '2026-11-23';
const gap = (id: string, more: object = {}) => ({
  id,
  category: 'training',
  severity: 'high',
  statement: `${id} is missing.`,
  owner: 'lead',
  ...more,
});

function standings(reviews: Record<string, object>, revisions: Record<string, object> = {}, on = today) {
  const plan = planWith({ reviews, revisions });
  return { plan, gaps: gapStandingsOf(plan, rolloutsOf(plan, on), on) };
}

const heading = (reviews: Record<string, object>) => registerHeading(registerOf(standings(reviews).gaps));

test.each([
  ['No gap has been raised yet', { empty: { noGaps: 'All went well.' } }],
  ['The one gap is unresolved', { found: { approvedOn: '2026-03-20', gaps: [gap('G-1')] } }],
  ['Both gaps are unresolved', { found: { approvedOn: '2026-03-20', gaps: [gap('G-1'), gap('G-2')] } }],
  [
    'The one gap is settled',
    { found: { approvedOn: '2026-03-20', gaps: [gap('G-1')] }, later: { approvedOn: '2026-07-01', noGaps: 'Fine.', verifies: ['G-1'] } },
  ],
  [
    'One of 2 gaps is unresolved',
    {
      found: { approvedOn: '2026-03-20', gaps: [gap('G-1'), gap('G-2')] },
      later: { approvedOn: '2026-07-01', noGaps: 'Fine.', verifies: ['G-1'] },
    },
  ],
])('%s', (said, reviews) => {
  expect(heading(reviews)).toBe(said);
});

test('ages are told in groups, empty ones left out', () => {
  const groups = [
    { upTo: 30, count: 3 },
    { upTo: 90, count: 0 },
    { upTo: undefined, count: 1 },
  ];
  expect(ageGroups({ byAge: groups })).toBe('up to 30 days: 3, older: 1');
});

test('the register filters by what occurs', () => {
  const { gaps } = standings({
    found: { approvedOn: '2026-03-20', gaps: [gap('G-1', { systems: ['b', 'a'] }), gap('G-2', { severity: 'critical', systems: ['a'] })] },
  });
  const filters = registerFilters([...gaps.values()], (folder, id) => `${folder} ${id}`);
  const offered = Object.fromEntries(filters.map(({ name, options }) => [name, options.map(({ value, text }) => [value, text])]));
  expect(offered).toEqual({
    state: [['open', 'Open']],
    severity: [
      ['critical', 'Critical'],
      ['high', 'High'],
    ],
    category: [['training', 'Training']],
    owner: [['lead', 'roles lead']],
    system: [
      ['a', 'systems a'],
      ['b', 'systems b'],
    ],
    section: [],
  });
});

const found = { found: { approvedOn: '2026-03-20', gaps: [gap('G-1', { answers: 'communication.rolesClear' })] } };
const rollout = {
  implementation: [{ task: 'Build it', role: 'lead', due: '2026-05-10' }],
  communication: [{ to: 'employees', channel: 'briefing', due: '2026-05-01' }],
};
const newsOf = (reviews: Record<string, object>, revisions: Record<string, object> = {}) => {
  const own = standings(reviews, revisions).gaps.get('G-1');
  return own && wanted(own)?.news;
};

test.each([
  ['No revision answers it yet.', found, {}],
  ['It is proposed: its review is a draft.', { found: { status: 'draft', gaps: [gap('G-1')] } }, {}],
  ['It is put off until 1 Jan 2027.', found, { '1.1.0': { defers: [{ gap: 'G-1', until: '2027-01-01' }] } }],
  ['The risk is accepted until 1 Jan 2027.', found, { '1.1.0': { accepts: [{ gap: 'G-1', until: '2027-01-01' }] } }],
  [
    'Its risk was accepted until 31 Oct 2026, and nothing has been decided since.',
    found,
    { '1.1.0': { accepts: [{ gap: 'G-1', until: '2026-10-31' }] } },
  ],
  ['One task of the roll-out is missing.', found, { '1.1.0': { addresses: ['G-1'], rollout } }],
  ['One audience still has to be told.', found, { '1.1.0': { addresses: ['G-1'], rollout: { communication: rollout.communication } } }],
  ['It waits for a later event to prove it.', found, { '1.1.0': { addresses: ['G-1'] } }],
  [
    'The fix did not hold, and no revision has answered it since.',
    { ...found, later: { approvedOn: '2026-07-01', noGaps: 'Known.', recurs: ['G-1'] } },
    { '1.1.0': { addresses: ['G-1'] } },
  ],
])('a gap waits: %s', (news, reviews, revisions) => {
  expect(newsOf(reviews, revisions)).toBe(news);
});

test('a proved gap waits for nothing', () => {
  expect(newsOf({ ...found, later: { approvedOn: '2026-07-01', noGaps: 'Fine.', verifies: ['G-1'] } })).toBeUndefined();
});

test('the trail says what happened in the order of days', () => {
  const revisions = {
    '1.1.0': { date: '2026-04-01', defers: [{ gap: 'G-1', until: '2026-05-01', because: 'The room is rebuilt.' }] },
    '1.2.0': { date: '2026-06-01', addresses: ['G-1'], rollout: { communication: [{ ...rollout.communication[0], done: '2026-06-02' }] } },
  };
  const { plan, gaps } = standings({ ...found, later: { approvedOn: '2026-07-01', noGaps: 'Fine.', verifies: ['G-1'] } }, revisions);
  const own = gaps.get('G-1');
  const trail = own?.trail.map((moment) => `${moment.day} ${happened(moment, own.gap, plan)}`);
  expect(trail).toEqual([
    '2026-03-20 Raised: answers “Were roles and responsibilities clear to everyone?”',
    '2026-04-01 Put off until 1 May 2026: The room is rebuilt.',
    '2026-05-02 The deferral ended',
    '2026-06-01 Summary of 1.2.0',
    '2026-06-01 The roll-out has no task to do',
    '2026-06-02 Told: employees, by briefing',
    '2026-06-02 Everyone who has to know was told',
    '2026-07-01 Proved: a later event showed it fixed',
  ]);
});

test('questions and ages are said in words', () => {
  expect(questionOf('systems.backupsWorked')).toBe('Did the backups work as intended?');
  expect(questionOf(undefined)).toBeUndefined();
  expect(openFor({ unresolved: true, age: 1, pause: undefined })).toBe('1 day');
  expect(openFor({ unresolved: false, age: 90, pause: undefined })).toBe('90 days, now settled');
  const pause = { kind: 'accepted', until: '2027-01-01', entry: 'revisions/1.3.0', because: undefined, by: undefined } as const;
  expect(openFor({ unresolved: false, age: 90, pause })).toBe('90 days, its risk accepted');
});
