import { beforeEach, expect, it, jest } from '@jest/globals';

/** What a service worker has, as far as ours uses it. */
type Fetching = { request: Request; respondWith: (answer: Promise<Response>) => unknown };
const listeners = new Map<string, (event: Fetching) => void>();
const cache = {
  match: jest.fn<(name: string) => Promise<Response | undefined>>(),
  put: jest.fn<(name: string, response: Response) => Promise<void>>(),
  keys: async () => [],
};
const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));

beforeEach(async () => {
  cache.match.mockReset().mockResolvedValue(undefined);
  cache.put.mockReset().mockResolvedValue(undefined);
  Object.assign(globalThis, {
    self: {
      location: { origin: 'https://observatory.example.org' },
      addEventListener: (name: string, listener: (event: Fetching) => void) => listeners.set(name, listener),
    },
    caches: { open: async () => cache },
    fetch: async () => new Response('an answer'),
  });
  await import('./sw');
});

async function asked(path: string): Promise<string> {
  let answer: Promise<Response> | null = null;
  const request = new Request(`https://observatory.example.org${path}`);
  listeners.get('fetch')?.({ request, respondWith: (given) => (answer = given) });
  return ((await answer) ?? new Response('none')).text();
}

it.each(['/graphql?id=overview', '/assets/main-1a2b.js'])(
  'gives %s, though there is no room to keep it',
  async (path) => {
    cache.put.mockImplementation(full);
    expect(await asked(path)).toBe('an answer');
  },
);

it.each(['/graphql?id=overview', '/assets/main-1a2b.js'])(
  'gives %s, though nothing in the cache can be read',
  async (path) => {
    cache.match.mockImplementation(full);
    expect(await asked(path)).toBe('an answer');
  },
);
