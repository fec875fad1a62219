import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../report/data/files.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (async () =>
  Object.entries(dataFiles(await site())).map(([file, text]) => ({ params: { file }, props: { text } }))) satisfies GetStaticPaths;

/** The data of the site, for other programs. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
