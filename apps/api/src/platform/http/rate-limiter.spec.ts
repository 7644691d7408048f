import { RateLimiter } from './rate-limiter.js';
import { Visitors, type VisitorRequest } from './visitors.js';

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
    const budget = new RateLimiter(visitors);
    function* minted(): Generator<VisitorRequest> {
      for (let n = 0; n < 7_000; n += 1) yield requestOf(`2001:db8::${(n % 250).toString(16)}`, visitors);
    }
    expect(await admitted(budget, minted())).toBe(6_000);
    expect(await admitted(budget, [requestOf('198.51.100.1', visitors)])).toBe(1);
  });

  it('of one visitor leaves the others of the room theirs', async () => {
    const visitors = new Visitors('http://localhost');
    const budget = new RateLimiter(visitors);
    const one = requestOf('203.0.113.1', visitors);
    expect(await admitted(budget, Array(700).fill(one))).toBe(600);
    expect(await admitted(budget, [requestOf('203.0.113.1', visitors)])).toBe(1);
  });

  it('is used up by what an answer took: a second and a megabyte are 20 questions', async () => {
    const visitors = new Visitors('http://localhost');
    const budget = new RateLimiter(visitors);
    const one = requestOf('203.0.113.1', visitors);
    await budget.charge(one, { milliseconds: 1_000, bytes: 1_000_000 });
    expect(await admitted(budget, Array(700).fill(one))).toBe(580);
  });
});
