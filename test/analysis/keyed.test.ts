import { describe, expect, test } from 'vitest';
import { isItem, isList, keyed } from '../../src/analysis/keyed.ts';

describe('text that is only set differently is the same', () => {
  test.each([
    ['  Promote  the standby \n', 'Promote the standby'],
    ['Promote\n  the\tstandby', 'Promote the standby'],
    ['Promote', 'Promote'],
  ])('%j', (text, same) => {
    expect(keyed({ step: text })).toEqual({ step: same });
  });
});

test('fields stay as they are, inner ones too; those that say nothing are left out', () => {
  const fields = { tier: 'critical', order: 2, automated: false, note: null, gone: undefined, clock: { starts: ' now ', gone: undefined } };
  const found = keyed(fields);
  expect(found).toEqual({ tier: 'critical', order: 2, automated: false, note: null, clock: { starts: 'now' } });
  expect([Object.keys(found), Object.keys(found.clock as object)]).toEqual([['tier', 'order', 'automated', 'note', 'clock'], ['starts']]);
});

describe('an item of a list is known by what tells it apart', () => {
  test.each<[string, object, string]>([
    ['its id before all else', { id: 'promote', from: '2026-01-01' }, 'promote'],
    ['the day from which it holds', { from: '2026-01-01', rto: 60 }, '2026-01-01'],
    ['its gap', { gap: 'G-1', until: '2026-01-01' }, 'G-1'],
    ['its task', { task: 'Build it', due: '2026-01-01' }, 'Build it'],
    ['when and to whom', { at: '2026-01-01', audience: 'customers', channel: 'mail' }, '2026-01-01 customers'],
    ['when, where it is to nobody', { at: '2026-01-01', text: 'It stops.' }, '2026-01-01'],
    ['to whom and how', { to: 'employees', channel: 'workshop' }, 'employees workshop'],
    ['the step of a system', { system: 'payments', step: 'promote' }, 'payments promote'],
    ['what was improvised on a system', { system: 'payments', improvised: 'Rebuilt it' }, 'payments  Rebuilt it'],
    ['its kind, where and what', { kind: 'people', section: 'calls', need: 'a driver' }, 'people calls a driver'],
    ['its kind alone', { kind: 'objectives' }, 'objectives'],
    ['nothing', { rto: 60 }, ''],
  ])('%s', (_, item, name) => {
    expect(keyed([item])).toEqual({ [name]: item });
  });

  test('a plain value by itself, in any place', () => {
    expect(keyed({ systems: ['b', ' a '], ages: [30, null, false] })).toEqual({
      systems: { b: 'b', a: 'a' },
      ages: { 30: 30, null: null, false: false },
    });
  });

  test('of several by one name, those that follow are counted', () => {
    expect(keyed(['a', 'a', 'b', 'a'])).toEqual({ a: 'a', 'a (2)': 'a', b: 'b', 'a (3)': 'a' });
    expect(keyed([{ rto: 1 }, { rto: 2 }])).toEqual({ '': { rto: 1 }, ' (2)': { rto: 2 } });
  });

  test('lists within items, and lists within lists', () => {
    const steps = [{ id: 'switch', after: ['promote'] }];
    expect(keyed({ steps, rows: [['a'], ['b']] })).toEqual({
      steps: { switch: { id: 'switch', after: { promote: 'promote' } } },
      rows: { '': { a: 'a' }, ' (2)': { b: 'b' } },
    });
  });
});

test('groups and items are told from fields', () => {
  const found = keyed({ steps: [{ id: 'switch', after: ['promote'], clock: { starts: 'now' } }], clock: { starts: 'now' }, none: [null] });
  const steps = found.steps as Record<string, Record<string, object>>;
  expect([isList(steps), isList(steps.switch), isList(steps.switch?.after), isList(found.clock), isList(found)]).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
  expect([isItem(steps), isItem(steps.switch ?? {}), isItem(steps.switch?.clock ?? {}), isItem(found.clock as object)]).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect([isList(undefined), isList(null), isList('promote'), isList(2)]).toEqual([false, false, false, false]);
});
