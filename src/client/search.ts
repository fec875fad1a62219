import { listenMeanwhile } from './search/meanwhile.ts';
import { bindOpening } from './search/opening.ts';

/**
 * Search from everywhere: the button, `/` and Ctrl-K (Cmd-K) open a dialog. Its code and the index are fetched on first use;
 * where that fails, the button is a link to the page of search.
 */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const opener = document.querySelector<HTMLAnchorElement>('a[data-search]');
const place = document.querySelector<HTMLElement>('[data-search-here]');

bindOpening(opener, () => void open());

async function open(): Promise<void> {
  if (place) return place.querySelector<HTMLInputElement>('input[type=search]')?.select();
  if (opener?.ariaBusy) return;
  if (opener) opener.ariaBusy = 'true';
  const typed = listenMeanwhile();
  try {
    const { openSiteSearch } = await import('./search/site.ts');
    openSiteSearch(base, opener, typed());
  } catch {
    location.assign(`${base}search/`);
  }
  if (opener) opener.ariaBusy = null;
}

/** The page of search has its field from the start; what is typed there before the code has come is asked then. */
async function fill(page: HTMLElement): Promise<void> {
  page.querySelector('input')?.focus();
  try {
    const { fillPage } = await import('./search/page.ts');
    fillPage(page, base);
  } catch {
    for (const part of page.querySelectorAll<HTMLElement>('input, [data-search-failed]')) part.hidden = !part.hidden;
  }
}

if (place) void fill(place);
