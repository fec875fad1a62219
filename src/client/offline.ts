/** Keeps a copy of the site on the device where the browser allows it (https and localhost), and says when the page is that copy. */
const { copied, spared } = document.documentElement.dataset;
const place = document.querySelector<HTMLElement>('[data-offline]');
if (copied && place) {
  place.textContent = `Offline copy of ${momentOf(new Date(Number(copied)))}`;
  place.hidden = false;
}

// A page that the copy does not hold says so, instead of that there is none.
if (spared !== undefined) for (const words of document.querySelectorAll<HTMLElement>('main [data-spared]')) words.hidden = !words.hidden;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
if (import.meta.env.PROD && 'serviceWorker' in navigator) addEventListener('load', () => void keepCopy());

async function keepCopy() {
  try {
    const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
    addEventListener('online', () => void registration.update().catch(nothing));
  } catch {
    nothing();
  }
}

/** Without a copy the page is as good as before, so nothing is said. */
function nothing() {}

function momentOf(date: Date): string {
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return `${day}, ${date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}

export {};
