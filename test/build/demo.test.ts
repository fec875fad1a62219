import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldText } from '../../src/analysis/field-changes.ts';
import { buildHistory } from '../../src/build/demo.ts';
import { folder } from '../../src/folder.ts';
import { recordedHistoryOf } from '../../src/recorded.ts';
import { readTree } from '../../src/source/tree.ts';
import { emptyFolder, run } from '../source/repository.ts';

const build = () => buildHistory('content', 'test/fixtures/history', join(emptyFolder(), 'plan'));

test('the demo has a commit for each revision of the sample, on its day', async () => {
  const root = await build();
  const { plan } = await folder(root, '2026-11-23');
  const recorded = recordedHistoryOf(root, plan);
  expect([...recorded.revisions.values()].map(({ version, commit, doubt, remark }) => [version, commit?.day, doubt, remark])).toEqual(
    ['1.0.0', '1.1.0', '1.1.1', '1.2.0', '1.3.0', '1.4.0'].map((version) => [
      version,
      plan.revisions.get(version)?.data.date,
      undefined,
      undefined,
    ]),
  );
  expect(readTree(root)).toEqual(readTree('content'));
  const payments = recorded.revisions
    .get('1.2.0')
    ?.changes()
    ?.find(({ collection, id }) => collection === 'systems' && id === 'payments');
  expect(payments?.fields.slice(0, 3).map(fieldText)).toEqual(['RTO 4 h → 2 h', 'RPO 1 h → 15 min', 'MTPD 24 h → 12 h']);
});

test('each of its states was in order on its day', async () => {
  const root = await build();
  const repository = dirname(root);
  for (const line of run(repository, ['log', '--format=%H %ad', '--date=short']).split('\n')) {
    const [commit = '', day = ''] = line.split(' ');
    run(repository, ['switch', '--quiet', '--detach', commit]);
    const { placed } = await folder(root, day);
    const errors = placed.filter(({ kind, level }) => kind === 'defect' && level === 'error');
    expect(
      errors.map(({ file, message }) => `${file}: ${message}`),
      day,
    ).toEqual([]);
  }
});

test('it is the same each time', async () => {
  const heads = await Promise.all([build(), build()]);
  const [one, other] = heads.map((root) => run(root, ['rev-parse', 'HEAD']));
  expect(one).toBe(other);
});
