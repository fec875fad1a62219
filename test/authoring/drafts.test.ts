import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { answersFrom, type Flags } from '../../src/authoring/answers.ts';
import { placeFor } from '../../src/authoring/place.ts';
import { situationOf } from '../../src/authoring/situation.ts';
import { folder } from '../../src/folder.ts';
import { collectionNames, schemas } from '../../src/model/collections.ts';
import { slugOf } from '../../src/model/slug.ts';
import { examples } from '../../src/report/draft/examples.ts';
import { gapOf, gapQuestions, nextGapId } from '../../src/report/draft/gap.ts';
import { kinds } from '../../src/report/draft/kinds.ts';
import { givesWay, undecided } from '../../src/report/draft/review.ts';
import { nextVersion, untouched } from '../../src/report/draft/touched.ts';
import { block, field, inline } from '../../src/report/draft/yaml.ts';
import { addItem } from '../../src/source/add-item.ts';
import { createFile, replaceFile } from '../../src/source/write.ts';

const today = '2026-11-23';
let root = '';

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'draft-')), 'content');
  cpSync('test/fixtures/desk', root, { recursive: true });
});
afterEach(() => rmSync(join(root, '..'), { recursive: true, force: true }));

async function write(name: string, flags: Flags, compare = false) {
  const kind = kinds.find((one) => one.name === name);
  if (!kind) throw new Error(name);
  const { situation } = await situationOf(root, today, compare);
  const { answers, missing, wrong } = answersFrom(kind.questions, flags, situation);
  expect([...missing.map((one) => one.name), ...wrong]).toEqual([]);
  const id = kind.idOf(answers, situation) ?? 'entry';
  const place = placeFor(kind.collection, id, situation.plan);
  if (!place.ok) throw new Error(place.message);
  const text = kind.write(answers, situation, id);
  expect(createFile(root, place.file, text).ok).toBe(true);
  return { file: place.file, text };
}

async function errorsIn(file: string) {
  const { placed } = await folder(root, today);
  return placed.filter((one) => one.file === file && one.kind === 'defect' && one.level === 'error').map(({ message }) => message);
}

const fewest: readonly (readonly [string, Flags, string])[] = [
  [
    'review',
    { title: 'Shop down', severity: 'major', lead: 'lead', started: 'yesterday 8:02', systems: 'shop' },
    'reviews/2026-11-22-shop-down.md',
  ],
  [
    'review',
    { title: 'Table-top', kind: 'simulation', severity: 'minor', lead: 'lead', started: '2026-11' },
    'reviews/2026-11-01-table-top.md',
  ],
  ['section', { title: 'Étude — of loss', area: 'training', owner: 'lead' }, 'sections/etude-of-loss.md'],
  ['scenario', { title: 'Flood', disables: ['shop'] }, 'scenarios/flood.md'],
  ['exercise', { title: 'Spring drill', type: 'tabletop', plannedFor: '2027-03-10', systems: 'shop' }, 'exercises/2027-03-spring-drill.md'],
  ['template', { title: 'To customers', audience: 'customers', channel: 'status page', when: 'update' }, 'templates/to-customers.md'],
  ['revision', { summary: 'Read through.', author: 'lead', scheduled: 'yes', approvedBy: 'lead' }, 'revisions/1.1.0.md'],
];

