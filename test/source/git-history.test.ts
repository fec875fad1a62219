import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { changesBetween } from '../../src/analysis/changes.ts';
import { fieldText } from '../../src/analysis/field-changes.ts';
import { type GitHistory, gitHistoryOf } from '../../src/source/git-history.ts';
import { sameText } from '../../src/source/same-text.ts';
import { contentAt, emptyFolder, planFile, type Repository, repository, revisionFile, run, systemFile } from './repository.ts';

const history = async (root: string, revision?: string) => gitHistoryOf(root, await contentAt(root), revision);

/** What a history says of each revision: its commit or the doubt, and what changed. */
const told = ({ revisions }: GitHistory, names: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    revisions.map(({ version, commit, doubt, step }) => [
      version,
      [commit && (names[commit.id] ?? commit.id), doubt?.reason, changed(step())].filter(Boolean).join(', '),
    ]),
  );

const changed = (step: ReturnType<GitHistory['sinceNewest']>) =>
  step &&
  `[${changesBetween(step.before, step.after, { sameText, renamed: step.renamed })
    .filter(({ collection }) => collection !== 'revisions')
    .map(({ kind, id, formerly, fields }) => [kind, id, ...(formerly ? [`from ${formerly}`] : []), ...fields.map(fieldText)].join(' '))
    .join('; ')}]`;

/** Two revisions, each in a commit of its own, in a folder of the repository. */
function linear(folder = ''): Repository & { readonly first: string; readonly second: string; readonly content: string } {
  const own = repository();
  const at = (file: string) => (folder ? `${folder}/${file}` : file);
  own.write({
    [at('plan.yaml')]: planFile,
    [at('systems/payments.md')]: systemFile('4h'),
    [at('revisions/1.0.0.md')]: revisionFile('1.0.0', '2025-01-01'),
  });
  const first = own.commit('2025-01-01');
  own.write({ [at('systems/payments.md')]: systemFile('3h') });
  own.commit('2025-02-01');
  own.write({ [at('systems/payments.md')]: systemFile('2h'), [at('revisions/1.1.0.md')]: revisionFile('1.1.0', '2025-03-01') });
  const second = own.commit('2025-03-02');
  return { ...own, first, second, content: join(own.root, folder) };
}

