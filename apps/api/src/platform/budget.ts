import type { Request, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './errors.js';
import type { Visitors } from './visitors.js';

const minute = 60;
const points = 600;

/**
 * How much work a visitor may ask for in a minute: a question costs one point, and one more for each
 * tenth of a second that it took. Visitors count one by one, however many share an address. Callers who
 * send no cookie of ours cannot be told apart, so those of one address share a larger budget.
 */
export class Budget {
  private readonly visitor: RateLimiterMemory;
  private readonly strangers: RateLimiterMemory;

  constructor(private readonly visitors: Visitors) {
    this.visitor = new RateLimiterMemory({ points, duration: minute, keyPrefix: 'visitor' });
    this.strangers = new RateLimiterMemory({ points: 10 * points, duration: minute, keyPrefix: 'address' });
  }

  /** Takes the point for a question, or refuses it. */
  async admit(request: Request, response: Response): Promise<void> {
    const [limiter, key] = this.account(request);
    try {
      await limiter.consume(key, 1);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      response.set('retry-after', String(Math.ceil(refusal.msBeforeNext / 1000)));
      throw new Refusal('RATE_LIMIT');
    }
  }

  /** Adds what an admitted question turned out to cost. */
  async charge(request: Request, milliseconds: number): Promise<void> {
    const points = Math.floor(milliseconds / 100);
    const [limiter, key] = this.account(request);
    if (points > 0) await limiter.penalty(key, points);
  }

  private account(request: Request): [RateLimiterMemory, string] {
    const visitor = this.visitors.known(request);
    return visitor === null ? [this.strangers, request.ip ?? ''] : [this.visitor, visitor];
  }
}
