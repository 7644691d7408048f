import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequirePermission } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { AccountService } from './account.service.js';
import { AddressService } from './address.service.js';
import { languageOf } from '../platform/graphql/arguments.js';
import { DoneType, MeType, OpenSessionType, TotpType } from './identity.graphql.js';
import { AccountLookupService } from './account-lookup.service.js';
import { SessionsService } from './sessions.service.js';

/** Anyone who is signed in, and their own account. */
@Resolver(() => MeType)
export class AccountResolver {
  constructor(
    private readonly service: AccountService,
    private readonly addresses: AddressService,
    private readonly accountLookup: AccountLookupService,
    private readonly sessions: SessionsService,
  ) {}

  @Query(() => MeType, { nullable: true, description: 'Who is signed in; null for a visitor' })
  @RequirePermission('enter')
  async me(@Context('context') { auth, dropSession }: RequestContext): Promise<MeType | null> {
    const { principal, reading } = auth;
    const holder = principal.account === null ? null : await this.accountLookup.byAccount(principal.account);
    if (holder === null) {
      dropSession();
      return null;
    }
    const { id: account, passwordHash, totpConfirmed: secondFactor, name, email, language } = holder;
    const { roles } = principal;
    return { account, name, email, language, password: passwordHash !== null, secondFactor, roles, reading };
  }

  @ResolveField(() => [OpenSessionType], { name: 'sessions', description: 'Seen last first, at most 100' })
  async openSessions(
    @Parent() { account }: MeType,
    @Context('context') context: RequestContext,
  ): Promise<OpenSessionType[]> {
    const open = await this.sessions.list(account);
    return open.map((session) => ({ ...session, current: session.id === context.auth.principal.session }));
  }

  @Mutation(() => DoneType)
  @RequirePermission('keep-account')
  async changeLanguage(
    @Args('language', { type: () => String }) language: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    await this.service.changeLanguage(languageOf(language), context);
    return { problems: [] };
  }

  @Mutation(() => DoneType)
  @RequirePermission('keep-account')
  async changeName(
    @Args('name', { type: () => String }) name: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.service.changeName(name, context) };
  }

  @Mutation(() => DoneType, {
    description:
      'Sends a link to the new address; it counts once that was opened. Without a password none is needed',
  })
  @RequirePermission('keep-account')
  async changeAddress(
    @Args('email', { type: () => String }) email: string,
    @Args('password', { type: () => String, nullable: true }) password: string | null,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.addresses.ask(email, password ?? '', context) };
  }

  @Mutation(() => DoneType, { description: 'Ends all other sessions' })
  @RequirePermission('keep-account')
  async changePassword(
    @Args('current', { type: () => String }) current: string,
    @Args('next', { type: () => String }) next: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.service.changePassword(current, next, context) };
  }

  @Mutation(() => TotpType, { description: 'Asks for a secret; it counts once a code of it was given' })
  @RequirePermission('keep-account')
  beginSecondFactor(
    @Args('password', { type: () => String }) password: string,
    @Context('context') context: RequestContext,
  ): Promise<TotpType> {
    return this.service.beginTotp(password, context);
  }

  @Mutation(() => DoneType)
  @RequirePermission('keep-account')
  async confirmSecondFactor(
    @Args('code', { type: () => String }) code: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.service.confirmTotp(code, context) };
  }

  @Mutation(() => DoneType)
  @RequirePermission('keep-account')
  async removeSecondFactor(
    @Args('password', { type: () => String }) password: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.service.removeTotp(password, context) };
  }

  @Mutation(() => DoneType, { description: 'Ends one of one’s own sessions, at once' })
  @RequirePermission('revoke-session')
  async endSession(
    @Args('id', { type: () => ID }) id: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    await this.service.endSession(id, context);
    return { problems: [] };
  }
}
