import type { APIRoute } from 'astro';
import { wordsToFind } from '../../report/words-to-find.ts';

/** The words that the plan knows; search asks for them where it finds nothing. */
export const GET: APIRoute = ({ locals }) => new Response(JSON.stringify(wordsToFind(locals.site.plan)));
