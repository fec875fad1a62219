import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { isSearchable, type SearchIndex } from '../source/search-index.ts';

/** What the page maker is told. */
export type PageMakerOptions = {
  /** The output folder. */
  readonly out: string;
  /** What stands before every address, with `/` at both ends. */
  readonly base: string;
  /** Paths of the pages that are made, where it is not all of them: `print/roles`. */
  readonly only?: readonly string[] | undefined;
  /** Told which pages search may find, and when none follows. */
  readonly search?: SearchIndex | undefined;
};

/** Routes in the order in which search reads their pages while the next are made: reviews are many, and of gaps most are not found. */
const [first, last] = ['/reviews/[id]', '/gaps/[id]'];
const order = (route: string) => (route === first ? 0 : route === last ? 2 : 1);

/**
 * Writes pages itself and at once: Astro hands each file to another thread and waits for it, which is half of the time that
 * thousands of small pages take. Search reads pages while others are made.
 */
export const pageMaker = ({ out, base, only, search }: PageMakerOptions): AstroIntegration => ({
  name: 'page-maker',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => {
        const told = search && tellerOf(search);
        return {
          ...usual,
          getStaticPaths: async () =>
            (await usual.getStaticPaths())
              .filter(({ pathname }) => !only || only.includes(pathname.replace(/^\/|\/$/g, '')))
              .sort((a, b) => order(a.route.route) - order(b.route.route)),
          render: async (request, options) => {
            const rendered = await usual.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const folder = decodeURI(new URL(request.url).pathname).slice(base.length);
            const { type, route } = options.routeData;
            if (type !== 'page' || response.status !== 200 || folder === '404/') return rendered;
            const html = await response.text();
            told?.before(route, isSearchable(html));
            mkdirSync(join(out, folder), { recursive: true });
            writeFileSync(join(out, folder, 'index.html'), html);
            told?.after(route, folder);
            // Nothing above waits for the system, so that Pagefind's answers would be read after the last page alone.
            await turn();
            // Without a body there is nothing that Astro could write.
            return new Response(null);
          },
          teardown: async () => {
            told?.end();
            await usual.teardown?.();
          },
        };
      }),
  },
});

/** Tells search of pages in large parts, each when it is complete. */
function tellerOf(search: SearchIndex) {
  let reviews = false;
  let ended = false;
  const others = new Set<string>();
  const tellReviews = () => {
    if (reviews) search.add('reviews/*/index.html');
    reviews = false;
  };
  const end = () => {
    if (ended) return;
    ended = true;
    tellReviews();
    search.add(`{${[...others].join(',')}}`);
    search.finish();
  };
  return {
    /** A page is about to be written; gaps that search finds come before the others. */
    before: (route: string, searchable: boolean) => {
      if (route !== first) tellReviews();
      if (route === last && !searchable) end();
    },
    after: (route: string, folder: string) => {
      const [top = ''] = folder.split('/');
      if (route === first) reviews = true;
      else if (!ended) others.add(top === '' || top === 'reviews' ? `${folder}index.html` : `${top}/**/index.html`);
    },
    end,
  };
}
