import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressBlock } from './address-block.js';
import { AppError } from '../graphql/app-error.js';
import type { VisitorRequest, Visitors } from './visitors.js';

const MINUTE = 60;

/**
 * Points of a minute. A visitor is told by a cookie that anybody may throw away, so that the block of addresses has a budget
 * too: a whole meeting room fits into it, and a thousand cookies of one machine do not. Documents that are not the pages' own,
 * of people who are not signed in, have the smallest share.
 */
const POINTS = {
  visitor: 600,
  block: 6_000,
  free: 2_000,
} as const;

type Share = keyof typeof POINTS;

/** Where a refusal says when to come again. */
interface HeaderResponse {
  set(name: string, value: string): unknown;
}

/** What an answer costs, in points: one for the question, one for each tenth of a second, one for each 100 KB. */
const COST = { milliseconds: 100, bytes: 100_000 } as const;

/** How much work may be asked for in a minute, wherever it is asked. */
export class RateLimiter {
  private readonly limiters: Readonly<Record<Share, RateLimiterMemory>>;

  constructor(private readonly visitors: Visitors) {
    const limiter = (share: Share) =>
      new RateLimiterMemory({ points: POINTS[share], duration: MINUTE, keyPrefix: share });
    this.limiters = { visitor: limiter('visitor'), block: limiter('block'), free: limiter('free') };
  }

  /** Takes the point for a question or a file, or refuses it. */
  async admit(request: VisitorRequest, response: HeaderResponse): Promise<void> {
    for (const [share, key] of this.sharesOf(request)) await this.consume(share, key, response);
  }

  /** Takes the point for a document that is not the pages' own, of someone who is not signed in. */
  async admitFree(request: VisitorRequest, response: HeaderResponse): Promise<void> {
    await this.consume('free', addressBlock(request.ip ?? ''), response);
  }

  /** Adds what something that was admitted turned out to cost. */
  async charge(
    request: VisitorRequest,
    { milliseconds, bytes = 0, isFree = false }: { milliseconds: number; bytes?: number; isFree?: boolean },
  ): Promise<void> {
    const points = Math.floor(milliseconds / COST.milliseconds) + Math.floor(bytes / COST.bytes);
    if (points === 0) return;
    const shares = this.sharesOf(request);
    if (isFree) shares.push(['free', addressBlock(request.ip ?? '')]);
    for (const [share, key] of shares) await this.limiters[share].penalty(key, points);
  }

  private sharesOf(request: VisitorRequest): [Share, string][] {
    const visitor = this.visitors.known(request);
    const block: [Share, string] = ['block', addressBlock(request.ip ?? '')];
    return visitor === null ? [block] : [['visitor', visitor], block];
  }

  private async consume(share: Share, key: string, response: HeaderResponse): Promise<void> {
    try {
      await this.limiters[share].consume(key, 1);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      response.set('retry-after', String(Math.ceil(refusal.msBeforeNext / 1000)));
      throw new AppError('RATE_LIMIT');
    }
  }
}
