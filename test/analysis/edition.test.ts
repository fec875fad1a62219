import { describe, expect, test } from 'vitest';
import { earlierEditionFor, editionFor, isHidden } from '../../src/analysis/edition.ts';
import type { Content } from '../../src/model/plan.ts';
import { planWith } from './plans.ts';

const link = (url: string, picture = false) => ({ url, picture, text: '', line: 1, column: 1 });

const contact = { primary: { phone: '+27 11 555 0100' }, alternate: { phone: '+27 11 555 0101' }, verifiedOn: '2026-01-01' };
const plan = planWith(
  {
    sections: { closed: {}, staff: { audience: 'staff' }, partners: { audience: 'partners' }, open: { audience: 'public' } },
    systems: { ledger: { audience: 'public' } },
    templates: { outage: {} },
    roles: { dba: { ...contact, duties: 'Restores.', audience: 'partners' }, boss: contact },
  },
  { checks: { 'gaps/overdue': 'off' }, repository: 'https://git.example.org/plan' },
);
/** Each section shows a picture of its own, and all link to the same page elsewhere. */
const content: Content = {
  settings: plan.settings,
  entries: plan.entries.map((entry) => {
    const links =
      entry.collection === 'sections' ? [link(`../assets/${entry.id}.png`, true), link('https://example.org/'), link('#top')] : [];
    return { ...entry, body: { ...entry.body, outline: { ...entry.body.outline, links } } };
  }),
  misfits: [{ rule: 'content/schema', message: 'It is wrong', at: { file: 'x.md', field: [] } } as unknown as Content['misfits'][number]],
  broken: ['systems/broken'],
  damaged: plan.entries.slice(0, 1),
  files: ['plan.yaml', ...plan.files, 'assets/closed.png', 'assets/partners.png', 'assets/open.png', 'assets/unused.png'],
};

test('the most trusted audience sees everything', () => {
  expect(editionFor(content, 'staff')).toBe(content);
});

test.each([
  ['partners', ['sections/partners', 'sections/open', 'systems/ledger', 'roles/dba'], ['assets/partners.png', 'assets/open.png']],
  ['public', ['sections/open', 'systems/ledger'], ['assets/open.png']],
  ['nobody', [], []],
])('%s see what is for them or wider, and the pictures in it', (audience, keys, pictures) => {
  const edition = editionFor(content, audience);
  expect(edition.entries.map(({ collection, id }) => `${collection}/${id}`)).toEqual(keys);
  expect(edition.files).toEqual([...keys.map((key) => `${key}.md`), ...pictures]);
});

test('contacts, checks, mistakes and the place of the source are for the most trusted alone', () => {
  const { entries, settings, misfits, broken, damaged } = editionFor(content, 'partners');
  const dba = entries.find(({ collection }) => collection === 'roles');
  expect(dba?.data).toEqual({ id: 'dba', title: 'dba', party: 'employee', duties: 'Restores.', audience: 'partners' });
  expect(entries[0]).toBe(content.entries[2]);
  expect(settings).toEqual({ ...content.settings, checks: undefined, repository: undefined });
  expect([misfits, broken, damaged]).toEqual([[], [], []]);
});

test('what leaves entries out knows that it does', () => {
  expect([editionFor(content, 'staff').partial, editionFor(content, 'partners').partial]).toEqual([undefined, true]);
});

describe('an earlier state', () => {
  const keys = (audience: string, then: Content, now: Content) =>
    earlierEditionFor(then, audience, editionFor(now, audience)).entries.map(({ collection, id }) => `${collection}/${id}`);
  const withData = (id: string, data: object): Content => ({
    ...content,
    entries: content.entries.map((entry) => (entry.id === id ? ({ ...entry, data: { ...entry.data, ...data } } as typeof entry) : entry)),
  });

  test('is shown as a whole to those who see everything today', () => {
    expect(earlierEditionFor(content, 'staff', editionFor(content, 'staff'))).toBe(content);
  });

  test('hides what was hidden then', () => {
    expect(keys('public', content, withData('partners', { audience: 'public' }))).toEqual(['sections/open', 'systems/ledger']);
  });

  test('hides what is hidden today, by the name that it has or had', () => {
    expect(keys('public', content, withData('open', { audience: 'staff' }))).toEqual(['systems/ledger']);
    expect(keys('public', content, withData('closed', { formerly: ['open'] }))).toEqual(['systems/ledger']);
  });

  test('shows what is no more, if it was for them', () => {
    const now = { ...content, entries: content.entries.filter(({ id }) => id !== 'open') };
    expect(keys('public', content, now)).toEqual(['sections/open', 'systems/ledger']);
  });

  test('is read in the order of audiences that holds today', () => {
    const then = { ...content, settings: { ...content.settings, audiences: ['public', 'partners', 'staff'] } };
    expect(keys('public', then, content)).toEqual(['sections/open', 'systems/ledger']);
  });

  test('an entry with mistakes is hidden as well', () => {
    const [closed] = content.entries;
    if (!closed) throw new Error('no entry');
    expect(isHidden(editionFor({ ...content, entries: [], damaged: [closed] }, 'public'), closed)).toBe(true);
    expect(isHidden(editionFor(content, 'staff'), closed)).toBe(false);
    const renamed = { ...closed, id: 'other', data: { ...closed.data, formerly: ['closed', 'older'] } } as typeof closed;
    expect(isHidden(editionFor(content, 'public'), renamed)).toBe(true);
  });
});
