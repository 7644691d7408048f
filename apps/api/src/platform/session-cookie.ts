import type { Request, Response } from 'express';
import { readCookie } from './visitors.js';

/** The cookie of somebody who signed in; it holds a secret that only the session's owner knows. */
export class SessionCookie {
  private readonly name: string;
  private readonly secure: boolean;

  constructor(publicUrl: string) {
    this.secure = publicUrl.startsWith('https:');
    this.name = this.secure ? '__Host-session' : 'session';
  }

  read(request: Request): string | null {
    return readCookie(request.headers.cookie, this.name) ?? null;
  }

  keep(response: Response, secret: string, days: number): void {
    response.cookie(this.name, secret, { ...this.attributes(), maxAge: days * 86_400_000 });
  }

  drop(response: Response): void {
    response.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
  }
}
