import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect.ts';
import type { Placed } from '../../src/model/finding.ts';
import { place } from '../../src/report/placed.ts';
import { readContent } from '../../src/source/content.ts';

/** A small plan in which everything is cited by something. */
const files = {
  'plan.yaml': `organisation: Hôpital Ste-Anne
title: Plan de reprise
timezone: America/St_Johns
tiers:
  - { id: life, title: Life }
`,
  'roles.yaml': `- id: night-nurse
  title: Infirmière de nuit
  party: employee
  primary: { phone: "+1 709 555 0101" }
  alternate: { phone: "+1 709 555 0102" }
- id: porter
  title: Porter
  party: employee
  primary: { phone: "+1 709 555 0103" }
  alternate: { phone: "+1 709 555 0104" }
`,
  'systems/nurse-call.md': `---
name: Nurse call
tier: life
owner: porter
objectives:
  - { from: 2026-01-10, rto: 1h, rpo: 1h, revision: 1.0.0 }
---
`,
  'reviews/2026-03-12-ice.md': `---
title: Glace à midi
kind: simulation
status: draft
severity: minor
lead: night-nurse
timeline:
  - { at: 2026-03-12T08:02-02:30, milestone: disruption, text: The lines fall. }
  - { at: 2026-03-12T08:09-02:30, milestone: detection, text: A lamp. }
affected:
  - system: nurse-call
    outcome: ongoing
    backup: worked
gaps:
  - id: G-2026-01
    category: technology
    severity: low
    statement: The battery was flat.
    owner: porter
unknown: [declaration, recoveryStart, resolution]
---
`,
  'exercises/dark.md': `---
title: Dark
type: tabletop
systems: [nurse-call]
plannedFor: 2027-01-10
lessons: [G-2026-01]
---
`,
  'revisions/1.0.0.md': `---
version: 1.0.0
date: 2026-01-10
summary: First.
author: night-nurse
approvedBy: night-nurse
approvedOn: 2026-01-10
because: { scheduled: true }
updates:
  - { kind: objectives, systems: [nurse-call], change: First. }
rollout:
  communication:
    - { to: employees, channel: briefing, due: 2026-02-01 }
---
`,
};
type File = keyof typeof files;

const asked = /^(?:plan\/areas|templates\/coverage)$/;

/** What is found in the plan after a change. */
async function found(changed: Readonly<Record<string, string | Uint8Array | undefined>>): Promise<readonly Placed[]> {
  const contents = Object.entries({ ...files, ...changed }).flatMap(([file, text]) =>
    text === undefined ? [] : [{ file, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }],
  );
  const { content, where } = await readContent(contents);
  const { findings, plan } = inspect(content, '2026-11-23');
  return place(findings, where, plan.entries);
}