describe('new entries', () => {
  test.each(fewest)('a %s of %j is in order', async (name, flags, file) => {
    expect((await write(name, flags)).file).toBe(file);
    expect(await errorsIn(file)).toEqual([]);
  });

  test('a system and the revision that brings it belong together', async () => {
    commit();
    await write('system', { name: 'Till', tier: 'first', owner: 'lead', rto: '2h', rpo: '15m' });
    const { text, file } = await write('revision', { summary: 'A till.', author: 'lead', businessChange: 'We sell in person.' }, true);
    expect(text).toContain('  - { kind: objectives, systems: [till], change: Say what is different now for Till. }');
    expect(await errorsIn('systems/till.md')).toEqual([]);
    // It waits for its approval.
    expect(await errorsIn(file)).toEqual(
      [expect.stringContaining('who approved'), expect.stringContaining('when it was approved')].reverse(),
    );
  });

  test('a revision knows what was changed, the gaps that name it, and who has to be told', async () => {
    commit();
    appendFileSync(join(root, 'sections/response.md'), '\nTake a torch.\n');
    const shop = join(root, 'systems/shop.md');
    writeFileSync(shop, readFileSync(shop, 'utf8').replace('takes: 1h', 'takes: 30m'));
    const { text } = await write('revision', { summary: 'A torch.', author: 'lead' }, true);
    const fields = parse(text.split('---')[1] ?? '') as Record<string, unknown>;
    expect(fields).toMatchObject({
      version: '1.1.0',
      date: today,
      because: { reviews: ['2026-02-01-power-cut'] },
      addresses: ['G-2026-01'],
      updates: [
        { kind: 'response', section: 'response' },
        { kind: 'response', systems: ['shop'] },
      ],
      rollout: { implementation: [{ role: 'lead' }], communication: [{ to: 'employees' }, { to: 'vendors' }] },
    });
  });

  test('a day ends when clocks in the zone of the plan say so', async () => {
    // Half past midnight in Johannesburg.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T22:30Z') });
    const { situation } = await situationOf(root, today, false);
    vi.useRealTimers();
    expect(new Date(situation.now).toISOString()).toBe('2026-11-23T21:59:59.000Z');
  });

  test('whatever is said stays what it is, and begins no field of its own', async () => {
    const { situation } = await situationOf(root, today, false);
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...': #-[]{},&*!|>\'"%@`\n\t\\yesno01.é') }));
    fc.assert(
      fc.property(words, words, (title, summary) => {
        const section = kinds.find(({ name }) => name === 'section');
        const text = section?.write({ title, summary, area: 'training', owner: 'lead' }, situation, 'x') ?? '';
        const fields = parse(text.slice(4, text.indexOf('\n---\n'))) as Record<string, unknown>;
        expect(Object.keys(fields)).toEqual(['title', 'area', 'summary', 'owner', 'reviewedOn']);
        expect(typeof fields.title).toBe('string');
        const plainly = (one: string) => one.toWellFormed().replace(/[^\p{L}\p{N}]/gu, '');
        expect(plainly(String(fields.title))).toBe(plainly(title));
      }),
    );
  });
});

test.each(collectionNames.flatMap((collection) => Object.keys(examples[collection] ?? {}).map((name) => [collection, name] as const)))(
  'the example of %s.%s is valid once it is uncommented',
  (collection, name) => {
    const fields = parse([`${name}:`, ...(examples[collection]?.[name] ?? [])].join('\n')) as Record<string, unknown>;
    const shape = schemas[collection].shape as unknown as Record<
      string,
      { safeParse: (value: unknown) => { success: boolean; error?: Error } }
    >;
    expect(shape[name]?.safeParse(fields[name])).toMatchObject({ success: true });
  },
);

test.each([
  ['Payments stopped by a storage failure', 'payments-stopped-by-a-storage-failure'],
  ["The customers' mail: Zoë & Åsa", 'the-customers-mail-zoe-asa'],
  ['  --  ', undefined],
  ['決済', undefined],
])('the slug of %j is %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test.each([
  [[], {}, '1.0.0'],
  [['1.9.0', '1.10.0'], { content: true }, '1.11.0'],
  [['1.2.3'], { sections: [1] }, '1.2.4'],
  [['1.2.3'], { removed: ['sections/x'], content: true }, '2.0.0'],
  [['1.2.3'], {}, '1.3.0'],
] as const)('after %j a change of %j asks for %s', (versions, touched, expected) => {
  expect(nextVersion(versions, { ...untouched, ...(touched as object) })).toBe(expected);
});

