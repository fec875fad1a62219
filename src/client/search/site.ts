import { openDialog } from './dialog.ts';
import { listsAt } from './lists.ts';
import { pagefindAt } from './pagefind.ts';

/** Search of the whole site, in a dialog. */
export const openSiteSearch = (base: string, opener: HTMLElement | null): void =>
  openDialog(() => ({ finder: pagefindAt(base), lists: listsAt(base) }), opener);
