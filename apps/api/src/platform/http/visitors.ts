import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CookieOptions, Request } from 'express';

/** What of a request says whose it is. */
export type VisitorRequest = Pick<Request, 'ip' | 'headers'>;

/** Where a new visitor is given a cookie. */
interface CookieResponse {
  cookie(name: string, value: string, options: CookieOptions): unknown;
}

/** Tells visitors apart by a cookie that names nobody, so that a whole meeting room is not one visitor. */
export class Visitors {
  private readonly key = randomBytes(32);
  private readonly cookie: string;
  private readonly secure: boolean;

  constructor(publicUrl: string) {
    this.secure = publicUrl.startsWith('https:');
    this.cookie = this.secure ? '__Host-visitor' : 'visitor';
  }

  /** The visitor's mark, if we gave it; null for anybody else. */
  known(request: Pick<VisitorRequest, 'headers'>): string | null {
    const given = readCookie(request.headers.cookie, this.cookie);
    const [mark, seal] = given?.split('.') ?? [];
    if (!mark || !seal) return null;
    const expected = Buffer.from(this.seal(mark));
    const actual = Buffer.from(seal);
    return actual.length === expected.length && timingSafeEqual(actual, expected) ? mark : null;
  }

  /** Gives a mark to a visitor who has none. */
  greet(request: VisitorRequest, response: CookieResponse): void {
    if (this.known(request) !== null) return;
    const mark = randomBytes(12).toString('base64url');
    response.cookie(this.cookie, `${mark}.${this.seal(mark)}`, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
      path: '/',
    });
  }

  private seal(mark: string): string {
    return createHmac('sha256', this.key).update(mark).digest('base64url');
  }
}

/** The value of one cookie of a request. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(/; */).find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