describe('the commit that brought a revision is its state', () => {
  test.each([
    ['withdrawn and handed in with another text counts from then', 'Another summary.', 'again'],
    ['deleted by mistake and restored counts from its first time', 'Version 1.1.0 of the plan.', 'second'],
  ])('a revision that was %s', async (_, summary, counts) => {
    const { root, write, git, commit, first, second } = linear();
    git('rm', '--quiet', 'revisions/1.1.0.md');
    write({ 'systems/payments.md': systemFile('3h') });
    commit('2025-03-03');
    const text = revisionFile('1.1.0', '2025-03-01').replace('Version 1.1.0 of the plan.', summary);
    write({ 'systems/payments.md': systemFile('1h'), 'revisions/1.1.0.md': text });
    const again = commit('2025-03-04');
    const target = counts === 'again' ? '1 h' : '2 h';
    expect(told(await history(root), { [first]: 'first', [second]: 'second', [again]: 'again' })).toEqual({
      '1.0.0': 'first',
      '1.1.0': `${counts}, [changed payments RTO 4 h → ${target}]`,
    });
  });

  test('one commit after another', async () => {
    const { root, first, second } = linear();
    const found = await history(root);
    expect(told(found, { [first]: 'first', [second]: 'second' })).toEqual({
      '1.0.0': 'first',
      '1.1.0': 'second, [changed payments RTO 4 h → 2 h]',
    });
    expect(found.revisions.map(({ predecessor, remark }) => [predecessor, remark])).toEqual([
      [undefined, undefined],
      ['1.0.0', 'The revision is dated 1 Mar 2025, its commit 2 Mar 2025'],
    ]);
    expect(found.revisions[0]?.content()?.entries.map(({ id }) => id)).toEqual(['1.0.0', 'payments']);
    expect(found.changed.get('systems/payments.md')).toEqual({ id: second, day: '2025-03-02' });
  });

  test('a link holds what its file holds, in each state', async () => {
    const own = repository();
    own.write({
      'plan.yaml': planFile,
      'systems/payments.md': systemFile('4h'),
      'revisions/1.0.0.md': revisionFile('1.0.0', '2025-01-01'),
    });
    symlinkSync('payments.md', join(own.root, 'systems/billing.md'));
    own.commit('2025-01-01');
    own.write({ 'revisions/1.1.0.md': revisionFile('1.1.0', '2025-03-01') });
    own.commit('2025-03-01');
    const { revisions } = await history(own.root);
    expect(revisions.map(({ content }) => content()?.entries.map(({ id }) => id))).toEqual([
      ['1.0.0', 'billing', 'payments'],
      ['1.0.0', '1.1.0', 'billing', 'payments'],
    ]);
  });

  test('a link that is new, and one whose file changed, are told by what the file holds', async () => {
    const own = linear();
    symlinkSync('payments.md', join(own.root, 'systems/billing.md'));
    own.write({ 'revisions/1.2.0.md': revisionFile('1.2.0', '2025-05-01') });
    const third = own.commit('2025-05-01');
    own.write({ 'systems/payments.md': systemFile('1h'), 'revisions/1.3.0.md': revisionFile('1.3.0', '2025-06-01') });
    const fourth = own.commit('2025-06-01');
    expect(told(await history(own.root), { [third]: 'third', [fourth]: 'fourth' })).toMatchObject({
      '1.2.0': 'third, [added billing]',
      '1.3.0': 'fourth, [changed billing RTO 2 h → 1 h; changed payments RTO 2 h → 1 h]',
    });
  });

  test('a later correction of its file does not move it', async () => {
    const { root, first, second, write, commit } = linear();
    write({ 'revisions/1.0.0.md': revisionFile('1.0.0', '2025-01-01').replace('about', 'about, said better') });
    commit('2025-04-01');
    expect(told(await history(root), { [first]: 'first', [second]: 'second' })['1.0.0']).toBe('first');
  });

  test('a merge brings everything that it merges', async () => {
    const { root, git, write, commit, second } = linear();
    git('switch', '--quiet', '--create', 'work');
    write({ 'revisions/1.2.0.md': revisionFile('1.2.0', '2025-05-01') });
    commit('2025-04-20');
    write({ 'systems/payments.md': systemFile('1h') });
    commit('2025-04-25');
    git('switch', '--quiet', 'main');
    commit('2025-04-26');
    git('merge', '--quiet', '--no-ff', '--no-edit', 'work');
    const merge = git('rev-parse', 'HEAD');
    expect(told(await history(root), { [merge]: 'merge', [second]: 'second' })['1.2.0']).toBe('merge, [changed payments RTO 2 h → 1 h]');
  });

  test('so does a squash', async () => {
    const { root, git, write, commit } = linear();
    git('switch', '--quiet', '--create', 'work');
    write({ 'revisions/1.2.0.md': revisionFile('1.2.0', '2025-05-01') });
    commit('2025-04-20');
    write({ 'systems/payments.md': systemFile('1h') });
    commit('2025-04-25');
    git('switch', '--quiet', 'main');
    git('merge', '--quiet', '--squash', 'work');
    const squash = commit('2025-05-01');
    expect(told(await history(root), { [squash]: 'squash' })['1.2.0']).toBe('squash, [changed payments RTO 2 h → 1 h]');
  });

  test('files that were renamed', async () => {
    const { root, git, commit, first, second, write } = linear();
    mkdirSync(join(root, 'revisions/2025'));
    git('mv', 'revisions/1.0.0.md', 'revisions/2025/1.0.0.md');
    git('mv', 'systems/payments.md', 'systems/checkout.md');
    write({ 'revisions/1.2.0.md': revisionFile('1.2.0', '2025-06-01') });
    const third = commit('2025-06-01');
    expect(told(await history(root), { [first]: 'first', [second]: 'second', [third]: 'third' })).toEqual({
      '1.0.0': 'first',
      '1.1.0': 'second, [changed payments RTO 4 h → 2 h]',
      '1.2.0': 'third, [renamed checkout from payments]',
    });
  });

  test.each([
    ['from one folder to another', 'old plans/a', 'plan'],
    ['out of the root', '', 'plan'],
    ['into the root', 'plan', ''],
  ])('a content folder that was moved %s', async (_, from, to) => {
    const { root, git, commit, first, second } = linear(from);
    if (to) mkdirSync(join(root, to));
    for (const name of ['plan.yaml', 'systems', 'revisions']) git('mv', join(from, name), join(to, name));
    commit('2025-07-01');
    const found = await history(join(root, to));
    expect(told(found, { [first]: 'first', [second]: 'second' })).toEqual({
      '1.0.0': 'first',
      '1.1.0': 'second, [changed payments RTO 4 h → 2 h]',
    });
    expect(found.changed.get('systems/payments.md')?.day).toBe('2025-03-02');
  });

  test('a folder of a larger repository, with spaces and other scripts in its name', async () => {
    const { content, write, commit, first, second } = linear('documents/Notfall Pläne/計画');
    write({ 'elsewhere/revisions/9.9.9.md': 'x' });
    commit('2025-08-01');
    const found = await history(content);
    expect(told(found, { [first]: 'first', [second]: 'second' })).toEqual({
      '1.0.0': 'first',
      '1.1.0': 'second, [changed payments RTO 4 h → 2 h]',
    });
    expect([...found.changed.keys()].toSorted()).toEqual(['plan.yaml', 'revisions/1.0.0.md', 'revisions/1.1.0.md', 'systems/payments.md']);
  });

  test('a commit that is checked out by itself, or asked for', async () => {
    const { root, git, first, second } = linear();
    const asked = await history(root, first);
    expect(told(asked, { [first]: 'first' })['1.0.0']).toBe('first');
    expect(asked.commit).toEqual({ id: first, day: '2025-01-01' });
    git('switch', '--quiet', '--detach', second);
    expect(told(await history(root), { [second]: 'second' })['1.1.0']).toContain('second');
  });
});

