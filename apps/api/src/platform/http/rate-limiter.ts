import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressBlock } from './address-block.js';
import { AppError } from '../graphql/app-error.js';
import type { VisitorRequest, Visitors } from './visitors.js';

const MINUTE = 60;

/**
 * Points of a minute. Who is signed in has a budget of their own, wherever they are. A visitor is told by a cookie that anybody may throw
 * away, so that the block of addresses has a budget too: a whole meeting room fits into it, and a thousand cookies of one machine do not.
 * Documents that are not the pages' own, of people who are not signed in, have a smaller share. The last is for sessions that turned out
 * to be none: after so many of a block nobody looks whether its next one is.
 */
const POINTS = {
  account: 3_000,
  visitor: 600,
  block: 6_000,
  free: 2_000,
  forged: 300,
} as const;

type Share = keyof typeof POINTS;

/** Where a refusal says when to come again. */
interface HeaderResponse {
  set(name: string, value: string): unknown;
}

/** Tells whose session a request carries. */
export interface Sessions {
  /** What the browser is known by; null for a visitor. */
  secretOf(request: VisitorRequest): string | null;
  /** The account whose session it is now; null where it is none. */
  accountOf(secret: string): Promise<string | null>;
}

/** An account whose session was found, and when that was asked last. */
interface Found {
  readonly account: string;
  readonly at: number;
}

/** For how many milliseconds a session is taken to be what it was, and how many of them are remembered. */
const REMEMBERED = { milliseconds: 60_000, sessions: 5_000 } as const;

/** What an answer costs, in points: one for the question, one for each tenth of a second, one for each 100 KB. */
const COST = { milliseconds: 100, bytes: 100_000 } as const;

/** Of what is counted, which are whole numbers, in a point: many short answers take as long together as a long one. */
const PARTS = 1_000;

/** How much work may be asked for in a minute, wherever it is asked. */
export class RateLimiter {
  private readonly limiters: Readonly<Record<Share, RateLimiterMemory>>;
  private readonly found = new Map<string, Found>();
  /** Whom each request was charged to, so that what it turns out to cost goes there too. */
  private readonly charged = new WeakMap<VisitorRequest, readonly [Share, string][]>();

  constructor(
    private readonly visitors: Visitors,
    private readonly sessions: Sessions,
  ) {
    const limiter = (share: Share) =>
      new RateLimiterMemory({ points: POINTS[share] * PARTS, duration: MINUTE, keyPrefix: share });
    this.limiters = {
      ...{ account: limiter('account'), visitor: limiter('visitor'), block: limiter('block') },
      ...{ free: limiter('free'), forged: limiter('forged') },
    };
  }

  /** Takes the point for a question or a file, or refuses it. */
  async admit(request: VisitorRequest, response: HeaderResponse): Promise<void> {
    for (const [share, key] of await this.sharesOf(request)) await this.consume(share, key, response);
  }

  /**
   * Takes the point for a document that is not the pages' own, of someone who is not signed in. A short one that is refused for that gives
   * back the point that it was admitted for, so that it keeps nobody of the same block from the pages; a long one had to be read.
   */
  async admitFree(request: VisitorRequest, response: HeaderResponse): Promise<void> {
    try {
      await this.consume('free', addressBlock(request.ip ?? ''), response);
    } catch (refusal) {
      const isShort = Number(request.headers['content-length'] ?? Infinity) < COST.bytes;
      if (isShort)
        for (const [share, key] of await this.sharesOf(request))
          await this.limiters[share].reward(key, PARTS);
      throw refusal;
    }
  }

  /** Adds what something that was admitted turned out to cost. */
  async charge(
    request: VisitorRequest,
    { milliseconds, bytes = 0, isFree = false }: { milliseconds: number; bytes?: number; isFree?: boolean },
  ): Promise<void> {
    const points = milliseconds / COST.milliseconds + bytes / COST.bytes;
    const parts = Math.round(points * PARTS);
    const shares = [...(await this.sharesOf(request))];
    if (isFree) shares.push(['free', addressBlock(request.ip ?? '')]);
    for (const [share, key] of shares) await this.limiters[share].penalty(key, parts);
  }

  private async sharesOf(request: VisitorRequest): Promise<readonly [Share, string][]> {
    const charged = this.charged.get(request);
    if (charged !== undefined) return charged;
    const account = await this.accountOf(request);
    const visitor = this.visitors.known(request);
    const block: [Share, string] = ['block', addressBlock(request.ip ?? '')];
    const shares: readonly [Share, string][] =
      account !== null ? [['account', account]] : visitor === null ? [block] : [['visitor', visitor], block];
    this.charged.set(request, shares);
    return shares;
  }

  /** Whose session it is; null for a visitor, and where it is not known now. A session that was one is asked for without a bound. */
  private async accountOf(request: VisitorRequest): Promise<string | null> {
    const secret = this.sessions.secretOf(request);
    if (secret === null) return null;
    const mark = createHash('sha256').update(secret).digest('base64url');
    const before = this.found.get(mark);
    if (before !== undefined && performance.now() - before.at < REMEMBERED.milliseconds)
      return before.account;
    const block = addressBlock(request.ip ?? '');
    if (before === undefined && !(await this.mayLook(block))) return null;
    // Where the database does not answer, whoever asks is told of it later on; until then it is a visitor who asks.
    const account = await this.sessions.accountOf(secret).catch(() => null);
    this.found.delete(mark);
    if (account === null) return null;
    if (before === undefined) await this.limiters.forged.reward(block, PARTS);
    this.found.set(mark, { account, at: performance.now() });
    const [oldest] = this.found.keys();
    if (this.found.size > REMEMBERED.sessions && oldest !== undefined) this.found.delete(oldest);
    return account;
  }

  /** Takes the point for a session that is looked for the first time; it is given back where there is one. */
  private async mayLook(block: string): Promise<boolean> {
    try {
      await this.limiters.forged.consume(block, PARTS);
      return true;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return false;
    }
  }

  private async consume(share: Share, key: string, response: HeaderResponse): Promise<void> {
    try {
      await this.limiters[share].consume(key, PARTS);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      response.set('retry-after', String(Math.ceil(refusal.msBeforeNext / 1000)));
      throw new AppError('RATE_LIMIT');
    }
  }
}
