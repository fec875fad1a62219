import { isCutShort } from './cut-short.ts';
import type { Answer, Choices, Finder, Found } from './finder.ts';
import { merged, namedFirst } from './merge.ts';
import { respelled } from './spelling.ts';
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
/** So many of them tell whether search has understood what was asked. */
const looked = 10;
const weights = { title: 6, id: 12, kind: 0.2 };

/** An index that was fetched, and what named it then: another build has another. */
type Index = { readonly pagefind: Pagefind; readonly entry: string };

/** The index of a built site, fetched when it is first asked. @param base where the site lies, with `/` at its end */
export function pagefindAt(base: string): Finder {
  let loading: Promise<Index> | undefined;
  const index = () => {
    loading ??= load(base).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    filters: async () => {
      const counts = await (await index()).pagefind.filters();
      return Object.fromEntries(Object.entries(counts).map(([name, values]) => [name, Object.keys(values)]));
    },
    find: async (query, choices) => {
      const known = await index();
      const [answer, now] = await Promise.allSettled([find(known.pagefind, query, choices), entryAt(base)]);
      if (now.status === 'fulfilled' && now.value !== known.entry) {
        // Another build has taken this one's place: parts of the index that are not loaded yet are gone, and Pagefind does not say so.
        loading = undefined;
        return find((await index()).pagefind, query, choices);
      }
      if (answer.status === 'rejected') throw answer.reason;
      // Pagefind finds nothing, and says no more, where a part of its index cannot be fetched.
      if (now.status === 'rejected' && answer.value.total === 0) throw now.reason;
      return answer.value;
    },
    meant: async (query) => respelled(query, await wordsAt(base)),
  };
}

async function load(base: string): Promise<Index> {
  // The browser would remember that an index was not there, or what it was.
  const address = `${base}pagefind/pagefind.js${loads ? `?again=${loads}` : ''}`;
  loads += 1;
  const entry = await entryAt(base);
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 24, excerptEllipsis: '…', ranking: { metaWeights: weights } });
  await pagefind.init();
  return { pagefind, entry };
}

let loads = 0;

const entryAt = async (base: string): Promise<string> => (await fetched(`${base}pagefind/pagefind-entry.json`)).text();

/** The words that the plan knows; without them no query is understood better. */
async function wordsAt(base: string): Promise<readonly string[]> {
  try {
    return await (await fetched(`${base}search/words.json`)).json();
  } catch {
    return [];
  }
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address} is not there`);
  return answer;
}

async function find(pagefind: Pagefind, query: string, choices: Choices): Promise<Answer> {
  const asked = [query || null, ...variantsOf(query)];
  const lists = await Promise.all(
    asked.map(async (words) => {
      const { results } = await pagefind.search(words, { filters: choices });
      return (await isWrong(words, results)) ? [] : results.map((result) => ({ ...result, url: result.id }));
    }),
  );
  const [first = [], ...variants] = lists;
  const all = merged(first, variants);
  const pages = await Promise.all(all.slice(0, shown).map(async ({ data, score }) => foundOf(await data(), score)));
  return { total: all.length, found: namedFirst(pages, query) };
}

/** Whether what was found for words has nothing to do with them, as far as the best of it shows. */
async function isWrong(words: string | null, results: readonly Result[]): Promise<boolean> {
  if (!words) return false;
  const pages = await Promise.all(results.slice(0, looked).map(({ data }) => data()));
  const excerpts = pages.flatMap(({ excerpt, sub_results }) => [excerpt, ...sub_results.map((part) => part.excerpt)]);
  return isCutShort(
    words,
    excerpts.flatMap((excerpt) => [...excerpt.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, word = '']) => word)),
  );
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
