import { Feed } from 'feed';
import type { Lately } from '../analysis/lately.ts';
import type { Day } from '../model/day.ts';
import { intervalOf } from '../model/instant.ts';
import type { Plan } from '../model/plan.ts';
import { pathTo } from '../model/routes.ts';
import { forXml, plain } from './escape.ts';

/**
 * The newest revisions and approved reviews as an Atom feed, newest first. Ids do not depend on where the site stands, and every date
 * comes from the content, so that the same content gives the same bytes.
 *
 * @param site where the site stands: `https://plan.example.org/base`, or its path alone, `/base`; then links are paths
 */
export function toFeed(lately: readonly Lately[], { settings, roles }: Plan, today: Day, site = '/'): string {
  const beginningOf = (day: Day) => new Date(intervalOf(day, settings.timezone).from);
  const base = new URL(site, nowhere).href.replace(/\/$/, '');
  const feed = new Feed({
    id: idOf(settings.title),
    title: plain(settings.title),
    description: 'Revisions of the plan and approved reviews',
    link: `${base}/`,
    feedLinks: { atom: `${base}/feed.xml` },
    updated: beginningOf(lately[0]?.day ?? today),
    author: { name: plain(settings.organisation) },
    generator: false,
  });
  const authorOf = (role: string) => [{ name: plain(roles.get(role)?.data.title ?? role) }];
  for (const one of lately.slice(0, newest)) {
    const { folder, id, title, description, author } = entryOf(one);
    const link = `${base}${pathTo(folder, id)}`;
    const date = beginningOf(one.day);
    const words = { title: forXml(title), description: forXml(description) };
    feed.addItem({ ...words, id: idOf(settings.title, folder, id), link, date, published: date, author: authorOf(author) });
  }
  return feed.atom1().replaceAll(nowhere, '');
}

/** How many entries a feed holds: readers fetch it again and again, and keep what they have read. */
const newest = 200;

/** The library refuses paths, so that a feed without a site is made for this one and its address taken out again. */
const nowhere = 'https://site.invalid';

const idOf = (...parts: readonly string[]) => `urn:plan:${parts.map(encodeURIComponent).join(':')}`;

function entryOf(one: Lately) {
  if (one.kind === 'revision') {
    const { id, data } = one.revision;
    return { folder: 'revisions' as const, id, title: `Revision ${id}`, description: data.summary, author: data.author };
  }
  const { id, data } = one.review;
  const raised = one.gaps === 1 ? '1 gap' : `${one.gaps || 'no'} gaps`;
  return {
    folder: 'reviews' as const,
    id,
    title: `Review approved: ${data.title}`,
    description: `${data.kind}, ${raised}`,
    author: data.lead,
  };
}