describe('a gap in a draft', () => {
  const gap = { id: 'G-2026-02', category: 'training', severity: 'low', statement: 'Nobody: knew.', owner: 'lead' };
  const item = { list: 'gaps', value: gap, block: (indent: string) => block(gap, indent), inline: inline(gap) };
  const add = (yaml: string, instead?: { field: string; text: string; lines: readonly string[] }) =>
    addItem(`---\n${yaml}---\n\ntext\n`, { ...item, instead })?.slice(4, -'---\n\ntext\n'.length);
  const written = '  - id: G-2026-02\n    category: training\n    severity: low\n    statement: "Nobody: knew."\n    owner: lead\n';

  test.each([
    ['no list', 'title: a  # why\n', `title: a  # why\ngaps:\n${written}`],
    ['an empty list', 'gaps: []  # none\ntitle: a\n', `gaps:\n${written}title: a\n`],
    ['a field without a value', 'gaps:\n# x\ntitle: a\n', `gaps:\n${written}# x\ntitle: a\n`],
    ['a list', 'gaps:\n  - id: a  # one\n# end\nb: c\n', `gaps:\n  - id: a  # one\n${written}# end\nb: c\n`],
    ['a list without indent', 'gaps:\n- id: a\nb: c\n', `gaps:\n- id: a\n${written.replace(/^ {2}/gm, '')}b: c\n`],
    ['a list in brackets', 'gaps: [{ id: a }]\n', `gaps: [{ id: a }, ${inline(gap)}]\n`],
  ])('is added to %s', (_, before, after) => {
    expect(add(before)).toBe(after);
  });

  test('takes the place of what says that nothing is decided, in CRLF as well', async () => {
    const { text, file } = await write('review', fewest[0]?.[1] ?? {});
    const instead = { field: 'noGaps', text: undecided, lines: givesWay };
    const after = addItem(text, { ...item, instead }) ?? '';
    expect(after).not.toContain('noGaps');
    expect(after).toContain(`\ngaps:\n${written}`);
    expect(addItem(text.replaceAll('\n', '\r\n'), { ...item, instead })).toBe(after.replaceAll('\n', '\r\n'));
    expect(replaceFile(root, file, text, after).ok).toBe(true);
    expect(await errorsIn(file)).toEqual([]);
  });

  test('is not added to what cannot be read, nor over what somebody else wrote', () => {
    expect(add('gaps: text\n')).toBeUndefined();
    expect(add('a: [\n')).toBeUndefined();
    const file = 'scenarios/power-cut.md';
    expect(replaceFile(root, file, 'what it was before', 'what I make of it')).toEqual({ ok: false, reason: 'changed' });
    expect(() => replaceFile(root, 'scenarios/gone.md', '', 'what I make of it')).toThrow('ENOENT');
    expect(readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('~'))).toEqual([]);
  });

  test('gets the next free number of its year', async () => {
    const { situation } = await situationOf(root, today, false);
    expect([nextGapId(situation, '2026'), nextGapId(situation, '2027')]).toEqual(['G-2026-02', 'G-2027-01']);
    const { answers } = answersFrom(gapQuestions, { statement: 'x', category: 'training', severity: 'low', owner: 'lead' }, situation);
    expect(JSON.parse(JSON.stringify(gapOf(answers, 'G-1')))).toEqual({
      id: 'G-1',
      category: 'training',
      severity: 'low',
      statement: 'x',
      owner: 'lead',
    });
  });
});

test('values are written so that YAML reads them as they were', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.constantFrom('yes', 'null', '1.20', '2026-03', '0x1f', '1e3', ' a', 'a: b', '- a', 'a #b', '12:30', '.5'),
    fc.integer(),
    fc.boolean(),
  );
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      leaf,
      fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('value'), { minKeys: 1, maxKeys: 3 }),
    ),
  })).value;
  const tidy = (one: unknown): unknown =>
    JSON.parse(JSON.stringify(one), (_, inner) => (typeof inner === 'string' ? inner.replace(/\p{Cc}/gu, ' ').trim() : inner));
  fc.assert(
    fc.property(value, (one) => {
      expect(parse(field('x', one as never).join('\n'), { version: '1.2', schema: 'core' })).toEqual({ x: tidy(one) });
    }),
    { numRuns: 500 },
  );
});

function commit() {
  const run = (...words: string[]) => spawnSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words]);
  run('init', '-q');
  run('add', '-A');
  run('commit', '-q', '-m', 'The plan');
}
