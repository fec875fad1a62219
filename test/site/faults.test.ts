import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprints } from '../../src/build/manifest.ts';
import { smallPlan, write } from './small.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-faults-'));
const content = write(join(folder, 'content'), smallPlan());
const site = join(folder, 'site');
const command = ['scripts/build.ts', '--as-of', '2026-11-23', '--content', content, '--out', site];

/** Build on a disk that takes nothing from a call on, for so many calls. */
function build(fault: string, at: number, some = Number.POSITIVE_INFINITY) {
  const meant = {
    FAULT: fault,
    FAULT_AT: String(at),
    FAULT_CALLS: String(some),
    NODE_OPTIONS: `--import ${pathToFileURL(resolve('test/site/faults.ts')).href}`,
  };
  return spawnSync(process.execPath, command, { encoding: 'utf8', env: { ...process.env, ...meant } });
}

let calls = 0;
beforeAll(() => {
  const { status, stdout } = build('', Number.MAX_SAFE_INTEGER);
  calls = Number(/calls: (\d+)/.exec(stdout)?.[1]);
  expect([status, calls > 20]).toEqual([0, true]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ...[0, 0.25, 0.5, 0.75, 0.97].map((moment) => ['ENOSPC', moment, 'the disk is full'] as const),
  ...[0.4, 0.9].map((moment) => ['EMFILE', moment, 'too many files are open'] as const),
  ...[0, 0.6].map((moment) => ['EROFS', moment, 'the disk is read-only'] as const),
  ['EIO', 0.8, 'its disk has an error'] as const,
])('%s, met at %d of a build, is told in one line and leaves the old site', (fault, moment, words) => {
  const before = fingerprints(site);
  const { status, stderr } = build(fault, 1 + Math.floor(calls * moment));
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  expect(fingerprints(site)).toEqual(before);
  expect(readdirSync(folder).filter((name) => name.startsWith('.site'))).toEqual([]);
});

test.each(Array.from({ length: 8 }, (_, before) => before))(
  'whichever of the last calls fails, here the last but %d, a whole site stands',
  (last) => {
    const before = fingerprints(site);
    const { status, stderr } = build('EACCES', calls - last, 1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([0, 2]).toContain(status);
    expect(fingerprints(site)).toEqual(before);
  },
);

/** The program that a process started, by its name; Linux tells. */
function startedBy({ pid }: ChildProcess, name: string): number | undefined {
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id))
    .find((id) => {
      try {
        const [, program = '', parent] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
        return program.startsWith(name) && Number(parent) === pid;
      } catch {
        return false;
      }
    }) as number | undefined;
}

test.runIf(existsSync('/proc/self/stat'))('a search program that is killed is told in the last line, and leaves the old site', async () => {
  const before = fingerprints(site);
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const looking = setInterval(() => {
    const search = startedBy(child, 'pagefind');
    if (search) process.kill(Number(search), 'SIGKILL');
  }, 5);
  const status = await new Promise((done) => child.once('exit', done));
  clearInterval(looking);
  expect([status, said.trim().split('\n').at(-1)]).toEqual([2, expect.stringContaining('Pagefind has ended')]);
  expect(fingerprints(site)).toEqual(before);
});
