import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../report/data/files.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (async () =>
  Object.keys(dataFiles(await site())).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

/** The data of the site, for other programs. */
export const GET: APIRoute = async ({ params, locals }) => new Response(dataFiles(locals.site)[params.file ?? '']);
