import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  /** Told each page that search may find, and when none follows. */
  readonly search?: SearchIndex | undefined;
};

/** Pages of gaps come last, those that search finds before the others: while the others are made, the index is written. */
const last = '/gaps/[id]';

/**
 * Writes pages itself and at once: Astro hands each file to another thread and waits for it, which is half of the time that
 * thousands of small pages take. Search reads each page as soon as it is made.
 */
export const pageMaker = ({ out, base, only, search }: PageMakerOptions): AstroIntegration => ({
  name: 'page-maker',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => {
        return {
          ...usual,
          getStaticPaths: async () => {
            const paths = (await usual.getStaticPaths()).filter(
              ({ pathname }) => !only || only.includes(pathname.replace(/^\/|\/$/g, '')),
            );
            return [...paths.filter(({ route }) => route.route !== last), ...paths.filter(({ route }) => route.route === last)];
          },
          render: async (request, options) => {
            const rendered = await usual.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const folder = decodeURI(new URL(request.url).pathname).slice(base.length);
            if (options.routeData.type !== 'page' || response.status !== 200 || folder === '404/') return rendered;
            const html = await response.text();
            mkdirSync(join(out, folder), { recursive: true });
            writeFileSync(join(out, folder, 'index.html'), html);
            if (isSearchable(html)) await search?.add(`${folder}index.html`, html);
            else if (options.routeData.route === last) search?.finish();
            // Without a body there is nothing that Astro could write.
            return new Response(null);
          },
        };
      }),
  },
});