describe('what git cannot know is said', () => {
  test('a revision that was never committed is what lies in the folder', async () => {
    const { root, write } = linear();
    write({ 'systems/payments.md': systemFile('1h'), 'revisions/1.2.0.md': revisionFile('1.2.0', '2025-05-01') });
    const found = await history(root);
    expect(told(found)['1.2.0']).toBe('not-committed, [changed payments RTO 2 h → 1 h]');
    expect(found.revisions[2]?.doubt?.sentence).toBe('Revision 1.2.0 has not been committed');
  });

  test('what changed since the newest revision', async () => {
    const { root, write } = linear();
    expect(changed((await history(root)).sinceNewest())).toBe('[]');
    write({ 'systems/payments.md': systemFile('1h') });
    expect(changed((await history(root)).sinceNewest())).toBe('[changed payments RTO 2 h → 1 h]');
  });

  test('revisions that came in one commit cannot be told apart', async () => {
    const own = repository();
    own.write({
      'plan.yaml': planFile,
      'revisions/1.0.0.md': revisionFile('1.0.0', '2025-01-01'),
      'revisions/1.1.0.md': revisionFile('1.1.0', '2025-02-01'),
    });
    const only = own.commit('2025-02-01');
    const found = await history(own.root);
    expect(told(found, { [only]: 'only' })).toEqual({ '1.0.0': 'only, same-commit', '1.1.0': 'only' });
    expect(found.revisions[0]?.doubt?.sentence).toBe(
      'Revision 1.0.0 came into git in one commit with 1.1.0, so the plan as it stood at 1.0.0 was not kept',
    );
  });

  test('a revision whose commit is older than that of the one before', async () => {
    const own = repository();
    own.write({ 'plan.yaml': planFile, 'revisions/1.1.0.md': revisionFile('1.1.0', '2025-02-01') });
    own.commit('2025-02-01');
    own.write({ 'revisions/1.0.0.md': revisionFile('1.0.0', '2025-01-01') });
    own.commit('2025-02-02');
    const found = await history(own.root);
    expect(found.revisions[1]?.remark).toBe('Its commit is older than that of revision 1.0.0');
  });

  test('a shallow clone does not take its oldest commit for the first', async () => {
    const { root, write, commit } = linear();
    write({ 'revisions/1.2.0.md': revisionFile('1.2.0', '2025-05-01') });
    const third = commit('2025-05-01');
    const clones = emptyFolder();
    run(clones, ['clone', '--quiet', '--depth', '2', `file://${root}`, 'clone']);
    const found = await history(join(clones, 'clone'));
    expect(found.shallow).toBe(true);
    expect(told(found, { [third]: 'third' })).toEqual({ '1.0.0': 'shallow', '1.1.0': 'shallow', '1.2.0': 'third' });
    expect(found.revisions[0]?.doubt?.sentence).toBe(
      'The clone is shallow and does not reach back to revision 1.0.0; `git fetch --unshallow` brings the rest',
    );
    expect([...found.changed.keys()]).toEqual(['revisions/1.2.0.md']);
  });

  const declared = async (root: string) => {
    mkdirSync(join(root, 'revisions'), { recursive: true });
    writeFileSync(join(root, 'plan.yaml'), planFile);
    writeFileSync(join(root, 'revisions/1.0.0.md'), revisionFile('1.0.0', '2025-01-01'));
    const { refusal, revisions } = await history(root);
    return [refusal?.reason, revisions.map(({ version, doubt }) => [version, doubt?.sentence])];
  };

  test('no repository', async () => {
    expect(await declared(emptyFolder())).toEqual(['no-repository', [['1.0.0', 'The content folder lies in no git repository']]]);
  });

  test('a repository without a commit', async () => {
    expect(await declared(repository().root)).toEqual([
      'no-commits',
      [['1.0.0', 'The git repository of the content folder has no commit yet']],
    ]);
  });

  test('no git', async () => {
    const { root } = repository();
    vi.stubEnv('PATH', join(root, 'nothing'));
    try {
      expect(await declared(root)).toEqual(['no-git', [['1.0.0', 'Git is not installed on this machine']]]);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('the variables of a hook do not lead to another repository', async () => {
    const { root, first } = linear();
    const other = repository();
    vi.stubEnv('GIT_DIR', join(other.root, '.git'));
    try {
      expect(told(await history(root), { [first]: 'first' })['1.0.0']).toBe('first');
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

test.each(['log.showRoot=false', 'diff.relative=true', 'log.follow=true', 'diff.renames=false', 'log.diffMerges=off'])(
  'the same is known where somebody has set %s for themselves',
  async (setting) => {
    const { content, git, first, second } = linear('dr plan');
    git('config', ...setting.split('='));
    expect(told(await history(content), { [first]: 'first', [second]: 'second' })).toEqual({
      '1.0.0': 'first',
      '1.1.0': 'second, [changed payments RTO 4 h → 2 h]',
    });
  },
);

test('git is asked as often for many revisions as for few', async () => {
  const counted = async (revisions: number) => {
    const own = repository();
    own.write({ 'plan.yaml': planFile });
    for (let minor = 0; minor < revisions; minor++) {
      own.write({
        [`revisions/1.${minor}.0.md`]: revisionFile(`1.${minor}.0`, '2025-01-01'),
        'systems/payments.md': systemFile(`${minor + 1}h${revisions}m`),
      });
      own.commit('2025-01-01');
    }
    const content = await contentAt(own.root);
    const counter = emptyFolder();
    const real = run(counter, ['--exec-path']);
    writeFileSync(join(counter, 'git'), `#!/bin/sh\necho asked >> '${counter}/count'\nexec '${real}/git' "$@"\n`, { mode: 0o755 });
    vi.stubEnv('PATH', `${counter}:${process.env.PATH}`);
    try {
      const { revisions: states } = gitHistoryOf(own.root, content);
      expect(states.map(({ step }) => step()).filter(Boolean)).toHaveLength(revisions - 1);
    } finally {
      vi.unstubAllEnvs();
    }
    return readFileSync(join(counter, 'count'), 'utf8').split('\n').length;
  };
  expect(await counted(12)).toBe(await counted(3));
});
