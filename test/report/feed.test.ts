import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { analyse } from '../../src/analysis/index.ts';
import { toFeed } from '../../src/report/feed.ts';
import { planWith } from '../analysis/plans.ts';

const plan = planWith(
  {
    reviews: {
      fire: { title: 'A <b>fire</b> & ]]> more\u0007', approvedOn: '2026-03-20' },
      draft: { status: 'draft' },
      later: { approvedOn: '2026-12-01' },
    },
    revisions: { '1.1.0': { date: '2026-04-01' } },
  },
  { title: 'Plan & <more>\u0007' },
);
const { lately } = analyse(plan, '2026-11-23');
const text = toFeed(lately, plan, '2026-11-23', 'https://plan.example.org/base/');

const between = (name: string) =>
  [...text.matchAll(new RegExp(`<${name}[^>]*>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${name}>`, 'g'))].map(([, inner]) => inner);

/** What a validator finds wrong with a feed, by a schema after RFC 4287. */
async function mistakes(feed: string) {
  const schema = readFileSync('test/schemas/atom.rng', 'utf8');
  const { errors } = await validateXML({ xml: [{ fileName: 'feed.xml', contents: feed }], schema: [schema], extension: 'relaxng' });
  return errors.map(({ message }) => message);
}

test('it is valid Atom, whatever authors write', async () => {
  expect(await mistakes(text)).toEqual([]);
  expect(await mistakes(text.replace(/<id>.*<\/id>/, '<id>not an address</id>'))).not.toEqual([]);
});

test('it holds revisions and approved reviews up to today, newest first, each dated by the first moment of its own day, two hours before UTC', () => {
  expect(between('title')).toEqual([
    'Plan &amp; &lt;more&gt; ',
    'Revision 1.1.0',
    'Review approved: A &#60;b&#62;fire&#60;/b&#62; &#38; ]]&#62; more ',
  ]);
  expect(between('updated')).toEqual(['2026-03-31T22:00:00.000Z', '2026-03-31T22:00:00.000Z', '2026-03-19T22:00:00.000Z']);
});

test('ids do not depend on where the site stands; links do', () => {
  const path = toFeed(lately, plan, '2026-11-23', '/base');
  const ids = (feed: string) => feed.match(/<id>.*<\/id>/g);
  const links = (feed: string) => [...feed.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(ids(path)).toEqual(ids(text));
  expect(new Set(ids(text)).size).toBe(3);
  expect(links(text)).toContain('https://plan.example.org/base/revisions/1.1.0/');
  expect(links(path)).toEqual(['/base/', '/base/feed.xml', '/base/revisions/1.1.0/', '/base/reviews/fire/']);
});

test('a plan in which nothing has happened has a feed too', async () => {
  const empty = toFeed([], plan, '2026-11-23');
  expect(await mistakes(empty)).toEqual([]);
  expect(empty).toContain('<updated>2026-11-22T22:00:00.000Z</updated>');
});
