import { describe, expect, test } from 'vitest';
import { editAddress, issueAddress } from '../../src/model/repository.ts';

describe('where a file is edited', () => {
  test.each([
    ['https://git.example.org/dr/plan', 'https://git.example.org/dr/plan/edit/main/content/systems/payments.md'],
    ['https://git.example.org/dr/plan/', 'https://git.example.org/dr/plan/edit/main/content/systems/payments.md'],
    ['https://gitlab.example.org/dr/plan/-/edit/main/{path}', 'https://gitlab.example.org/dr/plan/-/edit/main/content/systems/payments.md'],
    [
      'https://example.org/{path}?at={line}&raw={path}#{line}',
      'https://example.org/content/systems/payments.md?at=12&raw=content/systems/payments.md#12',
    ],
  ])('in %s', (repository, address) => {
    expect(editAddress(repository, 'content/systems/payments.md', 12)).toBe(address);
  });

  test('on its first line, unless another is meant', () => {
    expect(editAddress('https://example.org/{path}#L{line}', 'plan.yaml')).toBe('https://example.org/plan.yaml#L1');
  });

  test('whatever its name is', () => {
    expect(editAddress('https://example.org', 'a b/c#d?.md')).toBe('https://example.org/edit/main/a%20b/c%23d%3F.md');
  });
});

describe('where a problem with a file is reported', () => {
  const end = '/issues/new?title=Problem%20in%20systems%2Fpayments.md';
  test.each([
    ['https://git.example.org/dr/plan', 'https://git.example.org/dr/plan'],
    ['https://git.example.org/dr/plan/', 'https://git.example.org/dr/plan'],
    ['https://git.example.org/dr/plan/edit/main/{path}', 'https://git.example.org/dr/plan'],
    ['https://git.example.org/dr/plan/blob/main/{path}#L{line}', 'https://git.example.org/dr/plan'],
    ['https://git.example.org/dr/plan/tree/main/docs/{path}', 'https://git.example.org/dr/plan'],
    ['https://git.example.org/dr/plan/src/branch/main/{path}', 'https://git.example.org/dr/plan'],
    ['https://git.example.org/dr/plan/_edit/branch/main/{path}', 'https://git.example.org/dr/plan'],
    ['https://gitlab.example.org/dr/plan/-/edit/main/{path}', 'https://gitlab.example.org/dr/plan'],
    ['https://git.example.org/dr/src/blob/main/tree/{path}', 'https://git.example.org/dr/src'],
    ['https://git.example.org/dr/deep/er/plan/-/blob/main/{path}', 'https://git.example.org/dr/deep/er/plan'],
    ['https://git.example.org/dr/prefix-edit/view/{path}', 'https://git.example.org/dr/prefix-edit/view'],
    ['https://git.example.org/dr/plan?file={path}#{line}', 'https://git.example.org/dr/plan'],
    ['https://git.example.org/dr/plan?at=a/b&file={path}', 'https://git.example.org/dr/plan'],
    ['https://docs.example.org/{path}', 'https://docs.example.org'],
    ['https://git.example.org/dr/plan/-/issues-archive', 'https://git.example.org/dr/plan/-/issues-archive'],
  ])('of %s', (repository, root) => {
    expect(issueAddress(repository, 'systems/payments.md')).toBe(root + end);
  });
});
