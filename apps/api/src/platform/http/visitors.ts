import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';

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
  known(request: Request): string | null {
    const given = readCookie(request.headers.cookie, this.cookie);
    const [mark, seal] = given?.split('.') ?? [];
    if (!mark || !seal) return null;
    const expected = Buffer.from(this.seal(mark));
    const actual = Buffer.from(seal);
    return actual.length === expected.length && timingSafeEqual(actual, expected) ? mark : null;
  }

  /** Gives a mark to a visitor who has none. */
  greet(request: Request, response: Response): void {
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
