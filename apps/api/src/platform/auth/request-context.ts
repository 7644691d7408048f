import type { Operation, Reading } from '@libs/rules';
import type { Request, Response } from 'express';
import { requirePermission, visitor, type PrincipalLookup, type AuthContext } from './principal.js';
import type { DataVersion } from '../postgres/data-version.js';
import { AppError } from '../graphql/app-error.js';
import type { Sessions } from '../http/rate-limiter.js';
import type { VisitorRequest } from '../http/visitors.js';
import { SecretCookie } from './secret-cookie.js';
import type { Settings } from '../settings/settings.js';

/** One request of a person: who asks, from where, and the way to begin and end a session. */
export interface RequestContext {
  readonly auth: AuthContext;
  readonly requestId: string;
  readonly address: string;
  /** What the browser calls itself. */
  readonly device: string;
  /** What the browser keeps to be known again by, where someone signed in with it before. */
  readonly browser: string | null;
  /** Whether it came from the machine that the product runs on, and through no proxy. */
  readonly local: boolean;
  /** Whether a password may be sent over this line. */
  readonly mayCarrySecrets: boolean;
  /** Whether a session began or ended in this request, or a browser was marked: then its answer is for this request only. */
  isSessionChanged(): boolean;
  /** Who asks, read again: a session may have ended since the request came. */
  authNow(): Promise<AuthContext>;
  keepSession(secret: string, days: number): void;
  dropSession(): void;
  keepBrowser(known: string): void;
  /** Marks this browser as the one that went to a provider to sign in there. */
  keepOidcState(secret: string, minutes: number): void;
  /** What the browser was marked with, once: the mark is taken off. */
  takeOidcState(): string | null;
}

const yearOfMinutes = 365 * 1_440;

type VisitSettings = Pick<Settings, 'publicUrl' | 'allowHttp'>;

/** Recognises who asks. Roles and sessions are read again for every request, so that what is revoked ends at once. */
export class RequestContexts implements Sessions {
  private readonly cookie: SecretCookie;
  private readonly oidcState: SecretCookie;
  private readonly browser: SecretCookie;

  constructor(
    private readonly settings: VisitSettings,
    private readonly principals: PrincipalLookup,
    private readonly version: DataVersion,
  ) {
    this.cookie = new SecretCookie(settings.publicUrl, 'session');
    this.oidcState = new SecretCookie(settings.publicUrl, 'oidc-state');
    this.browser = new SecretCookie(settings.publicUrl, 'browser');
  }

  async of(request: Request, response: Response): Promise<RequestContext> {
    const { publicUrl, allowHttp } = this.settings;
    const authNow = async (): Promise<AuthContext> => {
      const [{ reading }, principal] = await Promise.all([this.version.read(), this.principalOf(request)]);
      return { principal, reading };
    };
    let isChanged = false;
    const changed = (): void => {
      isChanged = true;
    };
    return {
      auth: await authNow(),
      authNow,
      isSessionChanged: () => isChanged,
      requestId: String(response.locals['requestId']),
      address: request.ip ?? '',
      device: String(request.headers['user-agent'] ?? '').slice(0, 300),
      browser: this.browser.read(request)?.slice(0, 300) ?? null,
      local: isLocal(request),
      // Over plain http passwords stay on the machine, unless ALLOW_HTTP says that the line is safe.
      mayCarrySecrets: publicUrl.startsWith('https:') || allowHttp || isLocal(request),
      keepSession: (secret, days) => {
        changed();
        this.cookie.keep(response, secret, days * 1_440);
      },
      dropSession: () => {
        changed();
        this.cookie.drop(response);
      },
      keepBrowser: (known) => this.browser.keep(response, known, yearOfMinutes),
      keepOidcState: (secret, minutes) => {
        changed();
        this.oidcState.keep(response, secret, minutes);
      },
      takeOidcState: () => {
        const secret = this.oidcState.read(request);
        if (secret !== null) this.oidcState.drop(response);
        return secret;
      },
    };
  }

  /** What the browser of a request is known by; null for a visitor. */
  secretOf(request: VisitorRequest): string | null {
    return this.cookie.read(request);
  }

  /** The account whose session it is now; null where it is none. */
  async accountOf(secret: string): Promise<string | null> {
    return (await this.principals.of(secret))?.account ?? null;
  }

  /** Who asks. Without our cookie nothing is asked of the database. */
  async principalOf(request: Request) {
    const secret = this.secretOf(request);
    return secret === null ? visitor : ((await this.principals.of(secret)) ?? visitor);
  }

  /** Lets pass anyone who may read the pages: everybody while reading is open, without asking who. */
  async requireReading(request: Request, reading: Reading, operation: Operation): Promise<void> {
    if (reading === 'open') return;
    requirePermission({ principal: await this.principalOf(request), reading }, operation);
  }

  /** Refuses what a page of another site sent. */
  refuseOtherSites({ headers }: Request): void {
    const { origin, host } = headers;
    if (headers['sec-fetch-site'] === 'cross-site') throw new AppError('CROSS_SITE');
    if (origin === undefined) return;
    const from = URL.canParse(origin) ? new URL(origin).host : null;
    if (from === null || (from !== host && from !== new URL(this.settings.publicUrl).host))
      throw new AppError('CROSS_SITE');
  }
}

/** Whether a request came from this machine itself, and not through a proxy on it. */
function isLocal({ socket, headers }: Request): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers['forwarded'];
  return forwarded === undefined && isLoopback(socket.remoteAddress ?? '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
