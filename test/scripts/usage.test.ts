import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const run = (command: string, ...parameters: readonly string[]) =>
  spawnSync(process.execPath, [`scripts/${command}.ts`, ...parameters], { encoding: 'utf8', input: '', timeout: 25_000 });

test.each([
  ['gaps --content nowhere', /is not there/],
  ['gaps --format sarif', /Allowed choices are/],
  ['gaps --as-of yesterday', /Write it like 2026-11-23/],
  ['gaps everything', /too many arguments/],
  ['history --section nothing', /there is no section `nothing`/],
  ['history --section backup-and-restor', /did you mean `backup-and-restore`/],
  ['history --content package.json', /is not a folder/],
  ['check --content .', /nothing of a plan lies in `.`; did you mean `content`\?/],
  ['build --content content/systems', /did you mean `content`\?/],
  ['objectives --system paymints', /did you mean `payments`/],
  ['objectives --format gitlab', /Allowed choices are/],
  ['diff --base no-such-commit', /no-such-commit/],
  ['diff --base --output=x', /--output=x/],
  ['new nothing', /`nothing` is none of/],
  ['new section', /--title/],
  ['build --audience nobody', /nobody/],
  ['build --at no-such-commit', /no-such-commit/],
  ['build --out package.json', /is not a folder/],
  ['build --out src', /holds other files/],
  ['build --out content', /lies in the content folder/],
  ['build --out content/not-there/site', /lies in the content folder/],
  ['build --base /\u001b[31m', /Write a path like/],
  ['check --content \u001b]0;x\u0007', /`\\u001b\]0;x\\u0007` is not there/],
  ['check --rule ', /there is no rule ``/],
  ['build --base ../up', /Write a path like/],
  ['build --base https://example.org/', /Write a path like/],
  ['build --site javascript:alert(1)', /Write an address like/],
  ['build --base /a?b', /Write a path like/],
  ['preview --out nowhere', /there is no site/],
  ['preview --port many', /Write a number from 0 to 65535/],
  ['schemas --nothing', /unknown option/],
  ['bench --nothing', /unknown option/],
  ['gitlab-note nowhere.md', /nowhere.md is not there/],
])('%s is said in one line, exit code 2', (line, reason) => {
  const { status, stdout, stderr } = run(...(line.split(' ') as [string, ...string[]]));
  expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
  expect(stderr).toMatch(reason);
  expect(stderr).not.toContain('\u001b');
});

test.each(['gaps', 'history', 'objectives', 'check'])('%s tells errors of the content by its exit code', (command) => {
  expect(run(command, '--content', 'test/fixtures/forty-mistakes', '--as-of', '2026-11-23').status).toBe(1);
});

test.each([['check'], ['gaps'], ['build', '--out', '../site']])(
  '%s names files of the folder that one is in from there, not from the root of the disk',
  (command, ...more) => {
    const options = ['--content', '.', '--as-of', '2026-11-23', ...more];
    const { stdout, stderr } = spawnSync(process.execPath, [resolve(`scripts/${command}.ts`), ...options], {
      cwd: 'test/fixtures/forty-mistakes',
      encoding: 'utf8',
    });
    expect(stdout + stderr).toMatch(/^\.\/\S+:\d+:\d+ {2}/m);
  },
);

test('a past day leaves out what was measured later', () => {
  const { stdout } = run('objectives', '--format', 'json', '--as-of', '2025-12-31');
  const { measurements } = JSON.parse(stdout) as { measurements: { disruptedAt: { from: string } }[] };
  expect(measurements.map(({ disruptedAt }) => disruptedAt.from.slice(0, 4))).toEqual(measurements.map(() => '2025'));
  expect(measurements.length).toBeGreaterThan(0);
});

test.skipIf(process.platform === 'win32')('nobody reads on: no command complains', () => {
  for (const command of ['check', 'gaps', 'history', 'objectives']) {
    const script = `("${process.execPath}" scripts/${command}.ts --content test/fixtures/forty-mistakes 2>&1 1>&3 | grep -E 'EPIPE|^ +at ') 3>&1 | true`;
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe('');
  }
});
