import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesAt, lastChangeOf, readAt, stateOf, treeAt } from '../../src/source/state.ts';
import { readTree } from '../../src/source/tree.ts';
import { versionsOf } from '../../src/source/versions.ts';
import { emptyFolder, planFile, repository, run, systemFile } from './repository.ts';

const odd = [
  'sections/with space.md',
  'sections/計画.md',
  'sections/"quoted".md',
  'sections/tab\there.md',
  'sections/line\nbreak.md',
  'assets/-n.md',
];

test('a commit is read as the folder on disk is', () => {
  const { root, write, commit } = repository();
  write({
    'plan.yaml': planFile,
    'assets/map.svg': '<svg/>',
    '.DS_Store': 'x',
    'node_modules/a.md': 'x',
    'sections/a/z.md': 'z',
    'sections/a.md': 'a',
  });
  write(Object.fromEntries(odd.map((file) => [file, `text of ${file}\r\n`])));
  write({ 'sections/large.md': 'x'.repeat(2 * 1024 * 1024 + 1), 'sections/empty.md': '' });
  symlinkSync('a.md', join(root, 'sections/link.md'));
  symlinkSync('/etc/hostname', join(root, 'sections/outside.md'));
  commit('2025-01-01');
  const now = readTree(root).map((one) => ({ ...one, bytes: one.bytes && Buffer.from(one.bytes).toString() }));
  const then = treeAt(root, 'HEAD');
  expect(then.ok && then.value.files.map((one) => ({ ...one, bytes: one.bytes && Buffer.from(one.bytes).toString() }))).toEqual(now);
});

test('a branch, a tag and a short id name a commit', async () => {
  const { root, git, write, commit } = repository();
  write({ 'plan.yaml': planFile, 'systems/payments.md': systemFile('4h') });
  const first = commit('2025-01-01');
  git('tag', 'v1');
  git('branch', 'old');
  write({ 'systems/payments.md': systemFile('2h') });
  commit('2025-02-01');
  for (const name of ['v1', 'old', first.slice(0, 8), 'HEAD~1', 'main@{1}']) {
    const found = await readAt(root, name);
    expect(found.ok && [found.value.commit, found.value.content.entries.map(({ id }) => id)], name).toEqual([first, ['payments']]);
  }
});

test.each(['nope', '--output=/tmp/x', '-h', '', 'HEAD:plan.yaml'])('%j names none', (name) => {
  const { root, write, commit } = repository();
  write({ 'plan.yaml': planFile });
  commit('2025-01-01');
  const found = treeAt(root, name);
  expect(!found.ok && [found.reason, found.sentence]).toEqual(['unknown-revision', `Git knows no commit \`${name}\` here`]);
});

test('a shallow clone says how to bring the commit that it lacks', () => {
  const { root, write, commit } = repository();
  for (const day of ['2025-01-01', '2025-02-01']) {
    write({ 'plan.yaml': `${planFile}# ${day}\n` });
    commit(day);
  }
  const clones = emptyFolder();
  run(clones, ['clone', '--quiet', '--depth', '1', `file://${root}`, 'clone']);
  const found = treeAt(join(clones, 'clone'), 'HEAD~1');
  expect(!found.ok && found.sentence).toBe(
    'Git knows no commit `HEAD~1` here; the clone is shallow, and `git fetch --unshallow` brings the rest',
  );
});

test('a commit from before the folder was there', () => {
  const { root, write, commit } = repository();
  write({ readme: 'x' });
  const first = commit('2025-01-01');
  write({ 'content/plan.yaml': planFile });
  commit('2025-02-01');
  const found = treeAt(join(root, 'content'), first);
  expect(!found.ok && found.sentence).toBe(`The content folder is not in commit \`${first.slice(0, 7)}\``);
});

test('files that are not committed, by their names', () => {
  const { root, write, git, commit } = repository();
  write({ 'my plan/plan.yaml': planFile, 'my plan/a.md': 'a', 'my plan/b.md': 'b', 'other.md': 'x' });
  const head = commit('2025-01-01');
  expect(stateOf(join(root, 'my plan'))).toEqual({ ok: true, value: { commit: head, uncommitted: [], shallow: false } });
  write({ 'my plan/a.md': 'changed', 'my plan/sections/計画 x.md': 'new', 'other.md': 'changed' });
  git('mv', 'my plan/b.md', 'my plan/c.md');
  const state = stateOf(join(root, 'my plan'));
  expect(state.ok && state.value.uncommitted.toSorted()).toEqual(['a.md', 'b.md', 'c.md', 'sections/計画 x.md']);
});

test('a shallow clone says so, and does not know older commits', () => {
  const { root, write, commit } = repository();
  write({ 'plan.yaml': planFile });
  const first = commit('2025-01-01');
  commit('2025-02-01');
  const clones = emptyFolder();
  run(clones, ['clone', '--quiet', '--depth', '1', `file://${root}`, 'clone']);
  const state = stateOf(join(clones, 'clone'));
  expect(state.ok && state.value.shallow).toBe(true);
  const found = treeAt(join(clones, 'clone'), first);
  expect(!found.ok && found.reason).toBe('unknown-revision');
});

test('a former text is of the day on which it was written, whenever that was brought in', () => {
  const { root, write } = repository();
  write({ 'plan.yaml': planFile });
  run(root, ['add', '--all']);
  run(root, ['commit', '--quiet', '--message', 'Begin'], { GIT_AUTHOR_DATE: '2025-01-01T23:30Z', GIT_COMMITTER_DATE: '2025-03-01T12:00Z' });
  expect(versionsOf(root, 'plan.yaml', 'Africa/Johannesburg').map(({ day }) => day)).toEqual(['2025-01-02']);
});

test('asking leaves the repository as it was', () => {
  const { root, write, git, commit } = repository();
  write({ 'plan.yaml': planFile });
  commit('2025-01-01');
  git('config', 'core.fsmonitor', 'touch spied');
  git('config', 'diff.external', 'touch spied');
  write({ 'plan.yaml': `${planFile}\n` });
  stateOf(root);
  treeAt(root, 'HEAD');
  expect(readTree(root).map(({ file }) => file)).toEqual(['plan.yaml']);
});

test('a commit from before the folder was moved tells its pictures and its newest change all the same', () => {
  const { root, write, git, commit } = repository();
  write({ 'docs/[dr] plan/plan.yaml': planFile, 'docs/[dr] plan/assets/map.svg': '<svg/>' });
  const first = commit('2025-01-01');
  write({ 'docs/other.md': 'Another matter.' });
  const other = commit('2025-01-02');
  write({ 'plan/readme': '' });
  git('mv', 'docs/[dr] plan', 'plan/content');
  const moved = commit('2025-02-01');
  const now = join(root, 'plan/content');
  expect([lastChangeOf(now), lastChangeOf(now, other), lastChangeOf(now, first)]).toEqual([moved, first, first]);
  for (const commit of [first, other, moved]) expect(bytesAt(now, commit, 'assets/map.svg')?.toString()).toBe('<svg/>');
  expect(bytesAt(now, first, 'assets/none.svg')).toBeUndefined();
});