/** The defects of the plan after a change, without those of a plan that has no sections and templates. */
async function defects(changed: Parameters<typeof found>[0]): Promise<string[]> {
  return (await found(changed))
    .filter(({ kind, rule }) => kind === 'defect' && !asked.test(rule))
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

const edited = (file: File, from: string, to: string) => {
  expect(files[file]).toContain(from);
  return { [file]: files[file].replace(from, to) };
};
const latin1 = (file: File) => ({ [file]: Uint8Array.from(files[file], (letter) => letter.charCodeAt(0)) });
const conflict = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> theirs\n`;
const gap = files['reviews/2026-03-12-ice.md']
  .slice(files['reviews/2026-03-12-ice.md'].indexOf('gaps:'), -'---\n'.length)
  .replace(/unknown.*\n/, '');
const porter = files['roles.yaml'].slice(files['roles.yaml'].indexOf('- id: porter'));
const leftOver = 'a mark of a merge conflict was left behind';
const unsettled = 'a merge conflict is not settled: two versions stand side by side';

test('the plan itself has no defect', async () => {
  expect(await defects({})).toEqual([]);
});

describe('one mistake is one finding, whatever cites what it stands in', () => {
  test.each([
    [
      'a colon in a review',
      edited('reviews/2026-03-12-ice.md', 'The battery was', 'The battery: was'),
      'reviews/2026-03-12-ice.md:18:16 a colon stands in text without quotes',
    ],
    [
      'a tab in a review',
      edited('reviews/2026-03-12-ice.md', '    backup', '\tbackup'),
      'reviews/2026-03-12-ice.md:13:1 a tab stands in the indent',
    ],
    ['a review that is empty', { 'reviews/2026-03-12-ice.md': '' }, 'reviews/2026-03-12-ice.md:1:1 the file has no frontmatter'],
    ['a review that only begins', { 'reviews/2026-03-12-ice.md': '---\n' }, 'reviews/2026-03-12-ice.md:1:1 the frontmatter is not closed'],
    [
      'a review that is a picture',
      { 'reviews/2026-03-12-ice.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 1) },
      'reviews/2026-03-12-ice.md:1:1 the file is not UTF-8',
    ],
    ['a review that is not UTF-8', latin1('reviews/2026-03-12-ice.md'), 'reviews/2026-03-12-ice.md:2:14 the file is not UTF-8'],
    [
      'a gap with a wrong id',
      edited('reviews/2026-03-12-ice.md', 'id: G-2026-01', 'id: 2026-01'),
      'reviews/2026-03-12-ice.md:15:9 id: `2026-01` is not the id of a gap: a letter comes first, then letters, digits and `-`',
    ],
    [
      'gaps that are no list',
      edited('reviews/2026-03-12-ice.md', '  - id: G-', '    id: G-'),
      'reviews/2026-03-12-ice.md:15:5 `gaps` is a mapping; a list is expected',
    ],
    [
      'a comma in braces',
      edited('reviews/2026-03-12-ice.md', 'text: A lamp.', 'text: A lamp, a bell, and a cry.'),
      'reviews/2026-03-12-ice.md:9:71 `a bell` is not a field of `timeline`',
    ],
    [
      'no space in braces',
      edited('reviews/2026-03-12-ice.md', 'text: A lamp.', 'text:A lamp.'),
      'reviews/2026-03-12-ice.md:9:57 `text:A lamp.` is not a field of `timeline`',
    ],
    [
      'a mark that nobody sees',
      edited('reviews/2026-03-12-ice.md', 'lead:', '\u200blead:'),
      'reviews/2026-03-12-ice.md:6:1 `\u200blead` is not a field',
    ],
    [
      'a wrong field without a value',
      edited('reviews/2026-03-12-ice.md', 'lead:', 'leader:\nlead:'),
      'reviews/2026-03-12-ice.md:6:1 `leader` is not a field',
    ],
    [
      'a copy of a review',
      { 'reviews/2026/2026-03-12-ice.md': files['reviews/2026-03-12-ice.md'] },
      'reviews/2026/2026-03-12-ice.md:1:1 `2026-03-12-ice` is already the id of `reviews/2026-03-12-ice.md`',
    ],
    ['a colon in roles', edited('roles.yaml', 'Infirmière', 'Infirmière: une'), 'roles.yaml:2:10 a colon stands in text without quotes'],
    ['roles that are not UTF-8', latin1('roles.yaml'), 'roles.yaml:2:17 the file is not UTF-8'],
    [
      'a role with capitals in its id',
      edited('roles.yaml', 'id: night-nurse', 'id: Night Nurse'),
      'roles.yaml:1:7 id: `Night Nurse` is not an id: ids are lower-case letters, digits, `-` and `.`',
    ],
    [
      'a role whose id has no colon',
      edited('roles.yaml', 'id: night-nurse', 'id night-nurse'),
      'roles.yaml:1:3 `id` is not followed by a colon and a space',
    ],
    ['roles in UTF-16', { 'roles.yaml': Buffer.from('- id: night-nurse\n', 'utf16le') }, 'roles.yaml:1:2 the file holds a NUL character'],
    ['roles that are no list', { 'roles.yaml': 'night-nurse:\n  title: Nurse\n' }, 'roles.yaml:1:1 `roles.yaml` is not a list'],
    ['roles that end where they begin', { 'roles.yaml': '- id: [' }, 'roles.yaml:1:7 `[` is not closed on its line'],
    ['a role without an id', edited('roles.yaml', '- id: porter\n  title', '- title'), 'roles.yaml:6:3 `id` is missing'],
    ['a colon in plan.yaml', edited('plan.yaml', 'title: Plan', 'title: Plan: le'), 'plan.yaml:2:8 a colon stands in text without quotes'],
    ['no tiers', edited('plan.yaml', 'tiers:\n  - { id: life, title: Life }\n', ''), 'plan.yaml:1:1 `tiers` is missing'],
    ['no plan.yaml', { 'plan.yaml': undefined }, 'plan.yaml:1:1 `plan.yaml` is missing'],
    [
      'a colon in a system',
      edited('systems/nurse-call.md', 'name: Nurse', 'name: Nurse: the'),
      'systems/nurse-call.md:2:7 a colon stands in text without quotes',
    ],
    [
      'a colon in a revision',
      edited('revisions/1.0.0.md', 'summary: First', 'summary: First: one'),
      'revisions/1.0.0.md:4:10 a colon stands in text without quotes',
    ],
    [
      'a name that is no id',
      { 'systems/nurse-call.md': undefined, 'systems/Nurse Call.md': files['systems/nurse-call.md'] },
      'systems/Nurse Call.md:1:1 `Nurse Call` is not an id: ids are lower-case letters, digits, `-` and `.`',
    ],
    [
      'a conflict in fields',
      edited('exercises/dark.md', 'title: Dark\n', conflict('title: Dark\n', 'title: Noir\n')),
      `exercises/dark.md:2:1 ${unsettled}`,
    ],
    [
      'a conflict with the base',
      edited('exercises/dark.md', 'title: Dark\n', '<<<<<<< HEAD\ntitle: Dark\n||||||| base\ntitle: X\n=======\n>>>>>>> theirs\n'),
      `exercises/dark.md:2:1 ${unsettled}`,
    ],
    [
      'a conflict in a text',
      { 'exercises/dark.md': `${files['exercises/dark.md']}\nWe meet.\n\n${conflict('At noon.\n', 'At one.\n')}` },
      `exercises/dark.md:11:1 ${unsettled}`,
    ],
    [
      'a conflict in roles',
      edited('roles.yaml', '- id: porter\n', conflict('- id: porter\n', '- id: portier\n')),
      `roles.yaml:6:1 ${unsettled}`,
    ],
    [
      'a conflict of whole files',
      { 'exercises/dark.md': conflict(files['exercises/dark.md'], files['exercises/dark.md']) },
      `exercises/dark.md:1:1 ${unsettled}`,
    ],
    [
      'a conflict about a gap that one side deleted',
      edited('reviews/2026-03-12-ice.md', gap, conflict('', gap)),
      `reviews/2026-03-12-ice.md:14:1 ${unsettled}`,
    ],
    ['a conflict about a role that one side deleted', edited('roles.yaml', porter, conflict('', porter)), `roles.yaml:6:1 ${unsettled}`],
    ...['<<<<<<< HEAD', '||||||| 1a2b3c', '=======', '>>>>>>> theirs', '=======\r'].flatMap(
      (mark): [string, Parameters<typeof defects>[0], string][] => [
        [
          `${mark} left among fields`,
          edited('exercises/dark.md', 'type: tabletop\n', `type: tabletop\n${mark}\n`),
          `exercises/dark.md:4:1 ${leftOver}`,
        ],
        [`${mark} left among roles`, edited('roles.yaml', '- id: porter\n', `${mark}\n- id: porter\n`), `roles.yaml:6:1 ${leftOver}`],
      ],
    ),
    [
      'a copy of a review under another name',
      { 'reviews/2026-03-12-ice-copy.md': files['reviews/2026-03-12-ice.md'] },
      'reviews/2026-03-12-ice-copy.md:1:1 the text is that of `reviews/2026-03-12-ice.md`, word for word',
    ],
  ])('%s', async (_, changed, expected) => {
    expect(await defects(changed)).toEqual([expected]);
  });
});

test('what a file is left out for cannot be kept quiet', async () => {
  const quiet = `${files['plan.yaml']}checks: { content/syntax: off, content/schema: notice, content/unread-file: off }\n`;
  expect(await defects({ 'plan.yaml': quiet, 'exercises/dark.md': '---\ntitle: "Dark\n---\n' })).toEqual([
    'exercises/dark.md:2:8 `"` is not closed on its line',
    'plan.yaml:6:27 `content/syntax` is never `off`: files that it finds are left out, and nobody would hear of it',
  ]);
});

