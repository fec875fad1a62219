import MiniSearch, { type SearchResult } from 'minisearch';
import { idIn } from '../../model/plan.ts';
import type { Choices, Finder, Found } from '../search/finder.ts';
import { merged, namedFirst } from '../search/merge.ts';
import { variantsOf } from '../search/synonyms.ts';
import { type Stretch, stretchesIn } from './entries.ts';
import { excerptOf } from './excerpt.ts';

/** So many entries are shown. */
const shown = 30;

/** Search in the text of a document itself; its index is filled when it is first asked. */
export function finderIn(root: ParentNode): Finder {
  let filled: Index | undefined;
  const index = () => {
    filled ??= fill(stretchesIn(root));
    return filled;
  };
  return {
    filters: async () => ({
      kind: [
        ...new Set(
          index()
            .stretches.values()
            .map(({ kind }) => kind),
        ),
      ],
    }),
    find: async (query, choices) => find(index(), query, choices),
  };
}

type Index = { readonly search: MiniSearch<Stretch>; readonly stretches: ReadonlyMap<string, Stretch> };

function fill(stretches: readonly Stretch[]): Index {
  const search = new MiniSearch<Stretch>({
    fields: ['title', 'text', 'entry'],
    searchOptions: {
      boost: { entry: 3, title: 4 },
      combineWith: 'AND',
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
    },
  });
  search.addAll(stretches);
  return { search, stretches: new Map(stretches.map((one) => [one.id, one])) };
}

function find({ search, stretches }: Index, query: string, { kind }: Choices) {
  const filter = ({ id }: SearchResult) => !kind || stretches.get(String(id))?.kind === kind;
  const ask = (words: string) => search.search(words, { filter }).map((hit) => ({ ...hit, url: String(hit.id) }));
  const hits = query
    ? merged(
        ask(query),
        variantsOf(query).map((words) => ask(words.replaceAll('"', ''))),
      )
    : search.search(MiniSearch.wildcard, { filter });
  const byEntry = Map.groupBy(hits, ({ id }) => stretches.get(String(id))?.entry ?? '');
  const found = [...byEntry].map(([entry, own]) => foundOf(entry, own, stretches));
  return { total: found.length, found: namedFirst(found, query).slice(0, shown) };
}

function foundOf(entry: string, hits: readonly SearchResult[], stretches: ReadonlyMap<string, Stretch>): Found {
  const head = stretches.get(entry);
  const parts = hits.map(({ id, terms }) => {
    const { title = '', text = '' } = stretches.get(String(id)) ?? {};
    return { url: `#${id}`, title, excerpt: excerptOf(text, terms) };
  });
  return {
    url: `#${entry}`,
    title: head?.title ?? entry,
    kind: head?.kind,
    id: idIn(entry),
    score: hits[0]?.score ?? 0,
    excerpt: parts[0]?.excerpt ?? '',
    parts: parts.filter(({ url }) => url !== `#${entry}`).slice(0, 3),
  };
}
