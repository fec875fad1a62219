import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFileNames } from '../../model/routes.ts';
import { dataText } from '../../report/data/files.ts';

type Props = { readonly name: (typeof dataFileNames)[number] };

export const getStaticPaths = (() => dataFileNames.map((name) => ({ params: { file: name }, props: { name } }))) satisfies GetStaticPaths;

/** The data of the site, for other programs. */
export const GET: APIRoute<Props> = ({ props, locals: { site } }) =>
  new Response(dataText(props.name, { ...site, address: site.frame.address }));
