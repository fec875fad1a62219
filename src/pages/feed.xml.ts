import type { APIRoute } from 'astro';
import { toFeed } from '../report/feed.ts';

/** Revisions and approved reviews, newest first. */
export const GET: APIRoute = ({ locals }) => {
  const { analysis, plan, today, frame } = locals.site;
  return new Response(toFeed(analysis.lately, plan, today, frame.address ?? import.meta.env.BASE_URL.replace(/\/$/, '')));
};
