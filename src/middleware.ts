import { defineMiddleware } from 'astro:middleware';
import { site } from './site.ts';

/** Gives every page and component the site, so that components import nothing but the model; in builds `build/entry.ts` gives it to pages. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.site = await site();
  return next();
});
