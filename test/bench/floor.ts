/**
 * The least that a check can do, as a program: read every file of the content folder that it is given, parse its YAML
 * with the fastest parser that is right, validate it with the same schemas. No places, no rules, no Markdown.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { schemas } from '../../src/model/collections.ts';
import { Settings } from '../../src/model/settings.ts';

const root = process.argv[2] ?? 'content';
const whole = { 'plan.yaml': Settings, 'roles.yaml': z.array(schemas.roles) } as const;
let fitting = 0;

for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:mdx?|yaml)$/.test(name))) {
  const text = readFileSync(join(root, file), 'utf8');
  const schema = whole[file as keyof typeof whole] ?? schemas[file.split(/[/\\]/)[0] as keyof typeof schemas];
  const yaml = file.endsWith('.yaml') ? text : text.slice(4, text.indexOf('\n---', 3) + 1);
  if (schema.safeParse(load(yaml, { schema: CORE_SCHEMA })).success) fitting += 1;
}
console.log(`${fitting} files fit`);
