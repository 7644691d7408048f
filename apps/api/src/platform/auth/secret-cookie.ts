import type { Response } from 'express';
import { readCookie, type VisitorRequest } from '../http/visitors.js';

/**
 * A cookie with a secret that only one browser knows: of someone who signed in (`session`), or who is on the way
 * to a provider and back (`oidc-state`); or by which a browser is known again (`browser`).
 */
export class SecretCookie {
  private readonly name: string;
  private readonly secure: boolean;

  constructor(publicUrl: string, name: 'session' | 'oidc-state' | 'browser') {
    this.secure = publicUrl.startsWith('https:');
    this.name = this.secure ? `__Host-${name}` : name;
  }

  read(request: Pick<VisitorRequest, 'headers'>): string | null {
    return readCookie(request.headers.cookie, this.name) ?? null;
  }

  keep(response: Response, secret: string, minutes: number): void {
    response.cookie(this.name, secret, { ...this.attributes(), maxAge: minutes * 60_000 });
  }

  drop(response: Response): void {
    response.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
  }
}
