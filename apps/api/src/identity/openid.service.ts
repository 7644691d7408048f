import type { ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { AppError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { SignInService } from './sign-in.service.js';
import { OidcStateService, type Whereabouts } from './oidc-state.service.js';
import { OpenIdIdentitiesService, IdentityAlreadyLinkedError } from './openid-identities.service.js';
import { issue } from './validation-issue.js';
import { OpenIdProvider, type ProvenIdentity } from './openid-provider.js';

type OpenIdOutcome =
  'in' | 'insecure-connection' | 'wait' | 'stale' | 'away' | 'refused' | 'unknown' | 'unverified';

/** How a browser came back: in, or a code that says why not; and where it wanted to go. */
export interface OpenIdResult extends Whereabouts {
  readonly end: OpenIdOutcome;
}

const nowhere: Whereabouts = { language: 'en', next: null };

/** Lets in whom a provider of OpenID Connect knows and whom we invited: a provider makes no account. */
@Injectable()
export class OpenIdService {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly oidcStates: OidcStateService,
    private readonly identities: OpenIdIdentitiesService,
    private readonly signInService: SignInService,
  ) {}

  /** How readers know the provider; null where none is set. */
  get host(): string | null {
    return this.provider.host;
  }

  /** Sends a browser to the provider: the address there, or why not. */
  async leave(
    from: Whereabouts,
    context: RequestContext,
  ): Promise<{ readonly address: string | null; readonly problems: readonly ValidationIssue[] }> {
    if (this.host === null) throw new AppError('NOT_FOUND');
    if (!context.mayCarrySecrets) return { address: null, problems: [issue('', 'insecure-connection')] };
    const invited = await this.provider.invite();
    if (invited === null) return { address: null, problems: [issue('', 'provider-away')] };
    await this.oidcStates.begin(invited, from, context);
    return { address: invited.address, problems: [] };
  }

  /**
   * Takes in who comes back with `query`. Nothing counts before the state is known: any page of another site can make a
   * browser ask for this address. Nor do wrong passwords count, as the one who comes back guesses none.
   */
  async handleCallback(query: string, context: RequestContext): Promise<OpenIdResult> {
    if (this.host === null) throw new AppError('NOT_FOUND');
    if (!context.mayCarrySecrets) return { end: 'insecure-connection', ...nowhere };
    const oidcState = await this.oidcStates.end(context);
    if (oidcState === null) return { end: 'stale', ...nowhere };
    const { language, next } = oidcState;
    const { loginThrottle } = this.signInService.throttleKeys;
    const keys = this.signInService.throttleKeys.forOpenId(context);
    if ((await loginThrottle.begin(keys)) > 0) return { end: 'wait', language, next };
    const proven = await this.provider.whom(query, oidcState);
    const end = typeof proven === 'string' ? proven : await this.admit(proven, context);
    if (end === 'in' || end === 'away') await loginThrottle.takeBack(keys);
    return { end, language, next };
  }

  private async admit(proven: ProvenIdentity, context: RequestContext): Promise<OpenIdOutcome> {
    const linked = await this.identities.linkedTo(proven);
    const holder = linked ?? (await this.identities.invited(proven));
    if (holder === null) {
      await this.signInService.turnAway(null, context, { by: 'openid' });
      return proven.email !== null && !proven.verified ? 'unverified' : 'unknown';
    }
    const { id } = holder;
    try {
      await this.signInService.admit(
        id,
        context,
        { by: 'openid', linked: linked === null },
        async (change) => {
          if (linked === null) await this.identities.link(change, id, proven);
        },
      );
      return 'in';
    } catch (fault) {
      if (fault instanceof IdentityAlreadyLinkedError) return 'unknown';
      throw fault;
    }
  }
}
