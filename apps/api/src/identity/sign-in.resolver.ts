import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequirePermission } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { languageOf } from '../platform/graphql/arguments.js';
import { SignInService } from './sign-in.service.js';
import { PasswordResetService } from './password-reset.service.js';
import { DoneType, EnteredType, FirstArgs, KeyArgs, LinkType } from './identity.graphql.js';
import { OneTimeTokenService } from './one-time-token.service.js';
import { InvitationAcceptanceService } from './invitation-acceptance.service.js';

/** Coming in and going out. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly signInService: SignInService,
    private readonly invitationAcceptance: InvitationAcceptanceService,
    private readonly passwordReset: PasswordResetService,
    private readonly oneTimeTokens: OneTimeTokenService,
  ) {}

  @Query(() => LinkType, {
    nullable: true,
    description: 'What a one-time link is for; null where it works no more',
  })
  @RequirePermission('enter')
  link(@Args('secret', { type: () => String }) secret: string): Promise<LinkType | null> {
    return this.oneTimeTokens.find(secret);
  }

  @Mutation(() => EnteredType)
  @RequirePermission('enter')
  signIn(
    @Args() { email, password, code }: KeyArgs,
    @Context('context') context: RequestContext,
  ): Promise<EnteredType> {
    return this.signInService.signIn({ email, password, code: code ?? null }, context);
  }

  @Mutation(() => DoneType)
  @RequirePermission('enter')
  async signOut(@Context('context') context: RequestContext): Promise<DoneType> {
    await this.signInService.signOut(context);
    return { problems: [] };
  }

  @Mutation(() => DoneType, {
    description: 'Sends a link, if there is such an account; the answer is always the same',
  })
  @RequirePermission('enter')
  async requestReset(
    @Args('email', { type: () => String }) email: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.passwordReset.requestReset(email, context) };
  }

  @Mutation(() => DoneType)
  @RequirePermission('enter')
  async resetPassword(
    @Args('secret', { type: () => String }) secret: string,
    @Args('password', { type: () => String }) password: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.invitationAcceptance.reset(secret, password, context) };
  }

  @Mutation(() => DoneType, { description: 'By the link that the first start printed; it works once' })
  @RequirePermission('enter')
  async becomeFirstAdministrator(
    @Args() { secret, password, language, ...self }: FirstArgs,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    const person = { ...self, language: languageOf(language) };
    return { problems: await this.invitationAcceptance.becomeFirst(secret, person, password, context) };
  }

  @Mutation(() => DoneType)
  @RequirePermission('enter')
  async acceptInvitation(
    @Args('secret', { type: () => String }) secret: string,
    @Args('password', { type: () => String }) password: string,
    @Args('language', { type: () => String }) language: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    const key = { password, language: languageOf(language) };
    return { problems: await this.invitationAcceptance.accept(secret, key, context) };
  }

  @Mutation(() => DoneType, { description: 'By the link that was sent to the new address' })
  @RequirePermission('enter')
  async confirmAddress(
    @Args('secret', { type: () => String }) secret: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.invitationAcceptance.confirmAddress(secret, context) };
  }
}
