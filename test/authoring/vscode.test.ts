import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CollectionName, schemas } from '../../src/model/collections.ts';
import type { Placed } from '../../src/report/placed.ts';
import { toPretty } from '../../src/report/pretty.ts';

const read = (file: string) => JSON.parse(readFileSync(`.vscode/${file}`, 'utf8'));
type Snippet = { readonly body: readonly string[]; readonly prefix: string };

describe('snippets', () => {
  const snippets = Object.entries(read('plan.code-snippets') as Record<string, Snippet>);

  test.each(snippets)('%s is valid as it stands', (name, { body }) => {
    const [, collection = '', field = ''] = /\((\w+)\.(\w+)\)$/.exec(name) ?? [];
    const text = body.join('\n').replace(/\$\{\d+[:|]([^}|,]*)(?:,[^}|]*)?\|?\}/g, '$1');
    const shape = schemas[collection as CollectionName].shape as unknown as Record<string, { safeParse: (value: unknown) => object }>;
    expect(shape[field]?.safeParse(parse(text))).toMatchObject({ success: true });
  });

  test('each has a prefix of its own', () => {
    expect(new Set(snippets.map(([, { prefix }]) => prefix)).size).toBe(snippets.length);
  });
});

test('the task that checks the plan finds each line of the report', () => {
  const [{ problemMatcher }] = read('tasks.json').tasks;
  const finding = { rule: 'content/link', kind: 'defect', level: 'warning', message: 'a (b)', file: 'a.md', line: 3, column: 7 } as Placed;
  const summary = { files: 1, errors: 0, warnings: 1, notices: 0, duties: 0 };
  const [line = ''] = toPretty([finding], summary, 'content/', (_, text) => text).split('\n');
  expect(new RegExp(problemMatcher.pattern.regexp).exec(line)?.slice(1)).toEqual([
    'content/a.md',
    '3',
    '7',
    'warning',
    'a (b)',
    'content/link',
  ]);
});
