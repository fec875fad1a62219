import { describe, expect, test } from 'vitest';
import { requirements } from '../../src/model/requirements.ts';

/** What an entry lacks, as one line each: the way to the field, what is wrong, what to do. */
const lacks = (collection: keyof typeof requirements, fields: object): readonly string[] => {
  const check = requirements[collection] as (entry: object) => Iterable<{ field: readonly unknown[]; message: string; hint?: string }>;
  return [...check(fields)].map(({ field, message, hint }) => `${field.join('.')}: ${message} (${hint})`);
};

describe('a review', () => {
  test('lacks nothing while it says nothing that asks for more', () => {
    expect(lacks('reviews', {})).toEqual([]);
    expect(lacks('reviews', { status: 'draft', kind: 'simulation', affected: [] })).toEqual([]);
  });

  test('that is approved needs who, when and the assessment', () => {
    expect(lacks('reviews', { status: 'approved' })).toEqual([
      'approvedBy: `approvedBy` is missing (an approved review needs it)',
      'approvedOn: `approvedOn` is missing (an approved review needs it)',
      'assessment: `assessment` is missing (an approved review needs it)',
    ]);
    expect(lacks('reviews', { status: 'approved', approvedBy: 'head', approvedOn: '2026-03-20', assessment: {} })).toEqual([]);
  });

  test('of an actual incident names what was lost', () => {
    expect(lacks('reviews', { kind: 'actual', affected: [] })).toEqual([
      'affected: `affected` is empty (only a simulation may affect no system; name those that were lost)',
    ]);
    expect(lacks('reviews', { kind: 'actual' })).toEqual([]);
    expect(lacks('reviews', { kind: 'actual', affected: 'payments' })).toEqual([]);
  });

  const hint = 'write it, or list `affected.payments.restoredAt` under `unknown`';
  test.each([
    ['restored', { outcome: 'restored' }, {}, [`affected.1.restoredAt: \`restoredAt\` is missing (${hint})`]],
    ['restored, which is the default', {}, {}, [`affected.1.restoredAt: \`restoredAt\` is missing (${hint})`]],
    ['not restored', { outcome: 'ongoing' }, {}, []],
    ['restored at a time', { restoredAt: '2026-03-12' }, {}, []],
    ['restored nobody knows when', {}, { unknown: ['affected.payments.restoredAt'] }, []],
    [
      'restored, where another time is unknown',
      {},
      { unknown: ['declaration'] },
      [`affected.1.restoredAt: \`restoredAt\` is missing (${hint})`],
    ],
  ])('of a system %s', (_, system, review, expected) => {
    const affected = [
      { system: 'ledger', outcome: 'abandoned' },
      { system: 'payments', ...system },
    ];
    expect(lacks('reviews', { ...review, affected })).toEqual(expected);
  });

  test.each([
    ['that names neither', { result: 'done' }, ['steps.1.step: `step` is missing (name the step, or say what was `improvised`)']],
    [
      'that names both',
      { step: 'switch', improvised: 'By hand', result: 'done' },
      ['steps.1.improvised: `improvised` stands beside `step` (keep one of them)'],
    ],
    ['without a result', { step: 'switch' }, ['steps.1.result: `result` is missing (write `done`, `failed` or `skipped`)']],
    ['with a result', { step: 'switch', result: 'failed' }, []],
    ['that was improvised', { improvised: 'By hand' }, []],
  ])('with a step %s', (_, step, expected) => {
    expect(lacks('reviews', { steps: [{ step: 'promote', result: 'done' }, step] })).toEqual(expected);
  });

  test('is looked at as far as it can be read', () => {
    expect(lacks('reviews', { affected: [undefined], steps: [undefined] })).toEqual([
      'steps.0.step: `step` is missing (name the step, or say what was `improvised`)',
    ]);
    expect(lacks('reviews', { affected: {}, steps: 'none', unknown: 'none' })).toEqual([]);
  });
});

describe('a revision', () => {
  const none = ['because: `because` names no reason (list `reviews`, set `scheduled: true`, or tell the `businessChange`)'];
  test.each([
    [{}, none],
    [{ reviews: [] }, none],
    [{ scheduled: false }, none],
    [{ reviews: ['2026-03-12-ledger'] }, []],
    [{ scheduled: true }, []],
    [{ businessChange: 'We sell abroad.' }, []],
  ])('because of %j', (because, expected) => {
    expect(lacks('revisions', { because })).toEqual(expected);
  });

  test('without a reason at all is told of by its schema', () => {
    expect(lacks('revisions', {})).toEqual([]);
    expect(lacks('revisions', { because: 'First plan' })).toEqual([]);
  });
});

describe('a system', () => {
  test('has its objectives oldest first, one a day', () => {
    const hint = 'write objectives oldest first, one a day';
    const on = (...days: readonly (string | undefined)[]) => lacks('systems', { objectives: days.map((from) => ({ from })) });
    expect(on('2025-01-15', '2026-04-20')).toEqual([]);
    expect(on('2025-01-15', '2025-01-15', '2025-01-14')).toEqual([
      `objectives.1.from: \`2025-01-15\` is not after \`2025-01-15\` (${hint})`,
      `objectives.2.from: \`2025-01-14\` is not after \`2025-01-15\` (${hint})`,
    ]);
    expect(on('2026-04-20', undefined, '2025-01-15')).toEqual([]);
  });

  test('gives each step its own id', () => {
    const steps = (...ids: readonly (string | undefined)[]) => lacks('systems', { recovery: ids.map((id) => ({ id })) });
    expect(steps('promote', 'switch')).toEqual([]);
    expect(steps('promote', 'switch', 'promote')).toEqual([
      'recovery.2.id: `promote` is already a step of this system (give each step its own id)',
    ]);
    expect(steps(undefined, undefined)).toEqual([]);
  });

  test('is looked at as far as it can be read', () => {
    expect(lacks('systems', {})).toEqual([]);
    expect(lacks('systems', { objectives: 'none', recovery: 'none' })).toEqual([]);
    expect(lacks('systems', { objectives: [undefined, { from: '2026-04-20' }], recovery: [undefined, { id: 'promote' }] })).toEqual([]);
  });
});