test('an ending that stands there twice is no part of the id', async () => {
  const { 'exercises/dark.md': exercise } = files;
  const review = files['reviews/2026-03-12-ice.md'].replace('lead:', 'exercise: dark\nlead:');
  expect(await defects({ 'exercises/dark.md': undefined, 'exercises/dark.md.md': exercise, 'reviews/2026-03-12-ice.md': review })).toEqual([
    'exercises/dark.md.md:1:1 the name of the file ends with `.md` more than once',
  ]);
});

test('where all that is named is missing, that is one mistake', async () => {
  expect(await defects({ 'roles.yaml': undefined })).toEqual([
    'systems/nurse-call.md:4:8 `porter` is not a role: there is none in `roles.yaml`, and 4 more places name one',
  ]);
});

test('marks of a conflict that are none are text', async () => {
  const text = `${files['exercises/dark.md']}\nTitle\n=======\n\n> > > > > > > quoted\n\n    <<<<<<< in code\n`;
  expect(await defects({ 'exercises/dark.md': text })).toEqual([]);
});

test('mistakes of all kinds in several files are told at once, each once', async () => {
  const review = files['reviews/2026-03-12-ice.md']
    .replace('kind: simulation', 'kind: real')
    .replace('text: A lamp.', 'text: A lamp: red')
    .replace('    backup', '   backup')
    .replace('severity: low', 'severity: lowest')
    .replace('lead: night-nurse', 'lead: nigth-nurse');
  const found = await defects({
    'reviews/2026-03-12-ice.md': review,
    ...edited('roles.yaml', 'title: Porter', 'title: @porter'),
    ...edited('systems/nurse-call.md', 'rto: 1h', 'rto: 60'),
    ...edited('exercises/dark.md', 'systems: [nurse-call]', 'systems: [nurse-call'),
  });
  expect(found).toEqual([
    'exercises/dark.md:4:10 `[` is not closed on its line',
    'reviews/2026-03-12-ice.md:3:7 `kind` is `real`, which is none of `actual`, `simulation`',
    'reviews/2026-03-12-ice.md:6:7 `nigth-nurse` is not a role',
    'reviews/2026-03-12-ice.md:9:63 a colon stands in text without quotes',
    'reviews/2026-03-12-ice.md:13:4 the line begins in column 4, where nothing that it can belong to begins',
    'reviews/2026-03-12-ice.md:17:15 `severity` is `lowest`, which is none of `low`, `medium`, `high`, `critical`',
    'roles.yaml:7:10 text without quotes cannot begin with `@`',
    'systems/nurse-call.md:6:30 rto: `60` has no unit',
  ]);
});

