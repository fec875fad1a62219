import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { Assessment, answerTo, questionList } from '../../src/model/assessment.ts';
import { compare } from '../../src/model/compare.ts';
import { intervalOf } from '../../src/model/instant.ts';
import { nearest } from '../../src/model/nearest.ts';
import { nearlyPlaceholders, placeholdersIn } from '../../src/model/placeholders.ts';
import { fallbackSettings, Settings } from '../../src/model/settings.ts';
import { day, duration, durationOrNone, gapId, id, instant, text, version, webAddress } from '../../src/model/values.ts';
import { compareVersions, isVersion } from '../../src/model/version.ts';

const said = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

describe('what is not taken, and why', () => {
  test.each([
    ['an empty text', text, ' ', 'is empty; write it, or leave the field out'],
    ['an id in capitals', id, 'Payments', '`Payments` is not an id: ids are lower-case letters, digits, `-` and `.`'],
    ['an id that begins with a dot', id, '.a', '`.a` is not an id: ids are lower-case letters, digits, `-` and `.`'],
    ['a gap that begins with a digit', gapId, '7', '`7` is not the id of a gap: a letter comes first, then letters, digits and `-`'],
    ['a duration without unit', duration, 4, '`4` has no unit; write a duration such as `4m`, `4h` or `4d`'],
    ['no duration at all', duration, '0m', '`0m` is not longer than nothing; write it like `15m`, `4h`, `1h30m`, `2d` or `PT4H`'],
    [
      'an instant without offset',
      instant,
      '2026-03-12T08:02',
      '`2026-03-12T08:02` has no offset; add it, as in `2026-03-12T08:02+02:00`, or `Z` for UTC',
    ],
    ['a word for a duration', duration, 'soon', '`soon` is not a duration; write it like `15m`, `4h`, `1h30m`, `2d` or `PT4H`'],
    [
      'a word for a length that may be nothing',
      durationOrNone,
      'soon',
      '`soon` is not a duration; write it like `15m`, `4h`, `1h30m`, `2d` or `PT4H`',
    ],
    ['a list for a duration', duration, ['4h'], 'Invalid input: expected string, received array'],
    ['a day that the calendar lacks', day, '2026-02-30', '`2026-02-30` is not a day; write it like `2026-03-12`'],
    ['a year for a day', day, 2026, '`2026` is not a day; write it like `2026-03-12`'],
    ['yes for a day', day, true, '`true` is not a day; write it like `2026-03-12`, or leave the field out while there is none'],
    ['a list for a day', day, ['2026-03-12'], 'Invalid input: expected string, received array'],
    ['a list for an instant', instant, ['2026-03-12'], 'Invalid input: expected string, received array'],
    ['a list for a version', version, ['1.2.0'], 'Invalid input: expected string, received array'],
    ['two numbers for a version', version, '1.2', '`1.2` is not a version; write three numbers, such as `1.2.0`'],
    [
      'a word for an instant',
      instant,
      'soon',
      '`soon` is not an instant; write it like `2026-03-12T08:02+02:00`, or a day `2026-03-12`, or a month `2026-03`',
    ],
    [
      'a day that is none, with a time',
      instant,
      '2026-02-30T08:20+02:00',
      '`2026-02-30T08:20+02:00` is not an instant: the calendar has no `2026-02-30`; write another day',
    ],
    [
      'an hour that is none',
      instant,
      '2026-03-12T24:20Z',
      '`2026-03-12T24:20Z` is not an instant: no clock shows that time; write hours up to 23, minutes and seconds up to 59',
    ],
    [
      'an offset that is none',
      instant,
      '2026-03-12T08:20+25:00',
      '`2026-03-12T08:20+25:00` is not an instant: no place has that offset; write one like `+02:00`, or `Z` for UTC',
    ],
    ['a year for an instant', instant, 2026, '`2026` is not an instant; write it like `2026-03-12T08:02+02:00`'],
    ['a number for a version', version, 1.2, '`1.2` is not a version; write all three parts, such as `1.2.0`'],
    ['an address that acts', webAddress, 'javascript:alert(1)', '`javascript:alert(1)` is not a web address; it begins with `https://`'],
  ])('%s', (_, schema, value, message) => {
    expect(said(schema, value)).toBe(message);
  });

  test('a wrong duration is an issue of our own, as zod calls it', () => {
    expect(duration.safeParse('soon').error?.issues.map(({ code }) => code)).toEqual(['custom']);
  });

  test('nothing at all may be lost, where the field says so', () => {
    expect(durationOrNone.parse('0m')).toBe(0);
  });
});

