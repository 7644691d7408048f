import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Needs } from '../platform/needs.js';
import type { Visit } from '../platform/visits.js';
import { AccountService } from './account.service.js';
import { AddressService } from './address.service.js';
import { languageOf } from '../platform/arguments.js';
import { DoneType, MeType, OpenSessionType, TotpType } from './identity.graphql.js';
import { PersonsService } from './persons.service.js';
import { SessionsService } from './sessions.service.js';

/** Whoever is signed in, and their own account. */
@Resolver(() => MeType)
export class AccountResolver {
  constructor(
    private readonly service: AccountService,
    private readonly addresses: AddressService,
    private readonly persons: PersonsService,
    private readonly sessions: SessionsService,
  ) {}

  @Query(() => MeType, { nullable: true, description: 'Who is signed in; null for a visitor' })
  @Needs('enter')
  async me(@Context('visit') { standing, dropSession }: Visit): Promise<MeType | null> {
    const { asker, reading } = standing;
    const holder = asker.account === null ? null : await this.persons.byAccount(asker.account);
    if (holder === null) {
      dropSession();
      return null;
    }
    const { id: account, passwordHash, totpConfirmed: secondFactor, name, email, language } = holder;
    const { roles } = asker;
    return { account, name, email, language, password: passwordHash !== null, secondFactor, roles, reading };
  }

  @ResolveField(() => [OpenSessionType], { name: 'sessions', description: 'Seen last first, at most 100' })
  async openSessions(
    @Parent() { account }: MeType,
    @Context('visit') visit: Visit,
  ): Promise<OpenSessionType[]> {
    const open = await this.sessions.list(account);
    return open.map((session) => ({ ...session, current: session.id === visit.standing.asker.session }));
  }

  @Mutation(() => DoneType)
  @Needs('keep-account')
  async changeLanguage(
    @Args('language', { type: () => String }) language: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    await this.service.changeLanguage(languageOf(language), visit);
    return { problems: [] };
  }

  @Mutation(() => DoneType)
  @Needs('keep-account')
  async changeName(
    @Args('name', { type: () => String }) name: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.service.changeName(name, visit) };
  }

  @Mutation(() => DoneType, {
    description:
      'Sends a link to the new address; it counts once that was opened. Without a password none is needed',
  })
  @Needs('keep-account')
  async changeAddress(
    @Args('email', { type: () => String }) email: string,
    @Args('password', { type: () => String, nullable: true }) password: string | null,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.addresses.ask(email, password ?? '', visit) };
  }

  @Mutation(() => DoneType, { description: 'Ends all other sessions' })
  @Needs('keep-account')
  async changePassword(
    @Args('current', { type: () => String }) current: string,
    @Args('next', { type: () => String }) next: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.service.changePassword(current, next, visit) };
  }

  @Mutation(() => TotpType, { description: 'Asks for a secret; it counts once a code of it was given' })
  @Needs('keep-account')
  beginSecondFactor(
    @Args('password', { type: () => String }) password: string,
    @Context('visit') visit: Visit,
  ): Promise<TotpType> {
    return this.service.beginTotp(password, visit);
  }

  @Mutation(() => DoneType)
  @Needs('keep-account')
  async confirmSecondFactor(
    @Args('code', { type: () => String }) code: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.service.confirmTotp(code, visit) };
  }

  @Mutation(() => DoneType)
  @Needs('keep-account')
  async removeSecondFactor(
    @Args('password', { type: () => String }) password: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.service.removeTotp(password, visit) };
  }

  @Mutation(() => DoneType, { description: 'Ends one of one’s own sessions, at once' })
  @Needs('revoke-session')
  async endSession(
    @Args('id', { type: () => ID }) id: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    await this.service.endSession(id, visit);
    return { problems: [] };
  }
}
