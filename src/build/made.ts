import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * Writes pages itself: Astro writes one after the other and waits for the disk each time, which is half of the time that
 * thousands of small pages take.
 *
 * @param out the output folder
 * @param base what stands before every address, with `/` at both ends
 * @param only paths of the pages that are made, where it is not all of them: `print/roles`
 */
export const pageMaker = (out: string, base: string, only?: readonly string[]): AstroIntegration => ({
  name: 'page-maker',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => {
        const { write, finish } = writer(out);
        return {
          ...usual,
          getStaticPaths: async () =>
            (await usual.getStaticPaths()).filter(({ pathname }) => !only || only.includes(pathname.replace(/^\/|\/$/g, ''))),
          render: async (request, options) => {
            const rendered = await usual.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const folder = decodeURI(new URL(request.url).pathname).slice(base.length);
            if (options.routeData.type !== 'page' || response.status !== 200 || folder === '404/') return rendered;
            await write(folder, await response.text());
            // Without a body there is nothing that Astro could write.
            return new Response(null);
          },
          teardown: async () => {
            await finish();
            await usual.teardown?.();
          },
        };
      }),
  },
});

/** How many pages are written at one time: enough to keep the disk busy, and few enough for the system's limit of open files. */
const atOnce = 32;

function writer(out: string) {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const put = async (folder: string, html: string) => {
    await mkdir(join(out, folder), { recursive: true });
    await writeFile(join(out, folder, 'index.html'), html);
  };
  const finish = async (atMost = 0) => {
    while (underWay.size > atMost) await Promise.race(underWay);
    if (failures.length > 0) throw failures[0];
  };
  const write = (folder: string, html: string) => {
    const writing: Promise<void> = put(folder, html)
      .catch((error) => void failures.push(error))
      .finally(() => underWay.delete(writing));
    underWay.add(writing);
    return finish(atOnce);
  };
  return { write, finish };
}