test.each([
  ['1.2.0', true],
  ['0.0.0', true],
  ['10.20.30', true],
  ['1.2', false],
  ['01.2.0', false],
  ['v1.2.0', false],
  ['1.2.0-beta', false],
])('%s is a version: %s', (written, expected) => {
  expect(isVersion(written)).toBe(expected);
});

test('versions compare by number, part by part', () => {
  expect(['1.10.0', '1.2.0', '2.0.0', '1.2.10', '1.2.9'].sort(compareVersions)).toEqual(['1.2.0', '1.2.9', '1.2.10', '1.10.0', '2.0.0']);
});

test('a version is neither before nor after itself', () => {
  expect(compareVersions('1.2.0', '1.2.0')).toBe(0);
});

test('texts are in the order of their characters', () => {
  expect([compare('a', 'b'), compare('b', 'a'), compare('a', 'a'), compare('B', 'a')]).toEqual([-1, 1, 0, -1]);
});

test.each([
  ['rt0', ['rto', 'rpo'], 'rto'],
  ['customerfacing', ['name', 'customerFacing'], 'customerFacing'],
  ['paymets', ['accounts', 'payments'], 'payments'],
  ['zzz', ['accounts', 'payments'], undefined],
  ['x', [], undefined],
])('nearest to %s among %j is %s', (name, known, near) => {
  expect(nearest(name, known)).toBe(near);
});

test('a placeholder may stand first of all', () => {
  expect(placeholdersIn({ text: '{{service}} {{next}}', line: 1 })).toEqual([
    { name: 'service', line: 1, column: 1 },
    { name: 'next', line: 1, column: 13 },
  ]);
});

test('a placeholder that does not end is looked at in time', () => {
  const start = performance.now();
  expect(placeholdersIn({ text: `{{${' '.repeat(200_000)}`, line: 1 })).toEqual([]);
  expect(nearlyPlaceholders({ text: `${'{'.repeat(200_000)}${'{a'.repeat(20_000)}`, line: 1 }, ['a'])).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('placeholders stand once each, where they first stand', () => {
  const text = 'Dear all,\n{{ service }} and {{service}}, {{next update}}; {single}, {{}}.\n';
  expect(placeholdersIn({ text, line: 10 })).toEqual([
    { name: 'service', line: 11, column: 1 },
    { name: 'next update', line: 11, column: 32 },
    { name: '', line: 11, column: 59 },
  ]);
});

describe('an assessment', () => {
  const forms = [
    ['by area', { systems: { backupsWorked: 'no' } }],
    ['without its area', { backupsWorked: 'no' }],
    ['with its area before a dot', { 'systems.backupsWorked': 'no' }],
    ['with a reason', { systems: { backupsWorked: { answer: 'no' } } }],
  ] as const;
  test.each(forms)('%s', (_, written) => {
    const read = Assessment.parse(written);
    expect(answerTo(read, 'systems.backupsWorked')).toEqual({ answer: 'no' });
    expect(answerTo(read, 'systems.failoverWorked')).toBeUndefined();
  });

  test('five areas, seventeen questions, each name once', () => {
    expect(new Set(questionList.map(({ area }) => area)).size).toBe(5);
    expect(new Set(questionList.map(({ name }) => name)).size).toBe(17);
  });

  test('every way to write it says the same', () => {
    const answered = fc.dictionary(fc.constantFrom(...questionList.map(({ id }) => id)), fc.constantFrom('yes', 'partly', 'no', 'n/a'));
    fc.assert(
      fc.property(answered, (answers) => {
        const short = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key.split('.')[1], value]));
        expect(Assessment.parse(short)).toEqual(Assessment.parse(answers));
      }),
    );
  });

  test('a question that stands alone takes nothing from its area, whichever comes first', () => {
    const inArea = { systems: { failoverWorked: 'yes' } };
    for (const written of [
      { backupsWorked: 'no', ...inArea },
      { ...inArea, 'systems.backupsWorked': 'no' },
    ])
      expect(Assessment.parse(written)).toEqual({ systems: { backupsWorked: { answer: 'no' }, failoverWorked: { answer: 'yes' } } });
  });

  test.each([
    { backupsWorked: 'no', systems: { backupsWorked: 'yes' } },
    { systems: { backupsWorked: 'yes' }, backupsWorked: 'no' },
    { backupsWorked: 'no', 'systems.backupsWorked': 'no' },
    { systems: { backupsWorked: ['no', 'yes'] } },
  ])('%j answers a question more than once', (written) => {
    expect(said(Assessment, written)).toBe('is answered more than once; keep one of the answers');
  });

  test('what stands in the place of an area is told, not taken apart', () => {
    expect(said(Assessment, { systems: 'yes', backupsWorked: 'no' })).toMatch(/^Invalid input: expected object, received string/);
  });

  test.each([null, 'no', ['no']])('%j is no assessment', (written) => {
    expect(said(Assessment, written)).toMatch(/^Invalid input: expected object, received/);
  });

  test.each(['maybe', 1, true, ['yes'], { because: 'we do not know' }])('%j is no answer', (answer) => {
    expect(Assessment.safeParse({ backupsWorked: answer }).success).toBe(false);
  });
});

