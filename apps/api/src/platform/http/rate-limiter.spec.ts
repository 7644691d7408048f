import { jest } from '@jest/globals';
import { RateLimiter, type Sessions } from './rate-limiter.js';
import { readCookie, Visitors, type VisitorRequest } from './visitors.js';

const headers = { set: () => undefined };

/** A request of an address, with the cookie of a new visitor or without. */
function requestOf(ip: string, visitors: Visitors | null): VisitorRequest {
  let cookie = '';
  visitors?.greet(
    { ip, headers: {} },
    { cookie: (name: string, value: string) => (cookie = `${name}=${value}`) },
  );
  return { ip, headers: { cookie } };
}

/** Finds the accounts of these sessions, and counts how often it was asked. */
function sessionsOf(accounts: ReadonlyMap<string, string>): Sessions & { looked: number } {
  return {
    looked: 0,
    secretOf: ({ headers: { cookie } }) => readCookie(cookie, 'session') ?? null,
    accountOf(secret) {
      this.looked += 1;
      return Promise.resolve(accounts.get(secret) ?? null);
    },
  };
}

/** A request of an address that carries a session, or what is said to be one. */
const withSession = (ip: string, secret: string, length = '100'): VisitorRequest => ({
  ip,
  headers: { cookie: `session=${secret}`, 'content-length': length },
});

async function admitted(budget: RateLimiter, requests: Iterable<VisitorRequest>): Promise<number> {
  let passed = 0;
  for (const request of requests) {
    try {
      await budget.admit(request, headers);
      passed += 1;
    } catch {
      break;
    }
  }
  return passed;
}

describe('S5: the budget of a minute', () => {
  it('is that of the block of addresses too: new cookies make it no larger', async () => {
    const visitors = new Visitors('http://localhost');
    const budget = new RateLimiter(visitors, sessionsOf(new Map()));
    function* minted(): Generator<VisitorRequest> {
      for (let n = 0; n < 7_000; n += 1) yield requestOf(`2001:db8::${(n % 250).toString(16)}`, visitors);
    }
    expect(await admitted(budget, minted())).toBe(6_000);
    expect(await admitted(budget, [requestOf('198.51.100.1', visitors)])).toBe(1);
  });

  it('of one visitor leaves the others of the room theirs', async () => {
    const visitors = new Visitors('http://localhost');
    const budget = new RateLimiter(visitors, sessionsOf(new Map()));
    const one = requestOf('203.0.113.1', visitors);
    expect(await admitted(budget, Array(700).fill(one))).toBe(600);
    expect(await admitted(budget, [requestOf('203.0.113.1', visitors)])).toBe(1);
  });

  it('is used up by what an answer took: a second and a megabyte are 20 questions', async () => {
    const visitors = new Visitors('http://localhost');
    const budget = new RateLimiter(visitors, sessionsOf(new Map()));
    const one = requestOf('203.0.113.1', visitors);
    await budget.charge(one, { milliseconds: 1_000, bytes: 1_000_000 });
    expect(await admitted(budget, Array(700).fill(one))).toBe(580);
  });

  it('is used up by many short answers as by a long one: a hundred of ten milliseconds are ten questions', async () => {
    const visitors = new Visitors('http://localhost');
    const budget = new RateLimiter(visitors, sessionsOf(new Map()));
    const one = requestOf('203.0.113.1', visitors);
    for (let n = 0; n < 100; n += 1) await budget.charge(one, { milliseconds: 9.99, bytes: 1 });
    expect(await admitted(budget, Array(700).fill(one))).toBe(590);
  });

  it('is an own one of who is signed in: visitors of the same address take nothing of it, nor it of theirs', async () => {
    const visitors = new Visitors('http://localhost');
    const budget = new RateLimiter(visitors, sessionsOf(new Map([['a-secret', 'an-account']])));
    const anybody = (): VisitorRequest => requestOf('203.0.113.1', null);
    await budget.charge(anybody(), { milliseconds: 1_000_000 });
    expect(await admitted(budget, [anybody()])).toBe(0);
    const own = () => withSession('203.0.113.1', 'a-secret');
    expect(await admitted(budget, Array.from({ length: 3_500 }, own))).toBe(3_000);
    expect(await admitted(budget, [withSession('198.51.100.1', 'a-secret')])).toBe(0);
    expect(await admitted(budget, [requestOf('198.51.100.1', null)])).toBe(1);
  });

  it('of who is signed in is charged with what an answer took', async () => {
    const budget = new RateLimiter(
      new Visitors('http://localhost'),
      sessionsOf(new Map([['a-secret', 'an-account']])),
    );
    const own = withSession('203.0.113.1', 'a-secret');
    await budget.admit(own, headers);
    await budget.charge(own, { milliseconds: 100_000 });
    expect(await admitted(budget, Array(3_000).fill(own))).toBe(1_999);
    expect(await admitted(budget, [requestOf('203.0.113.1', null)])).toBe(1);
  });

  it('is that of the block for sessions that are none, of which few are looked for, and not those that were one', async () => {
    const sessions = sessionsOf(new Map([['a-secret', 'an-account']]));
    const budget = new RateLimiter(new Visitors('http://localhost'), sessions);
    const own = () => withSession('203.0.113.1', 'a-secret');
    expect(await admitted(budget, [own()])).toBe(1);
    const forged = Array.from({ length: 7_000 }, (_, n) => withSession('203.0.113.1', `forged-${n}`));
    expect(await admitted(budget, forged)).toBe(6_000);
    expect(sessions.looked).toBe(301);
    expect(await admitted(budget, [own()])).toBe(1);
    expect(sessions.looked).toBe(301);
  });

  it('is not used up by looking for sessions that are there, however many people share an address', async () => {
    const accounts = new Map(Array.from({ length: 1_000 }, (_, n) => [`secret-${n}`, `account-${n}`]));
    const sessions = sessionsOf(accounts);
    const budget = new RateLimiter(new Visitors('http://localhost'), sessions);
    const all = [...accounts.keys()].map((secret) => withSession('203.0.113.1', secret));
    await budget.charge(requestOf('203.0.113.1', null), { milliseconds: 1_000_000 });
    expect(await admitted(budget, all)).toBe(1_000);
  });

  it('of a session that ended ends with it', async () => {
    const accounts = new Map([['a-secret', 'an-account']]);
    const budget = new RateLimiter(new Visitors('http://localhost'), sessionsOf(accounts));
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    const own = () => withSession('203.0.113.1', 'a-secret');
    expect(await admitted(budget, [own()])).toBe(1);
    await budget.charge(requestOf('203.0.113.1', null), { milliseconds: 1_000_000 });
    accounts.clear();
    clock.mockReturnValue(61_000);
    expect(await admitted(budget, [own()])).toBe(0);
    clock.mockRestore();
  });

  it('of the pages is not used up by documents that are refused for not being theirs', async () => {
    const budget = new RateLimiter(new Visitors('http://localhost'), sessionsOf(new Map()));
    let refused = 0;
    for (let n = 0; n < 7_000; n += 1) {
      const free: VisitorRequest = { ip: '203.0.113.1', headers: { 'content-length': '100' } };
      await budget.admit(free, headers);
      await budget.admitFree(free, headers).catch(() => (refused += 1));
    }
    expect(refused).toBe(5_000);
    expect(await admitted(budget, [requestOf('203.0.113.1', null)])).toBe(1);
  });
});
