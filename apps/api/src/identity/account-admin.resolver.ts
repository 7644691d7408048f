import { isCode } from '@libs/vocabulary';
import { isDay, type Reading, type Role } from '@libs/rules';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequirePermission } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { languageOf } from '../platform/graphql/arguments.js';
import { DoneType, GuestInput, PersonType, RoleInput } from './identity.graphql.js';
import { InvitationsService } from './invitations.service.js';
import { AccountDirectoryService } from './account-directory.service.js';
import { AccountAdminService } from './account-admin.service.js';
import type { RoleGift } from './new-account.js';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';

const accountArgument = { type: () => ID };

/** The accounts of others. */
@Resolver()
export class AccountAdminResolver {
  constructor(
    private readonly accountDirectory: AccountDirectoryService,
    private readonly accountAdmin: AccountAdminService,
    private readonly invitations: InvitationsService,
  ) {}

  @Query(() => [PersonType], { description: 'Everybody with an account, by name, at most 1,000' })
  @RequirePermission('read-people')
  people(): Promise<PersonType[]> {
    return this.accountDirectory.all();
  }

  @Mutation(() => DoneType, { description: 'Makes an account and sends a one-time link' })
  @RequirePermission('invite')
  async invite(
    @Args('guest', { type: () => GuestInput }) guest: GuestInput,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    const { name, email } = guest;
    const person = { name, email, language: languageOf(guest.language), ...roleGift(guest) };
    return { problems: await this.invitations.invite(person, context) };
  }

  @Mutation(() => DoneType, {
    description: 'A new one-time link; sessions end, and a second factor when it is used',
  })
  @RequirePermission('invite')
  async inviteAgain(
    @Args('account', accountArgument) account: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.invitations.again(account, context) };
  }

  @Mutation(() => DoneType)
  @RequirePermission('invite')
  async renamePerson(
    @Args('account', accountArgument) account: string,
    @Args('name', { type: () => String }) name: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.accountAdmin.rename(account, name, context) };
  }

  @Mutation(() => DoneType)
  @RequirePermission('change-roles')
  async giveRole(
    @Args('account', accountArgument) account: string,
    @Args('role', { type: () => RoleInput }) role: RoleInput,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.accountAdmin.giveRole(account, roleGift(role), context) };
  }

  @Mutation(() => DoneType, { description: 'Takes a role away, from the next request on' })
  @RequirePermission('change-roles')
  async endRole(
    @Args('account', accountArgument) account: string,
    @Args('role', { type: () => ID }) role: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.accountAdmin.endRole(account, role, context) };
  }

  @Mutation(() => DoneType, { description: 'Ends every session of someone, at once' })
  @RequirePermission('change-roles')
  async endSessionsOf(
    @Args('account', accountArgument) account: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    await this.accountAdmin.endSessions(account, context);
    return { problems: [] };
  }

  @Mutation(() => DoneType, { description: 'Erases who someone is; what they did and every count stays' })
  @RequirePermission('erase-person')
  async erasePerson(
    @Args('account', accountArgument) account: string,
    @Args('reason', { type: () => String }) reason: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.accountAdmin.erase(account, reason, context) };
  }

  @Mutation(() => DoneType, { description: 'Who may read the pages: open or members' })
  @RequirePermission('change-settings')
  async setReading(
    @Args('reading', { type: () => String }) reading: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    await this.accountAdmin.setReading(readingOf(reading), context);
    return { problems: [] };
  }
}

/** A role that someone can be given; nobody is given that of a visitor. */
function roleGift({ role, country, until }: Words<RoleGift>): RoleGift {
  if (!isCode('role', role) || role === 'visitor')
    throw new InvalidArgumentError('role', 'unknown-code', role.slice(0, 80));
  const known: Role = role;
  const day = until ?? null;
  if (day !== null && !isDay(day)) throw new InvalidArgumentError('until', 'not-valid', day.slice(0, 80));
  return { role: known, country: country ?? null, until: day };
}

/** Something as it came from outside, not yet checked. */
type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : string | null | undefined };

function readingOf(word: string): Reading {
  if (word !== 'open' && word !== 'members')
    throw new InvalidArgumentError('reading', 'unknown-code', word.slice(0, 80));
  return word;
}
