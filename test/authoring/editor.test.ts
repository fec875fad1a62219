import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commonFiles, filesFor, writeEditorFiles } from '../../src/authoring/editor.ts';
import { folder } from '../../src/folder.ts';
import { editorSchemas } from '../../src/model/editor-schemas.ts';
import { rules } from '../../src/rules/index.ts';
import { type LanguageServer, languageServer } from '../language-server.ts';

const ids = rules.map(({ id }) => id);

test('the committed schemas are fresh; `npm run schemas` writes them', () => {
  for (const { file, text } of commonFiles(ids)) expect(readFileSync(file, 'utf8'), file).toBe(text);
});

test('what the checks accept, the schemas accept', async () => {
  const { plan } = await folder('test/fixtures/desk', '2026-11-23');
  const made = editorSchemas({ role: ['lead'], rule: ids });
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  for (const { collection, file } of plan.entries.filter((entry) => entry.collection !== 'roles')) {
    const fields = load(readFileSync(join('test/fixtures/desk', file), 'utf8').split('---\n')[1] ?? '');
    expect(ajv.validate(made[collection], JSON.parse(JSON.stringify(fields))), `${file}: ${ajv.errorsText()}`).toBe(true);
  }
  for (const name of ['roles', 'plan'] as const) {
    expect(ajv.validate(made[name], parse(readFileSync(`test/fixtures/desk/${name}.yaml`, 'utf8'))), ajv.errorsText()).toBe(true);
  }
});

test('every field of the schemas says what it means', () => {
  const silent: string[] = [];
  const walk = (schema: unknown, path: string) => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, inner] of Object.entries(schema)) {
      if (key === 'properties') {
        for (const [name, field] of Object.entries(inner as Record<string, { description?: string }>)) {
          if (!field.description && !path.endsWith('.checks')) silent.push(`${path}.${name}`);
          walk(field, `${path}.${name}`);
        }
      } else walk(inner, path);
    }
  };
  for (const [name, schema] of Object.entries(editorSchemas({ rule: ids }))) walk(schema, name);
  expect(silent).toEqual([]);
});

describe('an editor', () => {
  let project = '';
  let server: LanguageServer;
  const open = (file: string, languageId: string, text: string) => {
    const uri = pathToFileURL(join(project, file)).href;
    writeFileSync(join(project, file), text);
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return { uri };
  };
  const labels = async (textDocument: { uri: string }, line: number, character: number) => {
    const found = (await server.request('textDocument/completion', { textDocument, position: { line, character } })) as
      | { items?: { label: string }[] }
      | { label: string }[]
      | null;
    return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label);
  };
  const hover = async (textDocument: { uri: string }, line: number, character: number) =>
    JSON.stringify(await server.request('textDocument/hover', { textDocument, position: { line, character } }));

  beforeAll(async () => {
    project = mkdtempSync(join(tmpdir(), 'Editor-'));
    cpSync('test/fixtures/desk', join(project, 'content'), { recursive: true });
    writeFileSync(join(project, 'package.json'), '{}');
    const { plan, root } = await folder(join(project, 'content'), '2026-11-23');
    writeEditorFiles(project, [...commonFiles(ids), ...filesFor(plan, root, ids)]);
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  describe('with the Astro extension, whose language server this is, in frontmatter', () => {
    const text = readFileSync('test/fixtures/desk/scenarios/power-cut.md', 'utf8');
    beforeAll(async () => {
      const tsdk = resolve('node_modules/typescript/lib');
      server = await languageServer(resolve('node_modules/@astrojs/language-server/bin/nodeServer.js'), project, {
        typescript: { tsdk },
        contentIntellisense: true,
      });
    });
    afterAll(() => server.stop());

    test('offers fields and the ids that exist, explains, and marks what is wrong', async () => {
      const file = open('content/scenarios/power-cut.md', 'markdown', text.replace('[shop]', '[shop]\nlikelyhood: rare\nim'));
      expect(await labels(file, 4, 2)).toContain('impact');
      expect(await labels(file, 2, 11)).toContain('shop');
      expect(await hover(file, 2, 3)).toContain('Systems that it takes away directly');
      const found = JSON.stringify(await server.request('textDocument/diagnostic', { textDocument: file }));
      expect(found).toContain('likelyhood is not allowed');
    });
  });

  describe('with the YAML extension, whose language server this is, in plan.yaml', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as { 'yaml.schemas': Record<string, string> };
    beforeAll(async () => {
      server = await languageServer(
        resolve('node_modules/yaml-language-server/bin/yaml-language-server'),
        project,
        {},
        { yaml: { schemas: settings['yaml.schemas'], completion: true, hover: true, validate: true } },
      );
    });
    afterAll(() => server.stop());

    test('offers fields and words, and explains', async () => {
      const file = open(
        'content/plan.yaml',
        'yaml',
        `${readFileSync('test/fixtures/desk/plan.yaml', 'utf8')}checks:\n  gaps/overdue: \npol`,
      );
      await expect.poll(() => labels(file, 7, 3), { timeout: 20_000, interval: 300 }).toContain('policy');
      expect(await labels(file, 6, 16)).toContain('error');
      expect(await labels(file, 6, 2)).toContain('gaps/untrained');
      expect(await hover(file, 2, 3)).toContain('IANA name');
    });
  });
});
