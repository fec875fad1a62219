import { describe, expect, test } from 'vitest';
import { collectionNames } from '../../src/model/collections.ts';
import { editorSchemas, type JsonSchema } from '../../src/model/editor-schemas.ts';

const known = {
  role: ['dba', 'lead'],
  tier: ['critical'],
  audience: ['staff', 'public'],
  gap: ['G-2026-07'],
  system: [],
  rule: ['gaps/overdue'],
};
// Made anew for each test, so that each test tries the making.
const made = () => editorSchemas(known);
const plain = () => editorSchemas();

/** The part of a schema that a way leads to. */
const at = (schema: unknown, ...way: readonly string[]): JsonSchema =>
  way.reduce((part, key) => (part as Record<string, unknown>)[key], schema) as JsonSchema;
const field = (schema: JsonSchema, ...names: readonly string[]) =>
  at(schema, ...names.flatMap((name) => (name === 'items' ? [name] : ['properties', name])));

const id = '^[a-z0-9][a-z0-9.-]*$';

test('there is one for each collection and one for plan.yaml, in draft 7', () => {
  expect(Object.keys(made()).sort()).toEqual([...collectionNames, 'plan'].sort());
  for (const schema of Object.values(made())) expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
});

test('a field that is none is refused, and what is required is', () => {
  expect(made().scenarios).toMatchObject({ type: 'object', required: ['title', 'disables'], additionalProperties: false });
});

test('roles stand in a list', () => {
  expect(Object.keys(made().roles).sort()).toEqual(['$schema', 'items', 'type']);
  expect(made().roles).toMatchObject({ type: 'array', items: { type: 'object', required: ['id', 'title', 'party'] } });
  expect(at(made().roles, 'items')).not.toHaveProperty('$schema');
  expect(made().systems.type).toBe('object');
});

describe('what exists is offered, and what does not exist yet is left to the check', () => {
  test.each([
    ['an entry', 'owner', 'The role that answers for it.', ['dba', 'lead'], id],
    ['a tier', 'tier', 'One of the tiers of plan.yaml.', ['critical'], id],
  ])('%s', (_, name, description, offered, pattern) => {
    expect(field(made().systems, name)).toStrictEqual({
      anyOf: [
        { type: 'string', enum: offered },
        { type: 'string', pattern },
      ],
      description,
    });
  });

  test('an audience', () => {
    const schema = field(made().sections, 'audience');
    expect(schema.anyOf).toStrictEqual([{ type: 'string', enum: ['staff', 'public'] }, { type: 'string' }]);
    expect(schema.description).toMatch(/^For whom it is: /);
  });

  test('an entry in a list, whose field says what it means', () => {
    expect(field(made().revisions, 'addresses')).toStrictEqual({
      type: 'array',
      items: {
        anyOf: [
          { type: 'string', enum: ['G-2026-07'] },
          { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9-]*$' },
        ],
      },
      description: 'Gaps that it answers.',
    });
  });

  test('nothing, where nothing is known', () => {
    const owner = { type: 'string', pattern: id, description: 'The role that answers for it.' };
    expect(field(plain().systems, 'owner')).toStrictEqual(owner);
    expect(field(made().systems, 'dependsOn')).toStrictEqual({
      type: 'array',
      items: { type: 'string', pattern: id },
      description: 'Systems that must be back before it.',
    });
    expect(field(plain().sections, 'audience')).toStrictEqual({ type: 'string', description: expect.stringMatching(/^For whom it is: /) });
  });

  test('rules, each with its levels', () => {
    const levels = { type: 'string', enum: ['error', 'warning', 'notice', 'off'] };
    expect(field(made().plan, 'checks')).toStrictEqual({
      type: 'object',
      propertyNames: { type: 'string' },
      properties: { 'gaps/overdue': levels },
      additionalProperties: levels,
      description: 'Levels of rules, where they differ from the default.',
    });
    expect(field(plain().plan, 'checks').properties).toStrictEqual({});
  });
});

describe('values that are read by code have a pattern and examples, required or not', () => {
  test.each([
    [
      'a duration that is required',
      ['systems', 'objectives', 'items', 'rto'],
      ['4h', '1h30m', '1w2d', 'PT4H'],
      ['4', '4 h', '4:00', 'soon'],
    ],
    ['a duration that is optional', ['systems', 'objectives', 'items', 'mtpd'], ['24h'], ['24']],
    ['a duration of a step', ['systems', 'recovery', 'items', 'takes'], ['20m'], ['20']],
    ['a duration that may be none', ['systems', 'objectives', 'items', 'rpo'], ['0m', '15m'], ['none']],
    [
      'a day that is required',
      ['systems', 'objectives', 'items', 'from'],
      ['2026-03-12'],
      ['12.3.2026', '2026-03', 'x2026-03-12', '2026-03-123'],
    ],
    ['a day that is optional', ['reviews', 'approvedOn'], ['2026-03-12'], ['2026-03']],
    [
      'an instant that is required',
      ['reviews', 'timeline', 'items', 'at'],
      ['2026-03-12T08:02+02:00', '2026-03-12T06:02:30Z', '2026-03-12', '2026-03'],
      ['2026-03-12T08:02', '2026-03-12 08:02Z', '2026', '8:02', 'x2026-03', '2026-03-12T06:02Z.'],
    ],
    ['an instant that is optional', ['reviews', 'affected', 'items', 'restoredAt'], ['2026-03-12T08:02+02:00'], ['8:02']],
    ['a version that is required', ['revisions', 'version'], ['1.2.0', '10.20.30'], ['1.2', 'v1.2.0', '1.2.0-beta']],
    ['a version that is optional', ['reviews', 'planVersion'], ['1.2.0'], ['1.2']],
  ])('%s', (_, [name, ...way], fine, wrong) => {
    const { type, pattern, examples, description } = field(at(made(), name ?? ''), ...way) as {
      type: string;
      pattern: string;
      examples: string[];
      description: string;
    };
    expect(type).toBe('string');
    expect(description).toMatch(/\.$/);
    expect(examples.length).toBeGreaterThan(0);
    expect([...fine, ...examples].filter((value) => !new RegExp(pattern).test(value))).toEqual([]);
    expect(wrong.filter((value) => new RegExp(pattern).test(value))).toEqual([]);
  });
});

describe('an assessment', () => {
  const assessment = () => field(made().reviews, 'assessment');

  test('takes questions without their area as well', () => {
    expect(assessment()).toMatchObject({ type: 'object', description: 'The seventeen questions.' });
    expect(assessment()).not.toHaveProperty('additionalProperties');
    expect(assessment()).not.toHaveProperty('$schema');
    expect(Object.keys(assessment().properties as object)).toEqual(['timeline', 'systems', 'communication', 'resources', 'customers']);
  });

  test('takes an answer as one word or with its reason, and offers the gaps that there are', () => {
    const words = ['yes', 'partly', 'no', 'n/a'];
    expect(field(assessment(), 'systems', 'backupsWorked')).toStrictEqual({
      anyOf: [
        { type: 'string', enum: words },
        {
          type: 'object',
          properties: {
            answer: { type: 'string', enum: words, description: '`yes` is always the good answer.' },
            because: { type: 'string', description: 'Why.' },
            gap: {
              anyOf: [
                { type: 'string', enum: ['G-2026-07'] },
                { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9-]*$' },
              ],
              description: 'The gap that answers it.',
            },
          },
          required: ['answer'],
          additionalProperties: false,
        },
      ],
      description: 'Did the backups work as intended?',
    });
  });
});
