import { isSlashOn } from './search/slash.ts';

/**
 * Search from everywhere: the button, `/` and Ctrl-K (Cmd-K) open a dialog. Its code and the index are fetched on first use;
 * where that fails, the button is a link to the page of search.
 */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const opener = document.querySelector<HTMLAnchorElement>('a[data-search]');
const place = document.querySelector<HTMLElement>('[data-search-here]');

opener?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void open();
});

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && isSlashOn() && !isWriting(event.target);
  const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!slash && !k) return;
  event.preventDefault();
  void open();
});

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName));

async function open(): Promise<void> {
  try {
    const { openDialog } = await import('./search/dialog.ts');
    if (place) place.querySelector<HTMLInputElement>('input[type=search]')?.select();
    else openDialog(base, opener);
  } catch {
    location.assign(`${base}search/`);
  }
}

if (place) void import('./search/page.ts').then(({ fillPage }) => fillPage(place, base));
