import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const clean = 'test/fixtures/public-incidents';
const wrong = 'test/fixtures/forty-mistakes';
const own = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(own, { recursive: true, force: true }));

function check(parameters: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
  return spawnSync(process.execPath, ['scripts/check.ts', '--as-of', '2026-11-23', ...parameters], {
    encoding: 'utf8',
    env: { ...rest, ...environment },
  });
}

const lines = (text: string) => text.split('\n').filter(Boolean);

test('0: no error', () => {
  const { status, stdout, stderr } = check(['--content', clean]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(lines(stdout).at(-1)).toMatch(/^\d+ files read: /);
});

test('1: the content has errors, each on its line, to standard output', () => {
  const { status, stdout, stderr } = check(['--content', wrong]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain(
    'test/fixtures/forty-mistakes/systems/owner-unknown.md:4:8  error  `network-led` is not a role  (content/reference)\n  hint: did you mean `network-lead`?',
  );
});

test('a hint that names a command names the content folder as well, where the check was told it', () => {
  const hint = (text: string) => /npm run gaps[^`]*/.exec(text)?.[0];
  expect(hint(check(['--content', wrong]).stdout)).toBe(`npm run gaps -- --content ${wrong} --all`);
  expect(hint(check([], { PLAN_CONTENT: wrong }).stdout)).toBe('npm run gaps -- --all');
});

describe('2: used wrongly, said in one line with what to do', () => {
  test.each([
    [['--content', 'nowhere'], 'check: the content folder `nowhere` is not there; name it with --content'],
    [['--content', 'package.json'], 'check: `package.json` is not a folder; --content names the folder that holds plan.yaml'],
    [['--as-of', '2026-02-30'], "check: option '--as-of <day>' argument '2026-02-30' is invalid. Write it like 2026-11-23."],
    [['--as-of', 'today'], "check: option '--as-of <day>' argument 'today' is invalid. Write it like 2026-11-23."],
    [['--stric'], "check: unknown option '--stric' (Did you mean --strict?)"],
    [['--format', 'xml'], /^check: option '--format <name>' argument 'xml' is invalid\. Allowed choices are pretty, /],
    [['--format'], "check: option '--format <name>' argument missing"],
    [['--rule', 'content/lnk'], 'check: there is no rule `content/lnk`; did you mean `content/link`?'],
    [['--rule', 'zzz'], 'check: there is no rule `zzz`; the rules page lists them all'],
    [['content'], /^check: too many arguments/],
  ])('%j', (parameters, message) => {
    const { status, stdout, stderr } = check(parameters);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const said = lines(stderr);
    expect(said).toHaveLength(1);
    if (typeof message === 'string') expect(said[0]).toBe(message);
    else expect(said[0]).toMatch(message);
  });
});

test('help is help, not a mistake', () => {
  const { status, stdout } = check(['--help']);
  expect(status).toBe(0);
  for (const option of ['--content', '--as-of', '--format', '--strict', '--rule', '--base']) expect(stdout).toContain(option);
});

test('the folder may come from a variable', () => {
  expect(check([], { PLAN_CONTENT: wrong }).status).toBe(1);
  expect(check(['--content', clean], { PLAN_CONTENT: wrong }).status).toBe(0);
  expect(check(['--rule', 'plan/areas'], { PLAN_CONTENT: '' }).status, 'an empty one names nothing').toBe(0);
  expect(check(['--help']).stdout).toContain('PLAN_CONTENT');
});

test('one rule alone', () => {
  const { status, stdout } = check(['--content', wrong, '--rule', 'roles/stale-contact', '--format', 'json']);
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as { findings: { rule: string }[] }).findings.every(({ rule }) => rule === 'roles/stale-contact')).toBe(true);
});

test('duties never fail, except with --strict', () => {
  cpSync('test/rules/roles/stale-contact/content', own, { recursive: true });
  writeFileSync(join(own, 'roles.yaml'), '- { id: a, title: A, party: vendor, primary: { phone: "112" }, verifiedOn: 2020-01-01 }\n');
  const rule = ['--content', own, '--rule', 'roles/stale-contact'];
  expect(check(rule)).toMatchObject({ status: 0 });
  expect(check([...rule, '--strict'])).toMatchObject({ status: 1 });
  expect(check([...rule, '--as-of', '2020-02-01', '--strict'])).toMatchObject({ status: 0 });
});

test('json holds what the contract says', () => {
  const { stdout } = check(['--content', wrong, '--format', 'json']);
  const { version, asOf, summary, findings } = JSON.parse(stdout);
  expect({ version, asOf }).toEqual({ version: 1, asOf: '2026-11-23' });
  expect(Object.keys(summary).slice(0, 5)).toEqual(['files', 'errors', 'warnings', 'notices', 'duties']);
  const finding = findings.find(({ file }: { file: string }) => file === 'systems/owner-unknown.md');
  expect(finding).toEqual({
    rule: 'content/reference',
    kind: 'defect',
    level: 'error',
    message: '`network-led` is not a role',
    hint: 'did you mean `network-lead`?',
    file: 'systems/owner-unknown.md',
    line: 4,
    column: 8,
    entry: 'systems/owner-unknown',
    related: [],
  });
});

describe('colour', () => {
  const paint = '\u001b[';
  test('is not for pipes', () => {
    expect(check(['--content', wrong]).stdout).not.toContain(paint);
  });
  test('can be forced, and NO_COLOR forbids it', () => {
    expect(check(['--content', wrong], { FORCE_COLOR: '1' }).stdout).toContain(paint);
    expect(check(['--content', wrong], { NO_COLOR: '1' }).stdout).not.toContain(paint);
  });
});

test('what a file holds cannot steer the terminal', () => {
  cpSync('test/rules/roles/stale-contact/content', own, { recursive: true });
  writeFileSync(join(own, 'roles.yaml'), '- { id: "\\e[31m\\u202Ex", title: A, party: vendor }\n');
  const { stdout } = check(['--content', own]);
  expect(stdout).toContain('`\\u001b[31m\\u202ex` is not an id');
  for (const character of '\u001b\u202e') expect(stdout).not.toContain(character);
});

test('a reader that has seen enough is no mistake', () => {
  const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" scripts/check.ts --content ${wrong} | head -1`], { encoding: 'utf8' });
  expect(stderr).toBe('');
});
