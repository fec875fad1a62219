import { describe, expect, test } from 'vitest';
import { Exercise } from '../../src/model/exercise.ts';
import { Review } from '../../src/model/review.ts';
import { Section } from '../../src/model/section.ts';
import { System } from '../../src/model/system.ts';
import { misreadings } from '../../src/source/misfits.ts';

const section = { title: 'Water', area: 'response', owner: 'night-nurse', reviewedOn: '2026-03-12' };
const objective = { from: '2026-01-10', rto: '1h', rpo: '1h', revision: '1.0.0' };
const system = { name: 'Pumps', tier: 'life', owner: 'night-nurse', objectives: [objective] };
const event = { at: '2026-03-12T08:02-02:30', text: 'The pumps stop.' };
const review = {
  title: 'Flood',
  kind: 'actual',
  status: 'draft',
  severity: 'minor',
  lead: 'night-nurse',
  timeline: [event],
  affected: [{ system: 'pumps', restoredAt: '2026-03-12T09:02-02:30' }],
};

/** What is said of fields, with the hint in brackets. */
function said(schema: typeof Section | typeof System | typeof Review | typeof Exercise, fields: unknown): string[] {
  const { error } = schema.safeParse(fields, { reportInput: true });
  return misreadings(schema, error?.issues ?? [], 'America/St_Johns').map(({ message, hint }) => `${message} (${hint})`);
}

test('the examples fit', () => {
  expect([...said(Section, section), ...said(System, system), ...said(Review, review)]).toEqual([]);
});

const noId = 'is not an id: ids are lower-case letters, digits, `-` and `.`';
const roles = 'ids of roles stand in `roles.yaml`';

