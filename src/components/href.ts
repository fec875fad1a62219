/** The address of a page, given from the root of the site: under a sub-path, the sub-path comes first. */
export const href = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
