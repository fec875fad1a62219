import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toReview, toText } from '../../../src/client/incident/export.ts';
import { calm, type State } from '../../../src/client/incident/state.ts';
import { folder } from '../../../src/folder.ts';
import { incidentOf } from '../../../src/report/incident/data.ts';
import { factsOf, type IncidentFacts } from '../../../src/report/incident/facts.ts';

const root = mkdtempSync(join(tmpdir(), 'incident-'));
const now = Date.parse('2026-11-23T11:00+02:00');
const at = (time: string) => Date.parse(`2026-11-23T${time}+02:00`);
let data: IncidentFacts;

beforeAll(async () => {
  cpSync('content', root, { recursive: true });
  const { plan, analysis } = await folder(root, '2026-11-23');
  data = factsOf(incidentOf(plan, analysis, () => undefined, ''));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const night: State = {
  ...calm,
  scenario: 'ledger-storage-loss',
  times: { disruption: at('08:02'), detection: at('08:09'), declaration: at('08:20'), recoveryStart: at('08:30') },
  done: { 'ledger-database/promote': at('08:55') },
  back: { 'ledger-database': at('09:20') },
  sent: [{ at: at('08:40'), audience: 'customers', template: 'customers-interrupted', channel: 'status page' }],
  notes: [{ at: at('08:35'), text: 'The "old" primary is left alone: it may hold records' }],
};

test('a night of work becomes a draft review', () => {
  const { name, text } = toReview(night, data, now);
  expect(name).toBe('2026-11-23-loss-of-the-ledgers-storage.md');
  const expected = [
    '  - { at: 2026-11-23T08:02+02:00, milestone: disruption, text: "It stopped." }',
    '  - { at: 2026-11-23T08:35+02:00, text: "The \\"old\\" primary is left alone: it may hold records" }',
    '  - { at: 2026-11-23T08:55+02:00, text: "Ledger database: Promote the standby ledger: done." }',
    '  - { system: ledger-database, restoredAt: 2026-11-23T09:20+02:00 }',
    '  - { system: payments, outcome: ongoing }',
    '  - { system: ledger-database, step: promote, result: done }',
    '  - { at: 2026-11-23T08:40+02:00, audience: customers, channel: "status page", template: customers-interrupted }',
    'unknown:\n  - resolution',
  ];
  for (const line of expected) expect(text).toContain(line);
});

test.each([
  ['Zürich’s data centre is lost', '2026-11-23-zurichs-data-centre-is-lost.md'],
  ['停電', '2026-11-23-incident.md'],
])('the draft of “%s” has the name that `new` would give it', (title, expected) => {
  const scenario = { id: 'own', title, impact: undefined, lost: [] };
  expect(toReview({ ...night, scenario: 'own' }, { ...data, scenarios: [scenario] }, now).name).toBe(expected);
});

test('what was done in the minute in which the incident was closed stands before its end', () => {
  const times = { ...night.times, resolution: at('09:20') };
  const back = { 'ledger-database': at('09:20') + 40_000 };
  const { text } = toText({ ...night, times, back, notes: [{ at: at('09:21'), text: 'All go home.' }] }, data, now);
  const lines = text.split('\n').filter((line) => line.includes('  '));
  expect(lines.slice(lines.findIndex((line) => line.includes('back.')))).toEqual([
    '- 23 Nov 2026, 09:20  Ledger database: back.',
    '- 23 Nov 2026, 09:20  The incident was closed.',
    '- 23 Nov 2026, 09:21  All go home.',
    '- 23 Nov 2026, 08:40  customers, status page',
  ]);
});

test('the same as plain text', () => {
  expect(toText(night, data, now).text.split('\n').slice(0, 6)).toEqual([
    "SayPro disaster recovery plan: Loss of the ledger's storage",
    'Notes as of 23 Nov 2026, 11:00, times in Africa/Johannesburg',
    '',
    'What happened',
    '- 23 Nov 2026, 08:02  It stopped.',
    '- 23 Nov 2026, 08:09  It was noticed.',
  ]);
});

async function errorsOf(state: State): Promise<readonly string[]> {
  const { name, text } = toReview(state, data, now);
  const file = join(root, 'reviews', name);
  writeFileSync(file, text);
  const { placed } = await folder(root, '2026-11-23');
  rmSync(file);
  return placed
    .filter((found) => found.level === 'error' && found.file === `reviews/${name}`)
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('check accepts the draft', () => {
  test('of a night', async () => expect(await errorsOf(night)).toEqual([]));
  test('of a scenario alone', async () => expect(await errorsOf({ ...calm, scenario: 'primary-site-loss' })).toEqual([]));
  test('of an exercise in which nothing was noted', async () => expect(await errorsOf({ ...calm, exercise: true })).toEqual([]));
  test('of a system that was said to be back before it stopped', async () => {
    expect(await errorsOf({ ...night, back: { 'ledger-database': at('07:00') } })).toEqual([]);
  });

  test('whatever was noted', async () => {
    const time = fc.integer({ min: at('00:00'), max: now });
    const state = fc.record({
      picked: fc.subarray(['payments', 'ledger-database', 'support-desk'], { minLength: 1 }),
      times: fc.record(
        { disruption: time, detection: time, declaration: time, recoveryStart: time, resolution: time },
        { requiredKeys: [] },
      ),
      back: fc.record({ payments: time, 'support-desk': time }, { requiredKeys: [] }),
      notes: fc.array(fc.record({ at: time, text: fc.string({ unit: 'binary', maxLength: 30 }) }), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(state, async (noted) => {
        expect(await errorsOf({ ...calm, ...noted })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