test.each([
  ['nurse-call.txt', 'systems/nurse-call.txt', 'call it `systems/nurse-call.md`'],
  ['an ending in capitals', 'systems/nurse-call.MD', 'call it `systems/nurse-call.md`'],
  ['a folder in capitals', 'Systems/nurse-call.md', 'call it `systems/nurse-call.md`'],
  ['two endings', 'systems/nurse-call.md.txt', 'call it `systems/nurse-call.md`'],
  ['no ending', 'systems/nurse-call', 'call it `systems/nurse-call.md`'],
  ['another ending in capitals', 'sections/nurse-call.MDX', 'call it `sections/nurse-call.mdx`'],
  ['an ending of sections in another folder', 'System/nurse-call.MDX', 'call it `systems/nurse-call.md`'],
  ['the same in capitals', 'systems/nurse-call.MDX', 'only sections may be `.mdx`; call it `.md`'],
  ['a folder without its last letter', 'system/nurse-call.md', 'call it `systems/nurse-call.md`'],
  ['no folder', 'nurse-call.md', 'move it into one of `sections/`'],
])('what cites a file that is not read, because of %s, points to it', async (_, file, hint) => {
  const { 'systems/nurse-call.md': system, ...others } = files;
  const contents = Object.entries({ ...others, [file]: system }).map(([name, text]) => ({
    file: name,
    bytes: new TextEncoder().encode(text),
  }));
  const { content } = await readContent(contents);
  const { findings } = inspect(content, '2026-11-23');
  expect(findings.find(({ rule }) => rule === 'content/unread-file')?.hint).toContain(hint);
  const dangling = findings.filter(({ rule }) => rule === 'content/reference');
  expect(dangling.length).toBeGreaterThan(0);
  expect(new Set(dangling.map((finding) => finding.hint))).toEqual(new Set([`\`${file}\` is not read; see what is said of it`]));
});

test.each(['system.md', 'review.txt', 'templates'])(
  '`%s` in no folder is to be moved into one, not to take the name of one',
  async (file) => {
    const { content } = await readContent([{ file, bytes: new TextEncoder().encode('x') }]);
    expect(content.misfits.find(({ rule }) => rule === 'content/unread-file')?.hint).toMatch(/^move it into one of/);
  },
);