describe('settings', () => {
  test('a policy that says nothing is the default', () => {
    expect(fallbackSettings.policy).toMatchObject({
      startRecoveryWithin: 1_800,
      firstNotice: { customers: 1_800, employees: 900, partners: 3_600 },
      updateEvery: { customers: 3_600 },
      gapDueWithin: { critical: 1_209_600, high: 2_592_000, medium: 7_776_000, low: 15_552_000 },
      resolvedWhen: 'verified',
    });
  });

  test('a zone is known by its name', () => {
    const timezone = (name: string) => said(Settings.shape.timezone, name);
    expect(timezone('Africa/Johannesburg')).toBeUndefined();
    expect(['Africa/Nowhere', '+02:00'].map(timezone)).toEqual([
      '`Africa/Nowhere` is not a time zone; write its IANA name, such as `Africa/Johannesburg`',
      '`+02:00` is not a time zone; write its IANA name, such as `Africa/Johannesburg`',
    ]);
    expect(["America/St. John's", 'pacific chatham', 'Chatham', 'America/São_Paulo'].map(timezone)).toEqual([
      "`America/St. John's` is not a time zone; did you mean `America/St_Johns`?",
      '`pacific chatham` is not a time zone; write its IANA name, such as `Africa/Johannesburg`',
      '`Chatham` is not a time zone; did you mean `Pacific/Chatham`?',
      '`America/São_Paulo` is not a time zone; did you mean `America/Sao_Paulo`?',
    ]);
  });

  test('letters that stand for several zones are none, and each zone that is one has days', () => {
    const accepted = (name: string) => Settings.shape.timezone.safeParse(name).success;
    expect(['NST', 'IST', 'PST', 'JST', 'AST'].filter(accepted)).toEqual([]);
    expect(['UTC', 'EST', 'EST5EDT', 'america/st_johns', 'Asia/Calcutta'].filter((name) => !accepted(name))).toEqual([]);
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(intervalOf('2026-03-12', zone).to).toBeGreaterThan(0);
  });

  test('what stands twice is told at the second place, each time', () => {
    const tiers = ['one', 'two', 'one', 'one'].map((id) => ({ id, title: 'A tier' }));
    const { error } = Settings.safeParse({ ...minimal, tiers, audiences: ['staff', 'public', 'staff'] });
    expect(error?.issues.map(({ code, path, message }) => [code, path, message])).toEqual([
      ['custom', ['tiers', 2, 'id'], '`one` is already a tier'],
      ['custom', ['tiers', 3, 'id'], '`one` is already a tier'],
      ['custom', ['audiences', 2], '`staff` is already an audience'],
    ]);
  });

  test('tiers without an id are not the same tier', () => {
    const messages = (tiers: unknown) => Settings.safeParse({ ...minimal, tiers }).error?.issues.map(({ message }) => message);
    expect(messages([{ title: 'One' }, { title: 'Two' }])).toEqual(Array(2).fill('Invalid input: expected string, received undefined'));
  });

  const minimal = { organisation: 'A', title: 'B', timezone: 'UTC', tiers: [{ id: 'one', title: 'One' }] };
  test.each([
    ['a zone that is none', { timezone: 'Africa/Nowhere' }],
    ['an offset for a zone', { timezone: '+02:00' }],
    ['a tier twice', { tiers: [minimal.tiers[0], minimal.tiers[0]] }],
    ['no tier', { tiers: [] }],
    ['an audience twice', { audiences: ['staff', 'staff'] }],
    ['a level that is none', { checks: { 'gaps/overdue': 'fatal' } }],
    ['a field that is none', { organization: 'A' }],
  ])('%s is refused', (_, fields) => {
    expect(Settings.safeParse(minimal).success).toBe(true);
    expect(Settings.safeParse({ ...minimal, ...fields }).success).toBe(false);
  });
});
