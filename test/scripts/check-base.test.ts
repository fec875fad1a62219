import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { planFile, repository, revisionFile, systemFile } from '../source/repository.ts';

function check(root: string, ...parameters: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check.ts', '--content', root, '--as-of', '2025-06-01', ...parameters],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

function plan() {
  const own = repository();
  own.write({
    'plan.yaml': planFile.replace('title: Critical', 'title: Critical, maxRto: 4h'),
    'roles.yaml': '- { id: dba, title: Database administrator, party: employee }\n',
    'systems/payments.md': systemFile('6h'),
    'revisions/1.0.0.md': revisionFile('1.0.0', '2025-01-01'),
  });
  own.commit('2025-01-01');
  return own;
}

const rulesBy = (stdout: string, state: string): string[] =>
  (JSON.parse(stdout) as { findings: { rule: string; state: string }[] }).findings
    .filter((one) => one.state === state)
    .map(({ rule }) => rule);

test('findings are new, old or fixed', () => {
  const { root, write } = plan();
  expect(rulesBy(check(root, '--base', 'main', '--format', 'json').stdout, 'new')).toEqual([]);
  write({ 'systems/payments.md': systemFile('3h') });
  const { status, stdout } = check(root, '--base', 'main', '--format', 'json');
  expect(rulesBy(stdout, 'fixed')).toContain('objectives/tier');
  expect(rulesBy(stdout, 'new')).toContain('revisions/unrecorded');
  expect(rulesBy(stdout, 'old')).toContain('plan/areas');
  expect(status).toBe(1);
  expect(check(root, '--base', 'main').stdout).toMatch(/since the base \d+ new, \d+ fixed\n$/);
});

test('a revision records the change', () => {
  const { root, write } = plan();
  write({ 'systems/payments.md': systemFile('3h'), 'revisions/1.1.0.md': revisionFile('1.1.0', '2025-05-01') });
  expect(rulesBy(check(root, '--base', 'main', '--format', 'json').stdout, 'new')).not.toContain('revisions/unrecorded');
});

test('without a base nothing is compared', () => {
  const { root, write } = plan();
  write({ 'systems/payments.md': systemFile('3h') });
  expect(check(root, '--format', 'json').stdout).not.toMatch(/"state"|unrecorded/);
});

test('a base that git does not know is said in one line', () => {
  const { root } = plan();
  expect(check(root, '--base', 'nope')).toEqual({ status: 2, stdout: '', stderr: 'check: --base: Git knows no commit `nope` here\n' });
});
