import type { Choices, Finder, Found } from './finder.ts';
import { merged, namedFirst } from './merge.ts';
import { variantsOf } from './synonyms.ts';

/** What is used of Pagefind. */
type Pagefind = {
  readonly options: (options: object) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly filters: () => Promise<Record<string, Record<string, number>>>;
  readonly search: (query: string | null, options: { filters: Choices }) => Promise<{ results: readonly Result[] }>;
};
type Result = { readonly id: string; readonly score: number; readonly data: () => Promise<Data> };
type Part = { readonly url: string; readonly title: string; readonly excerpt: string };
type Data = Part & { readonly meta: Readonly<Record<string, string>>; readonly sub_results: readonly Part[] };

/** So many pages are read to be shown; a page with the asked id is among them, because ids weigh most. */
const shown = 30;
const weights = { title: 6, id: 12, kind: 0.2 };

/** The index of a built site, fetched when it is first asked. @param base where the site lies, with `/` at its end */
export function pagefindAt(base: string): Finder {
  let loading: Promise<Pagefind> | undefined;
  const index = () => {
    loading ??= load(base).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    filters: async () => {
      const counts = await (await index()).filters();
      return Object.fromEntries(Object.entries(counts).map(([name, values]) => [name, Object.keys(values)]));
    },
    find: async (query, choices) => find(await index(), base, query, choices),
  };
}

async function load(base: string): Promise<Pagefind> {
  // An index that was not there a moment ago may be there now; the browser would remember that it was not.
  const address = `${base}pagefind/pagefind.js${failures ? `?again=${failures}` : ''}`;
  try {
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: base, excerptLength: 24, excerptEllipsis: '…', ranking: { metaWeights: weights } });
    await pagefind.init();
    return pagefind;
  } catch (error) {
    failures += 1;
    throw error;
  }
}

let failures = 0;

async function find(pagefind: Pagefind, base: string, query: string, choices: Choices) {
  const asked = [query || null, ...variantsOf(query)];
  const [first = [], ...variants] = await Promise.all(
    asked.map(async (words) =>
      (await pagefind.search(words, { filters: choices })).results.map((result) => ({ ...result, url: result.id })),
    ),
  );
  const all = merged(first, variants);
  if (all.length === 0) await mustBeThere(base);
  const pages = await Promise.all(all.slice(0, shown).map(async ({ data, score }) => foundOf(await data(), score)));
  return { total: all.length, found: namedFirst(pages, query) };
}

/** Pagefind finds nothing, and says no more, where a part of its index cannot be fetched. */
async function mustBeThere(base: string): Promise<void> {
  const answer = await fetch(`${base}pagefind/pagefind-entry.json`);
  if (!answer.ok) throw new Error('the index is not there');
}

const foundOf = ({ url, excerpt, meta, sub_results }: Data, score: number): Found => ({
  url,
  title: meta.title ?? url,
  kind: meta.kind,
  id: meta.id,
  score,
  excerpt,
  parts: sub_results.filter((part) => part.url !== url).slice(0, 3),
});
