/// <reference lib="webworker" />
/** Keeps pages, files and answers that were seen, so that a page opens again without the server. */
declare const self: ServiceWorkerGlobalScope;
export {};

const worker = self;
const SEEN = 'seen-1';
const MAX = 240;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => event.waitUntil(cacheAll(event.data?.keep ?? [])));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(cacheFirst(request));
  else if (request.mode === 'navigate' || url.pathname === '/graphql')
    event.respondWith(networkFirst(request));
});

async function cacheAll(addresses: readonly string[]): Promise<void> {
  const own = addresses.filter((address) => new URL(address).origin === worker.location.origin);
  await Promise.allSettled(own.filter(isCacheable).map((address) => fetchAndCache(new Request(address))));
}

function isCacheable(address: string): boolean {
  const { pathname } = new URL(address);
  return pathname.startsWith('/assets/') || pathname === '/graphql' || !pathname.includes('.');
}

/** Files with a hash in their names never change. */
async function cacheFirst(request: Request): Promise<Response> {
  return (await seenAs(nameOf(request))) ?? fetchAndCache(request);
}

/** Pages and answers come from the server; without one, as they were last seen, with the time. */
async function networkFirst(request: Request): Promise<Response> {
  try {
    const response = await fetchAndCache(request);
    if (response.status < 500) return response;
    return (await cachedAnswer(request)) ?? response;
  } catch (error) {
    const last = await cachedAnswer(request);
    if (last) return last;
    throw error;
  }
}

async function cachedAnswer(request: Request): Promise<Response | undefined> {
  const own = await seenAs(nameOf(request));
  if (own && request.mode === 'navigate') return datedPage(own);
  if (own || request.mode !== 'navigate') return own && dated(own);
  // The worker is one file without the product's modules: a segment of two letters is a language's.
  const language = /^\/([a-z]{2})(?=\/|$)/.exec(new URL(request.url).pathname)?.[1] ?? '';
  return seenAs(`/${language}`);
}

/** What was seen under a name; nothing where the browser lets nothing be kept. */
async function seenAs(name: string): Promise<Response | undefined> {
  try {
    return await (await caches.open(SEEN)).match(name);
  } catch {
    return undefined;
  }
}

/** An answer is given although there is no room to keep it. */
async function fetchAndCache(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) await store(request, response.clone()).catch(() => undefined);
  return response;
}

async function store(request: Request, response: Response): Promise<void> {
  const seen = await caches.open(SEEN);
  await seen.put(nameOf(request), response);
  const names = await seen.keys();
  await Promise.all(names.slice(0, Math.max(0, names.length - MAX)).map((name) => seen.delete(name)));
}

/**
 * An answer is named by its question, a page by its path alone: under its path lies the page as it was drawn last, for whichever
 * filters, and its script asks for those of the address again.
 */
function nameOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname === '/graphql' ? pathname + search : pathname;
}

/** So does a kept page: the answers that it was drawn from are as old. */
async function datedPage(response: Response): Promise<Response> {
  const { headers, status } = dated(response);
  const text = (await response.text()).replace('<html ', `<html data-kept-at="${headers.get('x-kept-at')}" `);
  return new Response(text, { status, headers });
}

/** A kept answer says when the server gave it. */
function dated(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('x-kept-at', new Date(response.headers.get('date') ?? Date.now()).toISOString());
  return new Response(response.body, { status: response.status, headers });
}
