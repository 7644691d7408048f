import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../platform/auth/request-context.js';
import { OidcState } from './openid.entities.js';
import type { PendingSignIn } from './openid-provider.js';
import { hashOf, newSecret } from './secret.js';

/** Where a reader was, to go on there. */
export interface Whereabouts {
  readonly language: Language;
  readonly next: string | null;
}

/** Minutes that someone may take at the provider. */
const minutes = 10;

/** Keeps what belongs to a browser's way to a provider and back, under a secret that only that browser has. */
@Injectable()
export class OidcStateService {
  constructor(private readonly database: DataSource) {}

  async begin(
    { state, nonce, verifier }: PendingSignIn,
    { language, next }: Whereabouts,
    context: RequestContext,
  ): Promise<void> {
    const secret = newSecret();
    await this.database.query('delete from oidc_state where ends_at < now()');
    await this.database.manager.insert(OidcState, {
      ...{ secretHash: hashOf(secret), state, nonce, verifier, language, next: next?.slice(0, 500) ?? null },
      endsAt: () => `now() + interval '${minutes} minutes'`,
    });
    context.keepOidcState(secret, minutes);
  }

  /** The state of a browser’s sign-in, once: it is gone afterwards, whatever comes of it. */
  async end(context: RequestContext): Promise<(PendingSignIn & Whereabouts) | null> {
    const secret = context.takeOidcState();
    if (secret === null) return null;
    const [rows] = await this.database.query<[(PendingSignIn & Whereabouts)[], number]>(
      'delete from oidc_state where secret_hash = $1 and ends_at > now() returning state, nonce, verifier, language, next',
      [hashOf(secret)],
    );
    return rows[0] ?? null;
  }
}
