/*
 * The service worker, without its first lines: `base`, `build`, `files` ([path, hash]) and `spared` (patterns of
 * paths that a large site does not copy) are put before it.
 * A copy is a whole build but for what is spared, checked file by file, or it is none. A document keeps to the build that it came from: what it
 * asks for later comes from that build's copy, or from the server, and never from another build.
 */
const hashes = new Map(files);
const cacheOf = (name) => `plan ${base} ${name}`;
const documents = `documents ${base}`;
const addressOf = (path) => base + encodeURI(path).replace(/[?#]/g, encodeURIComponent);
const origins = new Map();

self.addEventListener('install', (event) => event.waitUntil(copyAll()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOld().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(base)) return;
  const path = decodeURI(pathname.slice(base.length)).replace(/(^|\/)index\.html$/, '$1');
  event.respondWith(event.request.mode === 'navigate' ? answerPage(event, path) : answerPart(event, path));
});

async function copyAll() {
  const names = (await caches.keys()).filter((name) => name.startsWith(cacheOf('')));
  const kept = await Promise.all(names.map((name) => caches.open(name)));
  const cache = await caches.open(cacheOf(build));
  const left = [...files];
  const copyOn = async () => {
    for (let file = left.pop(); file; file = left.pop()) await copy(cache, kept, ...file);
  };
  await Promise.all(Array.from({ length: 6 }, copyOn));
  await cache.put(`${base}?copied`, new Response(String(Date.now())));
  await self.skipWaiting();
}

async function copy(cache, kept, path, hash) {
  const address = addressOf(path);
  for (const older of kept) {
    const same = await older.match(address);
    if (same?.headers.get('x-hash') === hash) return cache.put(address, same);
  }
  const answer = await fetch(address, { cache: 'no-cache' });
  const bytes = await answer.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) throw new Error(`${path} is of another build`);
  const headers = { 'content-type': answer.headers.get('content-type') ?? '', 'x-hash': hash };
  return cache.put(address, new Response(bytes, { headers }));
}

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The server first, for a fresh plan is better; where not all of its page is there after three seconds, or it fails, the copy. */
async function answerPage(event, path) {
  const asked = fetch(event.request);
  let begun;
  const whole = asked.then(async (answer) => {
    begun = answer;
    return { status: answer.status, bytes: await answer.clone().arrayBuffer() };
  });
  const got = await Promise.race([whole.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 3000))]);
  if (got ? isAnswered(got, path) : begun?.ok && !isCopied(path)) {
    remember(
      event,
      event.resultingClientId,
      whole.then(({ bytes }) => originOf(bytes, path)),
    );
    return begun;
  }
  const copied = await copiedPage(path);
  if (copied) remember(event, event.resultingClientId, Promise.resolve(build));
  return copied ?? asked;
}

const isCopied = (path) => hashes.has(path) || hashes.has(`${path}/`);

/** Whether the server answers for the plan. One that knows nothing of a page that is copied here, and not in the plan's own words, has lost the site. */
function isAnswered({ status, bytes }, path) {
  if (status < 400 || signIn.includes(status)) return true;
  return status < 500 && (!isCopied(path) || new TextDecoder().decode(bytes).includes(' data-built="'));
}

/** A reader who has to sign in, or may not see the plan any more, is told so. */
const signIn = [401, 403, 407];

const originOf = async (bytes, path) => {
  const hash = await hashOf(bytes);
  return hashes.get(path) === hash ? build : `${hash} ${path}`;
};

/** A page of the copy, which says on its root element when it was copied. */
async function copiedPage(path) {
  if (hashes.has(`${path}/`)) return Response.redirect(addressOf(`${path}/`));
  const cache = await caches.open(cacheOf(build));
  const found = await cache.match(addressOf(hashes.has(path) ? path : '404.html'));
  const at = await (await cache.match(`${base}?copied`))?.text();
  if (!found || !at) return undefined;
  if (!found.headers.get('content-type')?.startsWith('text/html')) return found;
  const without = spared.some((pattern) => new RegExp(pattern).test(path));
  const text = (await found.text()).replace('<html', `<html data-copied="${at}"${without ? ' data-spared' : ''}`);
  return new Response(text, { status: hashes.has(path) ? 200 : 404, headers: found.headers });
}

async function answerPart(event, path) {
  const from = await recall(event.clientId);
  if (event.resultingClientId) remember(event, event.resultingClientId, Promise.resolve(from));
  const [hash, ...rest] = from.split(' ');
  const name = rest.length && hashes.get(rest.join(' ')) === hash ? build : from;
  return (await caches.match(addressOf(path), { cacheName: cacheOf(name), ignoreSearch: true })) ?? fetch(event.request);
}

/** Workers are stopped at any time, so what a document came from is kept on disk as well. */
function remember(event, id, origin) {
  if (!id) return;
  origins.set(id, origin);
  event.waitUntil(Promise.all([caches.open(documents), origin]).then(([cache, from]) => cache.put(`${base}${id}`, new Response(from))));
}

const recall = async (id) =>
  (await origins.get(id)) ?? (await (await caches.match(`${base}${id}`, { cacheName: documents }))?.text()) ?? build;

async function forgetOld() {
  const open = new Set((await self.clients.matchAll({ includeUncontrolled: true, type: 'all' })).map(({ id }) => `${base}${id}`));
  const cache = await caches.open(documents);
  const needed = new Set([cacheOf(build)]);
  for (const request of await cache.keys()) {
    const address = new URL(request.url).pathname;
    if (open.has(address)) needed.add(cacheOf(await (await cache.match(request)).text()));
    else await cache.delete(request);
  }
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(cacheOf('')) && !needed.has(name)).map((name) => caches.delete(name)));
}
