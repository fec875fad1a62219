import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isActingAddress, schemeOf } from '../../src/model/address.ts';
import { addressFrom, targetOf } from '../../src/model/links.ts';

describe('from reviews/2026/storage.md', () => {
  test.each([
    ['../../systems/payments.md#steps', { kind: 'file', file: 'systems/payments.md', anchor: 'steps' }],
    ['./other.md', { kind: 'file', file: 'reviews/2026/other.md' }],
    ['other.md?plain=1#a%20b', { kind: 'file', file: 'reviews/2026/other.md', anchor: 'a b' }],
    ['#top', { kind: 'file', file: 'reviews/2026/storage.md', anchor: 'top' }],
    ['', { kind: 'file', file: 'reviews/2026/storage.md' }],
    ['../../', { kind: 'file', file: '' }],
    ['../../../secret.md', { kind: 'nowhere', url: '../../../secret.md' }],
    ['%2e%2e/%2e%2e/%2e%2e/secret.md', { kind: 'nowhere', url: '%2e%2e/%2e%2e/%2e%2e/secret.md' }],
    ['a%zz.md', { kind: 'nowhere', url: 'a%zz.md' }],
    ['/systems/payments/', { kind: 'page', path: '/systems/payments/' }],
    ['/systems/payments#steps', { kind: 'page', path: '/systems/payments/', anchor: 'steps' }],
    ['/feed.xml', { kind: 'page', path: '/feed.xml' }],
    ['/v1.2/notes', { kind: 'page', path: '/v1.2/notes/' }],
    ['/x.yz/notes', { kind: 'page', path: '/x.yz/notes/' }],
    ['other.md#a#b', { kind: 'file', file: 'reviews/2026/other.md', anchor: 'a#b' }],
    ['https://example.org/a.md', { kind: 'outside', url: 'https://example.org/a.md' }],
    ['//example.org', { kind: 'outside', url: '//example.org' }],
    ['mailto:dba@example.org', { kind: 'outside', url: 'mailto:dba@example.org' }],
    ['JavaScript:alert(1)', { kind: 'acting', url: 'JavaScript:alert(1)' }],
  ])('%s', (url, target) => {
    expect(targetOf(url, 'reviews/2026/storage.md')).toEqual(target);
  });
});

test.each([
  ['https://example.org', 'https'],
  ['JaVaScRiPt:alert(1)', 'javascript'],
  ['java\tscript:alert(1)', 'javascript'],
  [' \u0001javascript:alert(1)', 'javascript'],
  ['java\u200bscript:alert(1)', 'javascript'],
  ['a/b:c', undefined],
  ['#a:b', undefined],
  ['1a:b', undefined],
  ['', undefined],
])('the scheme of %j is %s', (address, scheme) => {
  expect(schemeOf(address)).toBe(scheme);
});

test.each(['javascript:x', 'VBSCRIPT:x', 'data:text/html,x', 'blob:x', 'filesystem:x', 'livescript:x', 'mocha:x'])('%s acts', (address) => {
  expect(isActingAddress(address)).toBe(true);
});

test.each(['https://example.org', 'data/plan.json', '#data:x', ''])('%s does not act', (address) => {
  expect(isActingAddress(address)).toBe(false);
});

test('no address leads to a file above the folder, and none makes it fail', () => {
  const part = fc.constantFrom('..', '.', 'a.md', '%2e%2e', '', 'b', '#x', '?q', '\\', '%');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const target = targetOf(parts.join('/'), 'systems/x.md');
      if (target.kind === 'file') expect(target.file.split('/')).not.toContain('..');
    }),
  );
});

test.each([
  ['assets/yard.png', 'systems/parcels.md', '../assets/yard.png'],
  ['assets/yard.png', 'reviews/2026/storage.md', '../../assets/yard.png'],
  ['systems/labels.md', 'systems/parcels.md', 'labels.md'],
  ['reviews/2025/mail.md', 'reviews/2026/storage.md', '../2025/mail.md'],
  ['reviews/mail.md', 'reviews/2026/storage.md', '../mail.md'],
  ['reviews/2026/storage.md', 'reviews/mail.md', '2026/storage.md'],
  ['roles.yaml', 'sections/roles.md', '../roles.yaml'],
  ['assets/the yard.png', 'systems/parcels.md', '../assets/the%20yard.png'],
])('%s is written in %s as %s, and read as it again', (file, from, address) => {
  expect(addressFrom(file, from)).toBe(address);
  expect(targetOf(address, from)).toEqual({ kind: 'file', file });
});