describe('what to write instead', () => {
  test.each([
    ['a day with strokes', { reviewedOn: '12/03/2026' }, 'reviewedOn: `12/03/2026` is not a day (write `2026-03-12` or `2026-12-03`)'],
    ['a day in words', { reviewedOn: '1 Nov 2026' }, 'reviewedOn: `1 Nov 2026` is not a day (write `2026-11-01`)'],
    [
      'no day of the calendar',
      { reviewedOn: '2026-11-31' },
      'reviewedOn: `2026-11-31` is not a day (the calendar has no such day; write another)',
    ],
    ['a word for a day that is asked for', { reviewedOn: 'soon' }, 'reviewedOn: `soon` is not a day (write it like `2026-03-12`)'],
    [
      'a value that holds our own signs',
      { reviewEvery: '2h; later 1h' },
      'reviewEvery: `2h; later 1h` is not a duration (write it like `15m`, `4h`, `1h30m`, `2d` or `PT4H`)',
    ],
    ['a name that holds them', { owner: 'nurse; night' }, `owner: \`nurse; night\` ${noId} (${roles})`],
    ['a duration in words', { reviewEvery: '3 weeks' }, 'reviewEvery: `3 weeks` is not a duration (did you mean `21d`?)'],
    [
      'no duration',
      { reviewEvery: '1 month' },
      'reviewEvery: `1 month` is not a duration (write it like `15m`, `4h`, `1h30m`, `2d` or `PT4H`)',
    ],
    ['a role by its title', { owner: 'Night nurse on duty' }, `owner: \`Night nurse on duty\` ${noId} (${roles})`],
    ['a role in capitals', { owner: 'Night-Nurse' }, `owner: \`Night-Nurse\` ${noId} (did you mean \`night-nurse\`? ${roles})`],
    ['several roles', { owner: ['a', 'b'] }, '`owner` is a list; text is expected (write one alone, without brackets or a dash)'],
    ['systems in a row', { systems: 'pumps, wells' }, '`systems` is text; a list is expected (write it as a list: `[pumps, wells]`)'],
    [
      'a list whose dash stands too near',
      { systems: '-pumps' },
      '`systems` is text; a list is expected (write a space after each dash: `- a`, a line each)',
    ],
    [
      'a list that is none',
      { systems: { a: 1 } },
      '`systems` is a mapping; a list is expected (write a list: `[a, b]`, or a line `- a` for each)',
    ],
    [
      'a system by its file',
      { systems: ['systems/Pumps.md'] },
      `systems: \`systems/Pumps.md\` ${noId} (did you mean \`pumps\`? the id is the name of its file in \`systems/\`, without \`.md\`)`,
    ],
    [
      'a field of another kind',
      { severity: 'major' },
      '`severity` is not a field (known are `title`, `area`, `order`, `summary`, `owner`, `reviewedOn`, `reviewEvery`, `systems`, `audience`, `formerly`)',
    ],
  ])('%s', (_, fields, expected) => {
    expect(said(Section, { ...section, ...fields })).toEqual([expected]);
  });

  test.each([
    [
      'no offset',
      '2026-03-12T08:02',
      'at: `2026-03-12T08:02` has no offset (write `2026-03-12T08:02-02:30` if that is the time in America/St_Johns)',
    ],
    [
      'a time that came twice',
      '2026-11-01T01:50',
      'at: `2026-11-01T01:50` has no offset (write `2026-11-01T01:50-02:30` or `2026-11-01T01:50-03:30`: clocks were put back, and America/St_Johns had that time twice)',
    ],
    [
      'a time that never came',
      '2026-03-08T02:30',
      'at: `2026-03-08T02:30` has no offset (8 Mar 2026 has no 02:30 in America/St_Johns: clocks went from 02:00 to 03:00; write another time, or add the offset)',
    ],
    ['a blank for the T', '2026-03-12 08:02Z', 'at: `2026-03-12 08:02Z` is not an instant (write `2026-03-12T08:02Z`)'],
    [
      'an hour without its nought',
      '2026-03-12T08:02-2:30',
      'at: `2026-03-12T08:02-2:30` is not an instant (write `2026-03-12T08:02-02:30`)',
    ],
    [
      'in winter',
      '12 Jan 2026 8:02',
      'at: `12 Jan 2026 8:02` is not an instant (write `2026-01-12T08:02-03:30` if that is the time in America/St_Johns)',
    ],
    [
      'letters for a zone',
      '2026-03-12T08:02 NDT',
      'at: `2026-03-12T08:02 NDT` is not an instant (write it like `2026-03-12T08:02+02:00`, or a day `2026-03-12`, or a month `2026-03`)',
    ],
  ])('an instant with %s', (_, at, expected) => {
    expect(said(Review, { ...review, timeline: [{ ...event, at }] })).toEqual([expected]);
  });

  test.each([
    [
      'a gap',
      { verifies: ['G 7'] },
      'verifies: `G 7` is not the id of a gap: a letter comes first, then letters, digits and `-` (write it like `G-2026-07`)',
    ],
    [
      'half a customer',
      { impact: { customersAffected: 12.5 } },
      '`customersAffected` is the number `12.5`; a whole number is expected (write a whole number)',
    ],
    [
      'what a comma has cut off',
      { timeline: [{ ...event, 'a bell': undefined, 'and a cry': undefined }] },
      '`a bell` is not a field of `timeline` (put text that holds a comma in quotes; delete the name of a field without a value)',
    ],
    [
      'no space after a colon',
      { timeline: [{ at: event.at, 'text:They stop.': undefined }] },
      '`text:They stop.` is not a field of `timeline` (a space is missing after the colon: write `text: They stop.`)',
    ],
  ])('%s', (_, fields, expected) => {
    expect(said(Review, { ...review, ...fields })).toEqual([expected]);
  });

  test('a number that a comma has cut off within braces is one mistake', () => {
    expect(
      said(System, { ...system, objectives: [{ from: '2026-01-10', rto: 1, '5h': undefined, rpo: '1h', revision: '1.0.0' }] }),
    ).toEqual(['`rto` ends at the comma in `1,5h` (write `rto: 1h30m`)']);
    expect(said(Review, { ...review, impact: { customersAffected: 12, '000': undefined } })).toEqual([
      '`customersAffected` ends at the comma in `12,000` (write `customersAffected: 12000`)',
    ]);
    expect(said(Review, { ...review, impact: { summary: 'All.', customersAffected: 12, 500: undefined } })).toEqual([
      '`customersAffected` ends at the comma in `12,500` (write `customersAffected: 12500`)',
    ]);
    expect(said(Review, { ...review, impact: { customersAffected: 12, 500: undefined, transactionsLost: 3 } })).toEqual([
      expect.stringMatching(/^`500` is not a field of `impact`/),
    ]);
  });

  test.each(['no', 'TBD', false])('a day that has not come, as %j', (approvedOn) => {
    const [first] = said(Review, { ...review, approvedOn });
    expect(first).toMatch(/ is not a day \(write it like `2026-03-12`, or leave the field out while there is none\)$/);
  });

  test('text in place of fields tells which there are', () => {
    expect(said(System, { ...system, protection: { backup: 'nightly' } })).toEqual([
      '`backup` is text; a mapping is expected (write fields: `{ name: value }`, or a line `name: value` for each; known are `every`, `copyLag`, `where`, `restoreTestedOn`)',
    ]);
  });

  test.each([
    ['thousands with a point', '12.000', '`12000`, digits alone'],
    ['thousands with a comma', '18,500', '`18500`, digits alone'],
    ['a million', '1 250 000', '`1250000`, digits alone'],
    ['what it counts', '380 homes', '`380`, digits alone'],
    ['a range', '300-400', 'digits alone, such as `1200`'],
    ['quotes', '380', 'the number without quotes'],
  ])('a whole number with %s', (_, customersAffected, hint) => {
    expect(said(Review, { ...review, impact: { customersAffected } })).toEqual([
      `\`customersAffected\` is text; a number is expected (write ${hint})`,
    ]);
  });

  test.each([
    ['1.5', 'the number without quotes'],
    ['-1', 'the number without quotes'],
    ['first', 'a number, such as `20` or `1.5`'],
  ])('a number that may have decimals, as %j', (order, hint) => {
    expect(said(Section, { ...section, order })).toEqual([`\`order\` is text; a number is expected (write ${hint})`]);
  });

  test('three decimals are no thousands where a number may have them', () => {
    expect(Section.parse({ ...section, order: '1.250' }).order).toBe(1.25);
  });

  test('a frontmatter that is no fields at all', () => {
    const hint = 'write fields: `{ name: value }`, or a line `name: value` for each';
    expect(said(Section, ['title'])).toEqual([`this is a list; a mapping is expected (${hint})`]);
    expect(said(System, { ...system, owner: undefined, Owner: 'x' })).toEqual(['`Owner` is not a field (did you mean `owner`?)']);
  });
});

test('a field that may be left out tells as well where its ids stand', () => {
  const exercise = { title: 'Drill', type: 'tabletop', scenario: 'Loss of the main site', systems: ['pumps'], plannedFor: '2026-05-01' };
  expect(said(Exercise, exercise)).toEqual([
    `scenario: \`Loss of the main site\` ${noId} (the id is the name of its file in \`scenarios/\`, without \`.md\`)`,
  ]);
});
