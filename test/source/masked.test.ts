import { describe, expect, test } from 'vitest';
import { gitHistoryOf } from '../../src/source/git-history.ts';
import { mask, masked } from '../../src/source/masked.ts';
import { contentAt, planFile, repository, revisionFile, systemFile } from './repository.ts';

/** Put together here, so that no file of the project holds what a scanner would take for a secret. */
const join = (...parts: readonly string[]) => parts.join('');
const letters = (count: number) => 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0z'.repeat(8).slice(0, count);

describe('a text of the past', () => {
  test.each([
    ['a password', 'The password is hunter2, as ever.', `The password is ${mask} as ever.`],
    ['two of them', 'pwd: correct!horse\ntoken = abc123def\n', `pwd: ${mask}\ntoken = ${mask}\n`],
    ['one in an address', join('postgres://plan:', 'hunter2', '@db/ledger'), join('postgres://plan:', mask, '@db/ledger')],
    ['a GitHub token', join('use ', 'ghp_', letters(36), ' here'), `use ${mask} here`],
    ['a Slack token', join('use ', 'xoxb-', '123456789012-', letters(24)), `use ${mask}`],
    [
      'every line of a private key',
      join('-----BEGIN ', 'PRIVATE KEY-----\n', letters(64), '\n', letters(40), '\n-----END PRIVATE KEY-----\nAfter.'),
      join('-----BEGIN ', `PRIVATE KEY-----${mask}-----END PRIVATE KEY-----\nAfter.`),
    ],
  ])('loses %s', (_, text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  test.each(['The password is kept in the vault.', 'ops_team and sk-something-rather-long stay', 'password: <password>'])(
    'keeps %s',
    (text) => {
      expect(masked(text)).toBe(text);
    },
  );
});

test('a secret that was taken out of the plan is in no state that git remembers', async () => {
  const own = repository();
  own.write({
    'plan.yaml': planFile,
    'systems/payments.md': `${systemFile('4h')}\nThe password is ${join('hun', 'ter2')}, as ever.\n`,
    'revisions/1.0.0.md': revisionFile('1.0.0', '2025-01-01'),
  });
  own.commit('2025-01-01');
  own.write({ 'systems/payments.md': systemFile('2h'), 'revisions/1.1.0.md': revisionFile('1.1.0', '2025-03-01') });
  own.commit('2025-03-01');
  const { revisions } = gitHistoryOf(own.root, await contentAt(own.root));
  const states = JSON.stringify(revisions.map(({ content, step }) => [content(), step()]));
  expect(states).not.toContain('hunter2');
  expect(states).toContain(`The password is ${mask}`);
});
