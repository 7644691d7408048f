import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';

/** Who sits at the provider. */
export interface Someone {
  readonly subject: string;
  readonly email: string;
  readonly verified: boolean;
}

/** A real OpenID Connect provider on this machine, which lets in whoever it is told sits there. */
export class IdentityProvider {
  /** Who signs in next; null: whoever comes turns back. */
  who: Someone | null = null;
  readonly clientId = 'pesnet';
  readonly clientSecret = 'a secret of more than sixteen signs';
  private server: Server | null = null;
  private readonly known = new Map<string, Someone>();

  constructor(
    private readonly port: number,
    private readonly returnTo: string,
  ) {}

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What the product is told about it. */
  get settings(): Record<string, string> {
    return { OIDC_ISSUER: this.issuer, OIDC_CLIENT_ID: this.clientId, OIDC_CLIENT_SECRET: this.clientSecret };
  }

  async open(): Promise<void> {
    const provider: Provider = new Provider(this.issuer, {
      clients: [
        { client_id: this.clientId, client_secret: this.clientSecret, redirect_uris: [this.returnTo] },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      cookies: { keys: ['of this run'] },
      jwks: { keys: [signingKey()] },
      ttl: { AccessToken: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, subject) => {
        const { email, verified } = this.known.get(subject) ?? { email: '', verified: false };
        return {
          accountId: subject,
          claims: () => ({ sub: subject, email, email_verified: verified }),
        };
      },
      // Nobody is asked whether the product may know who they are.
      async loadExistingGrant({ oidc }) {
        const { client, session } = oidc;
        if (client === undefined || session?.accountId === undefined) return undefined;
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    this.server = createServer((request, response) => {
      if (request.url?.startsWith('/interaction/')) void this.meet(provider, request, response);
      else void answer(request, response);
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.server === null) return resolve();
      this.server.closeAllConnections();
      this.server.close(() => resolve());
    });
  }

  private async meet(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { who } = this;
    if (who !== null) this.known.set(who.subject, who);
    await provider.interactionFinished(
      request,
      response,
      who === null ? { error: 'access_denied' } : { login: { accountId: who.subject, remember: false } },
    );
  }
}

function signingKey() {
  const { kty, ...parts } = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    format: 'jwk',
  });
  return { ...parts, kty: kty ?? 'RSA', use: 'sig', alg: 'RS256' };
}

/** Follows an address at the provider as a browser does, until it leads back to the product; what that one is asked. */
export async function followBack(address: string, returnTo: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = address;
  while (!next.startsWith(returnTo)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`The provider stopped at ${next}: ${await response.text()}`);
    next = new URL(location, next).href;
  }
  return next.slice(new URL(returnTo).origin.length);
}
