import { StaticPaths } from 'astro:static-paths';
import { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import { site } from '../site.ts';
import { type Origins, originsOf } from './origins.ts';

/** The site's pages, compiled: what Astro makes of `src` is loaded from here, without Astro's compiler. */
const app = createApp({ streaming: false });

// Where a page cannot be made, the build says why; Astro would answer with a page about an error.
app.renderError = async (_, { error, response }) => {
  if (response) return response;
  throw error;
};

type Path = Awaited<ReturnType<InstanceType<typeof StaticPaths>['getAll']>>[number];
type Module = Awaited<ReturnType<FetchState['loadComponentInstance']>>;

/** Every page and file that the content asks for. */
export const paths = (): Promise<Path[]> => new StaticPaths(app).getAll();

/** What pages are made from. */
export const origins = async (): Promise<Origins | undefined> => originsOf(await site());

/** Make one page or file. */
export async function render(request: Request, route: Path['route']): Promise<Buffer> {
  if (route.type === 'page') return Buffer.from(await pageOf(request, route));
  const response = await app.render(request, { routeData: route });
  return Buffer.from(await response.arrayBuffer());
}

const modules = new Map<Path['route'], Module>();

/** A page as text. What stands around it for a server (cookies, headers, streams) would take as long as the page itself. */
async function pageOf(request: Request, route: Path['route']): Promise<string> {
  const state = new FetchState(request);
  state.routeData = route;
  const module = modules.get(route) ?? (await state.loadComponentInstance());
  modules.set(route, module);
  state.componentInstance = module;
  state.locals = { site: await site() };
  const result = await state.createResult(module, state.getActionAPIContext());
  const page = await renderToString(result, module.default, await state.getProps(), {}, true, route);
  if (typeof page !== 'string') throw new Error('the page answers with something else than itself');
  return page.replaceAll(...apart);
}

/** Search takes a term and what is said of it for one word, unless something stands between them. */
const apart = ['</dt><dd', '</dt> <dd'] as const;
