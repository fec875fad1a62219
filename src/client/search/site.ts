import { openDialog } from './dialog.ts';
import { listsAt } from './lists.ts';
import { pagefindAt } from './pagefind.ts';

/** Search of the whole site, in a dialog; `query` is what was typed before it could open for the first time. */
export const openSiteSearch = (base: string, opener: HTMLElement | null, query: string): void =>
  openDialog(() => ({ finder: pagefindAt(base), lists: listsAt(base), query }), opener);
