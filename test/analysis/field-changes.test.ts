import { describe, expect, test } from 'vitest';
import { type FieldChange, fieldChanges, fieldText } from '../../src/analysis/field-changes.ts';
import type { CollectionName } from '../../src/model/collections.ts';

/** Each change in a line, with what it means beyond its two values. */
const told = (before: object, after: object, collection: CollectionName | 'plan' = 'sections') =>
  fieldChanges(collection, before, after).map((field) => {
    const line = fieldText(field);
    const more = field.before !== undefined && field.after !== undefined && field.meaning ? `; ${field.meaning}` : '';
    return `${line}${more}${field.substance ? '' : ' (stamp)'}`;
  });

test.each<[what: string, before: object, after: object, expected: readonly string[]]>([
  ['a text', { title: 'Calls' }, { title: 'Whom to call' }, ['title Calls → Whom to call']],
  ['a text set differently', { title: ' Whom  to\ncall ' }, { title: 'Whom to call' }, []],
  ['a field that came', {}, { summary: 'Short.' }, ['summary Short., added']],
  ['a field that went', { summary: 'Short.' }, {}, ['summary Short., removed']],
  ['a field that is written as nothing', {}, { summary: undefined }, []],
  ['a target, less', { rto: 7200 }, { rto: 3600 }, ['rto 2 h → 1 h; tighter by 1 h']],
  ['a target, more', { rto: 3600 }, { rto: 7200 }, ['rto 1 h → 2 h; looser by 1 h']],
  ['a length, less', { reviewEvery: 345_600 }, { reviewEvery: 172_800 }, ['read through every 4 d → 2 d; shorter by 2 d']],
  ['a length, more', { reviewEvery: 172_800 }, { reviewEvery: 345_600 }, ['read through every 2 d → 4 d; longer by 2 d']],
  ['a length that came', {}, { reviewEvery: 172_800 }, ['read through every 2 d, added']],
  ['a length that went', { reviewEvery: 172_800 }, {}, ['read through every 2 d, removed']],
  ['a number in place of a text', { every: 'never' }, { every: 60 }, ['every never → 1 min']],
  ['a text in place of a number', { every: 60 }, { every: 'never' }, ['every 1 min → never']],
  ['a count', { order: 10 }, { order: 20 }, ['order 10 → 20 (stamp)']],
  ['a group that came', {}, { backup: { copyLag: 300, where: 'here' } }, ['backup, copy lag 5 min, added', 'backup, where here, added']],
  ['a group that went', { backup: { copyLag: 300 } }, {}, ['backup, copy lag 5 min, removed']],
  [
    'an item, told whole',
    { steps: [{ id: 'a', step: 'Stop', took: 60 }] },
    { steps: [{ id: 'b', step: 'Start', took: 120 }] },
    ['steps Stop, took 1 min, removed', 'steps Start, took 2 min, added'],
  ],
  [
    'stamps come last',
    { reviewedOn: '2026-01-10', title: 'Calls' },
    { reviewedOn: '2026-04-10', title: 'Call' },
    ['title Calls → Call', 'last read through 10 Jan 2026 → 10 Apr 2026 (stamp)'],
  ],
])('%s', (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

test('a step that another one waits for is called by what is done in it', () => {
  const stop = { id: 'stop', step: 'Stop the old one', role: 'dba', takes: 60 };
  const start = { id: 'start', step: 'Start', role: 'dba', takes: 60 };
  const check = { id: 'check', step: 'Check', role: 'dba', takes: 60 };
  const changes = (before: readonly object[], after: readonly object[]) =>
    told({ objectives: [], recovery: before }, { objectives: [], recovery: after }, 'systems');
  expect(
    changes([stop, { ...start, after: ['stop'] }], [{ ...stop, step: 'Stop it' }, start, { ...check, after: ['stop', 'start'] }]),
  ).toEqual([
    'Stop it: what is done Stop the old one → Stop it',
    'Start: starts after Stop the old one, removed',
    'recovery step Check, role dba, takes 1 min, after Stop it and Start, added',
  ]);
  expect(changes([start], [{ ...start, after: ['gone'] }])).toEqual(['Start: starts after gone, added']);
});

/** What is said of a contact, whole, so that nothing of it can leak. */
test.each<[before: object, after: object, expected: Partial<FieldChange>]>([
  [{ primary: { phone: '1' } }, { primary: { phone: '2' } }, { label: 'first contact, phone', meaning: 'changed' }],
  [{ primary: { phone: '1' } }, { primary: {} }, { label: 'first contact, phone', meaning: 'removed' }],
  [{}, { alternate: { email: 'a@b.example' } }, { label: 'alternate, e-mail address', meaning: 'added' }],
])('a contact is never shown: %j, %j', (before, after, expected) => {
  const changes = fieldChanges('roles', before, after);
  expect(changes).toEqual([{ before: undefined, after: undefined, substance: true, ...expected }]);
  expect(changes.map(fieldText)).toEqual([`${expected.label} ${expected.meaning}`]);
});

describe('the objectives of a system', () => {
  const objective = (from: string, rto: number) => ({ from, rto, rpo: 3600, revision: '1.0.0' });
  const changes = (before: readonly object[], after: readonly object[]) => told({ objectives: before }, { objectives: after }, 'systems');
  const old = objective('2024-01-01', 28_800);
  const current = objective('2025-01-01', 14_400);

  test.each<[what: string, before: readonly object[], after: readonly object[], expected: readonly string[]]>([
    ['the same in another order', [old, current], [current, old], []],
    ['an older one rewritten', [old, current], [{ ...old, rto: 21_600 }, current], ['2024-01-01: RTO 8 h → 6 h; tighter by 2 h']],
    [
      'an older one lost',
      [old, current],
      [current],
      ['earlier target in force from 1 Jan 2024, RTO 8 h, RPO 1 h, revision of the target 1.0.0, removed'],
    ],
    [
      'an older one written down later',
      [current],
      [old, current],
      ['earlier target in force from 1 Jan 2024, RTO 8 h, RPO 1 h, revision of the target 1.0.0, added'],
    ],
    [
      'a new one, and the one before it as it was',
      [old],
      [current, old],
      ['RTO 8 h → 4 h; tighter by 4 h', 'target in force from 1 Jan 2024 → 1 Jan 2025 (stamp)'],
    ],
    [
      'a new one taken back',
      [old, current],
      [old],
      ['RTO 4 h → 8 h; looser by 4 h', 'target in force from 1 Jan 2025 → 1 Jan 2024 (stamp)'],
    ],
    [
      'a new one, and the one before it rewritten',
      [old],
      [{ ...old, rto: 36_000 }, current],
      [
        'RTO 8 h → 4 h; tighter by 4 h',
        '2024-01-01: RTO 8 h → 10 h; looser by 2 h',
        'target in force from 1 Jan 2024 → 1 Jan 2025 (stamp)',
      ],
    ],
    [
      'the newest taken back, and the one before it rewritten',
      [old, current],
      [{ ...old, rto: 36_000 }],
      [
        'RTO 4 h → 10 h; looser by 6 h',
        '2024-01-01: RTO 8 h → 10 h; looser by 2 h',
        'target in force from 1 Jan 2025 → 1 Jan 2024 (stamp)',
      ],
    ],
    ['the newest rewritten in place', [old, current], [old, { ...current, rto: 7200 }], ['RTO 4 h → 2 h; tighter by 2 h']],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});
