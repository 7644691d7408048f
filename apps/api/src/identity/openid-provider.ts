import { Inject, Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type Configuration,
} from 'openid-client';
import { log } from '../platform/settings/log.js';
import type { OpenIdSettings, Settings } from '../platform/settings/settings.js';
import { SETTINGS } from '../platform/settings/settings.module.js';

/** What only this product and one browser's sign-in know, so that an answer fits one question and is used once. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider saw. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider says that the address is this person's. */
  readonly verified: boolean;
}

/** Seconds that the provider may take for one answer. */
const patience = 5;
const scope = 'openid email';
/** Codes of faults in which the provider did not answer as one does. */
const silence = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

/** The provider of OpenID Connect by which people may sign in, where one is set. */
@Injectable()
export class OpenIdProvider {
  private readonly own: OpenIdSettings | null;
  private readonly returnTo: string;
  private configuration: Promise<Configuration> | null = null;

  constructor(@Inject(SETTINGS) { openId, publicUrl }: Pick<Settings, 'openId' | 'publicUrl'>) {
    this.own = openId;
    this.returnTo = `${publicUrl}/openid`;
  }

  /** How readers know it: its host; null where none is set. */
  get host(): string | null {
    return this.own === null ? null : new URL(this.own.issuer).host;
  }

  /** A new pledge, and the address at the provider to go to with it; null while the provider is away. */
  async invite(): Promise<(PendingSignIn & { readonly address: string }) | null> {
    const pledge = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    try {
      const address = buildAuthorizationUrl(await this.discovered(), {
        redirect_uri: this.returnTo,
        scope,
        state: pledge.state,
        nonce: pledge.nonce,
        code_challenge: await calculatePKCECodeChallenge(pledge.verifier),
        code_challenge_method: 'S256',
      });
      return { ...pledge, address: address.href };
    } catch (error) {
      log.warn({ err: error }, 'the OpenID Connect provider is away');
      return null;
    }
  }

  /** Asks the provider whom it saw, by what the browser brought back; or why that is not to be had. */
  async whom(
    query: string,
    { state, nonce, verifier }: PendingSignIn,
  ): Promise<ProvenIdentity | 'away' | 'refused'> {
    try {
      const configuration = await this.discovered();
      const tokens = await authorizationCodeGrant(configuration, new URL(this.returnTo + query), {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      });
      const claims = tokens.claims();
      if (claims === undefined) return 'refused';
      const { iss: issuer, sub: subject } = claims;
      // Most providers tell the address only when asked for it with the token.
      const known =
        typeof claims['email'] === 'string'
          ? claims
          : await fetchUserInfo(configuration, tokens.access_token, subject);
      const email = typeof known['email'] === 'string' ? known['email'] : null;
      return { issuer, subject, email, verified: known['email_verified'] === true };
    } catch (error) {
      const away = isAway(error);
      log.warn({ err: error }, away ? 'the OpenID Connect provider is away' : 'a sign-in by it was refused');
      return away ? 'away' : 'refused';
    }
  }

  /** What the provider tells about itself, asked once; after a failure again. */
  private discovered(): Promise<Configuration> {
    if (this.own === null) throw new Error('No OpenID Connect provider is set.');
    const { issuer, clientId, clientSecret } = this.own;
    const execute = new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : [];
    this.configuration ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: [...execute, enableNonRepudiationChecks],
      timeout: patience,
    }).catch((error: unknown) => {
      this.configuration = null;
      throw error;
    });
    return this.configuration;
  }
}

function isAway(error: unknown): boolean {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return false;
  return error instanceof ClientError ? silence.has(error.code ?? '') : true;
}