describe('nothing is owed that a file with a mistake may answer', () => {
  /** The duties of the plan after a change: all that is said of what the review and the revision answer. */
  async function duties(changed: Readonly<Record<string, string>>): Promise<string[]> {
    const contents = Object.entries({ ...held, ...changed }).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
    const { content } = await readContent(contents);
    return inspect(content, '2027-02-01')
      .findings.filter(({ kind }) => kind === 'duty')
      .map(({ rule, at }) => `${at.file} ${rule}`);
  }
  const drill = files['reviews/2026-03-12-ice.md']
    .replace('status: draft', 'status: approved\napprovedBy: porter\napprovedOn: 2027-01-20\nexercise: dark\nverifies: [G-2026-01]')
    .replaceAll('2026-03-12', '2027-01-10')
    .replace(/gaps:\n(?: .*\n)*/, '');
  const held = { ...files, 'reviews/2027-01-10-dark.md': drill };
  const without = drill.replace('exercise: dark\n', '');

  test('an exercise is owed where no review names it, and not where a review that names it has a mistake', async () => {
    const owed = 'exercises/dark.md evaluation/exercise-overdue';
    expect(await duties({})).not.toContain(owed);
    expect(await duties({ 'reviews/2027-01-10-dark.md': without })).toContain(owed);
    expect(await duties({ 'reviews/2027-01-10-dark.md': drill.replace('severity: minor', 'severity: none') })).not.toContain(owed);
    expect(await duties({ 'reviews/2027-01-10-dark.md': drill.replace('    outcome', '\toutcome') })).not.toContain(owed);
    expect(await duties({ 'reviews/2027-01-10-dark.md': without.replace('severity: minor', 'severity: none') })).toContain(owed);
  });
});

test('a count cannot be less than none', async () => {
  expect(await defects(edited('reviews/2026-03-12-ice.md', 'unknown:', 'impact: { customersAffected: -5 }\nunknown:'))).toEqual([
    'reviews/2026-03-12-ice.md:20:30 `customersAffected` is less than none',
  ]);
});

test('a placeholder in other letters is told to have another name', async () => {
  const template = '---\ntitle: Told\naudience: customers\nchannel: mail\nwhen: declaration\nplaceholders: []\n---\n\nAbout {{सेवा}}.\n';
  const { content } = await readContent(
    Object.entries({ ...files, 'templates/told.md': template }).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) })),
  );
  expect(inspect(content, '2026-11-23').findings.find(({ rule }) => rule === 'templates/placeholder')?.hint).toBe(
    'give it a name in the letters A to Z, such as `{{service}}`, and add that to `placeholders`',
  );
});

test('a wrong field of the policy leaves the others as they are', async () => {
  const policy = {
    'plan.yaml': `${files['plan.yaml']}policy: { reviewWithin: 3 weeks, verifyWithin: 7d, gapDueWithin: { high: 30, low: 9d } }\n`,
  };
  expect(await defects(policy)).toEqual([
    'plan.yaml:6:25 reviewWithin: `3 weeks` is not a duration',
    'plan.yaml:6:74 high: `30` has no unit',
  ]);
  const { content } = await readContent([{ file: 'plan.yaml', bytes: new TextEncoder().encode(policy['plan.yaml']) }]);
  const { verifyWithin, reviewWithin, gapDueWithin } = content.settings.policy;
  const day = 86_400;
  expect([verifyWithin, reviewWithin, gapDueWithin.high, gapDueWithin.low]).toEqual([7 * day, 14 * day, 30 * day, 9 * day]);
});

test('nothing else is said of a copy of a review, and what it names counts as there', async () => {
  const copy = 'reviews/2026-03-12-ice-copy.md';
  const placed = await found({ [copy]: files['reviews/2026-03-12-ice.md'] });
  expect(placed.filter(({ file }) => file === copy).map(({ rule }) => rule)).toEqual(['content/duplicate-id']);
  expect(placed.filter(({ file }) => file !== copy)).toEqual(await found({}));
});

test.each([
  ['exercises/Dark.md', files['exercises/dark.md'], 'delete it if it is a copy, or give it a name of its own'],
  ['exercises/Light.md', files['exercises/dark.md'], 'rename the file: `light.md`'],
  [
    'exercises/dark.yaml',
    'title: Dark\n',
    '`exercises/` holds `.md` files alone; write it as one, or move it to `assets/` or out of the content folder',
  ],
])('what to do with %s', async (file, text, hint) => {
  const placed = await found({ [file]: text });
  expect(placed.filter((one) => one.file === file && one.rule !== 'content/duplicate-id').map((one) => one.hint)).toEqual([hint]);
});
