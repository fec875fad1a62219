import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { emptyFolder, planFile, type Repository, repository, revisionFile } from '../source/repository.ts';

function history(root: string, ...parameters: readonly string[]) {
  const options = ['scripts/history.ts', '--content', root, '--as-of', '2025-06-01', '--format', 'json', ...parameters];
  const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  const { revisions } = JSON.parse(stdout) as { revisions: { version: string; commit: string | null; doubt: string | null }[] };
  return { revisions, told: stderr.split('\n').filter((line) => line.startsWith('history: ')) };
}

const section = (text: string) => `---\ntitle: Response\narea: response\nowner: dba\nreviewedOn: 2025-01-01\n---\n\n${text}\n`;

function plan(): Repository & { readonly commits: readonly string[] } {
  const own = repository();
  own.write({
    'plan.yaml': planFile,
    'roles.yaml': '- { id: dba, title: Database administrator, party: employee }\n',
    'sections/response.md': section('Call the coordinator.'),
    'revisions/1.0.0.md': revisionFile('1.0.0', '2025-01-01'),
  });
  const first = own.commit('2025-01-01');
  own.write({ 'sections/response.md': section('Call\nthe coordinator.'), 'revisions/1.1.0.md': revisionFile('1.1.0', '2025-02-01') });
  const second = own.commit('2025-02-01');
  own.write({ 'sections/response.md': section('Call anybody.'), 'revisions/1.2.0.md': revisionFile('1.2.0', '2025-03-01') });
  return { ...own, commits: [first, second, own.commit('2025-03-01')] };
}

test('each revision has its commit', () => {
  const { root, commits } = plan();
  const { revisions, told } = history(root);
  expect(revisions.map(({ version, commit }) => [version, commit])).toEqual([
    ['1.2.0', commits[2]],
    ['1.1.0', commits[1]],
    ['1.0.0', commits[0]],
  ]);
  expect(told).toEqual([]);
});

test('a section has the revisions that changed what it says, although they do not name it', () => {
  expect(history(plan().root, '--section', 'response').revisions.map(({ version }) => version)).toEqual(['1.2.0']);
});

test('without git the declared history is told, and why there is no more', () => {
  const { root: source } = plan();
  const root = emptyFolder();
  spawnSync('cp', ['-r', `${source}/plan.yaml`, `${source}/roles.yaml`, `${source}/sections`, `${source}/revisions`, root]);
  const { revisions, told } = history(root);
  expect(revisions.map(({ version, commit, doubt }) => [version, commit, doubt])).toEqual(
    ['1.2.0', '1.1.0', '1.0.0'].map((version) => [version, null, 'The content folder lies in no git repository']),
  );
  expect(told).toEqual(['history: The content folder lies in no git repository']);
});

test('a revision that settles very many gaps names the first of them in the table, and all in the data', () => {
  const own = plan();
  const gaps = Array.from({ length: 40 }, (_, index) => `G-${index + 1}`);
  own.write({ 'revisions/1.3.0.md': revisionFile('1.3.0', '2025-04-01').replace('---\n\n', `addresses: [${gaps.join(', ')}]\n---\n\n`) });
  const { stdout } = spawnSync(process.execPath, ['scripts/history.ts', '--content', own.root, '--as-of', '2025-06-01'], {
    encoding: 'utf8',
  });
  expect(stdout).toContain('G-11, G-12 and 28 more');
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(400);
});
