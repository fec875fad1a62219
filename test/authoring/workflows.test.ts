import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { marker } from '../../src/report/change-note/print.ts';

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> };
type Job = { readonly steps: readonly Step[] };
const workflows = globSync('.github/workflows/*.yml').map((file) => [file, parse(readFileSync(file, 'utf8'))] as const);
const stepsOf = (workflow: { jobs: Record<string, Job> }) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

describe.each(workflows)('%s', (_, workflow) => {
  test('fetches the whole history, and may do no more than it needs', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const step of stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout')))
      expect(step.with?.['fetch-depth']).toBe(0);
  });

  test('puts no text of others into a command, and calls commands that there are', () => {
    for (const { run = '', uses } of stepsOf(workflow)) {
      expect(run).not.toContain('${{');
      if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
      for (const [, name = ''] of run.matchAll(/npm run (?:--silent )?([\w-]+)/g)) expect(Object.keys(scripts)).toContain(name);
    }
  });
});

test('GitLab runs commands that there are, on the whole history', () => {
  const text = readFileSync('.gitlab-ci.yml', 'utf8');
  const { default: all, variables, workflow, ...jobs } = parse(text);
  expect([all.image, variables.GIT_DEPTH, workflow.rules.length]).toEqual(['node:24', 0, 2]);
  expect(Object.keys(jobs)).toEqual(['check', 'test', 'meaning', 'preview', 'pages']);
  for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([\w-]+)/g)) expect(Object.keys(scripts)).toContain(name);
});

describe('one comment that is updated', () => {
  const script = String(
    stepsOf(parse(readFileSync('.github/workflows/pull-request.yml', 'utf8'))).find(({ with: own }) => own?.script)?.with?.script,
  );

  test.each([
    ['none', [], 'create'],
    ['another person, who quotes it', [{ id: 1, user: { type: 'User' }, body: `${marker}\nmine` }], 'create'],
    ['an earlier run', [{ id: 7, user: { type: 'Bot' }, body: `${marker}\nold` }], 'update 7'],
  ])('on GitHub, after a comment of %s', async (_, comments, expected) => {
    const done: string[] = [];
    const issues = {
      listComments: {},
      createComment: ({ body }: { body: string }) => done.push(`create ${body.startsWith(marker)}`),
      updateComment: ({ comment_id, body }: { comment_id: number; body: string }) =>
        done.push(`update ${comment_id} ${body.startsWith(marker)}`),
    };
    const github = { rest: { issues }, paginate: async () => comments };
    const context = { serverUrl: 'https://git.example.org', repo: { owner: 'dr', repo: 'plan' }, runId: 5, issue: { number: 3 } };
    const require = () => ({ readFileSync: () => `${marker}\n\nNothing of substance changed.\n` });
    const AsyncFunction = (async () => {}).constructor as new (...words: string[]) => (...values: unknown[]) => Promise<void>;
    await new AsyncFunction('github', 'context', 'require', script)(github, context, require);
    expect(done).toEqual([`${expected} true`]);
  });

  test('on GitLab', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'note-'));
    const notes = [{ id: 1, body: `${marker} set by the system`, system: true }];
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers['private-token']}`);
      response.end(JSON.stringify(request.method === 'GET' ? notes : {}));
    }).listen(0);
    const { port } = server.address() as AddressInfo;
    const run = () =>
      new Promise((resolve) => {
        const CI_API_V4_URL = `http://localhost:${port}/api/v4`;
        const env = { ...process.env, CI_API_V4_URL, CI_PROJECT_ID: '4', CI_MERGE_REQUEST_IID: '9', PLAN_TOKEN: 'token' };
        spawn(process.execPath, ['scripts/gitlab-note.ts', join(folder, 'note.md')], { env }).on('exit', resolve);
      });
    writeFileSync(join(folder, 'note.md'), `${marker}\n`);
    expect(await run()).toBe(0);
    notes.push({ id: 12, body: `${marker}\nold`, system: false });
    expect(await run()).toBe(0);
    await new Promise((closed) => server.close(closed));
    expect(await run()).toBe(2);
    rmSync(folder, { recursive: true });
    const place = '/api/v4/projects/4/merge_requests/9/notes';
    expect(asked).toEqual([
      `GET ${place}?per_page=100&page=1 token`,
      `POST ${place} token`,
      `GET ${place}?per_page=100&page=1 token`,
      `PUT ${place}/12 token`,
    ]);
  });
});
