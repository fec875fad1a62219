import { hash } from 'node:crypto';
import { keyOf, type Plan } from '../model/plan.ts';
import type { Site } from '../site.ts';

/** What pages are made from, as words that change whenever it does. */
export type Origins = {
  /** What all pages that may be kept have in common: every field of every entry, the day, the edition and its address; the texts of entries are not in it. */
  readonly shared: string;
  /** What a page or file beside that is made from, by its path: `gaps/G-2026-07`; `undefined` where those of its kind are always made anew. */
  readonly own: (path: string) => string | undefined;
  /** The foot of all pages, which names the commit; nothing before the first page is made. */
  readonly foot: () => string | undefined;
};

/**
 * What nearly all pages of a site are made from. No page but its own shows the text of a review. Nothing where pages show entries as
 * they were earlier.
 */
export function originsOf(site: Site): Origins | undefined {
  const { plan, today, frame, past, history, substitutes, once } = site;
  if (substitutes.length > 0) return undefined;
  const { audience, address, contentPath, inForce } = frame;
  const fields = plan.entries.map(({ collection, id, file, data }) => wordOf([collection, id, file, data]));
  const texts = textsOf(site);
  const versions = versionsOf(history, texts);
  const own = (path: string) => {
    const [folder = '', id = '', ...deeper] = path.split('/');
    if (folder === 'revisions' && id && deeper.length === 0) return versions;
    const review = folder === 'reviews' ? plan.reviews.get(id) : folder === 'gaps' ? plan.gaps.get(id)?.review : undefined;
    if (review) return wordOf([history.changed.get(review.file)?.day, folder === 'reviews' && review.body]);
    return withoutReviews.includes(folder) ? texts : undefined;
  };
  return {
    shared: wordOf([fields, settingsOf(plan), today, audience, address, contentPath, inForce, [...past.keys()]]),
    own,
    foot: () => once.get('footer'),
  };
}

/** Folders whose pages show the text of no review, tell no commit but at their foot, and are written once. */
const withoutReviews = ['sections', 'systems', 'scenarios', 'reviews', 'gaps', 'exercises', 'templates', 'roles', 'checks', 'data'];

/**
 * A word for what pages of revisions are made from: they tell what a revision really changed, as git knows it. Nothing where one is not
 * committed, and its changes are those that lie there now, reviews included.
 */
function versionsOf({ commit, refusal, revisions }: Site['history'], texts: string): string | undefined {
  const known = [...revisions.values()].map((one) => [one.commit?.id, one.doubt?.reason, one.remark]);
  const isLoose = known.some(([, doubt]) => doubt === 'not-committed');
  return isLoose ? undefined : wordOf([texts, commit?.id, refusal?.reason, known]);
}

/** A word for the texts of all entries, of reviews for what they name and what is wrong in them alone, and for what git knows of them. */
function textsOf({ plan, placed, past, history }: Site): string {
  const texts = plan.entries.map(({ collection, file, body }) =>
    collection === 'reviews' ? [body.outline.links, body.outline.components] : [body.text, history.changed.get(file)?.day],
  );
  return wordOf([texts, placed, [...past].map(([version, then]) => [version, then.plan.entries.map(keyOf)])]);
}

const settingsOf = ({ settings, files }: Plan) => [settings, files.filter((file) => file.startsWith('assets/'))];

/** A short word for a value, the same for the same value. */
const wordOf = (value: unknown): string => hash('sha256', JSON.stringify(value), 'base64').slice(0, 22);
