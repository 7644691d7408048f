import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Needs } from '../platform/needs.js';
import type { Visit } from '../platform/visits.js';
import { languageOf } from '../platform/arguments.js';
import { roleGift, readingOf } from './checked.js';
import { DoneType, GuestInput, PersonType, RoleInput } from './identity.graphql.js';
import { InvitationsService } from './invitations.service.js';
import { PeopleService } from './people.service.js';
import { StaffService } from './staff.service.js';

const accountArgument = { type: () => ID };

/** The accounts of others. */
@Resolver()
export class PeopleResolver {
  constructor(
    private readonly service: PeopleService,
    private readonly staff: StaffService,
    private readonly invitations: InvitationsService,
  ) {}

  @Query(() => [PersonType], { description: 'Everybody with an account, by name, at most 1,000' })
  @Needs('read-people')
  people(): Promise<PersonType[]> {
    return this.service.all();
  }

  @Mutation(() => DoneType, { description: 'Makes an account and sends a one-time link' })
  @Needs('invite')
  async invite(
    @Args('guest', { type: () => GuestInput }) guest: GuestInput,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    const { name, email } = guest;
    const person = { name, email, language: languageOf(guest.language), ...roleGift(guest) };
    return { problems: await this.invitations.invite(person, visit) };
  }

  @Mutation(() => DoneType, {
    description: 'A new one-time link; sessions end, and a second factor when it is used',
  })
  @Needs('invite')
  async inviteAgain(
    @Args('account', accountArgument) account: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.invitations.again(account, visit) };
  }

  @Mutation(() => DoneType)
  @Needs('invite')
  async renamePerson(
    @Args('account', accountArgument) account: string,
    @Args('name', { type: () => String }) name: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.staff.rename(account, name, visit) };
  }

  @Mutation(() => DoneType)
  @Needs('change-roles')
  async giveRole(
    @Args('account', accountArgument) account: string,
    @Args('role', { type: () => RoleInput }) role: RoleInput,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.staff.giveRole(account, roleGift(role), visit) };
  }

  @Mutation(() => DoneType, { description: 'Takes a role away, from the next request on' })
  @Needs('change-roles')
  async endRole(
    @Args('account', accountArgument) account: string,
    @Args('role', { type: () => ID }) role: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.staff.endRole(account, role, visit) };
  }

  @Mutation(() => DoneType, { description: 'Ends every session of somebody, at once' })
  @Needs('change-roles')
  async endSessionsOf(
    @Args('account', accountArgument) account: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    await this.staff.endSessions(account, visit);
    return { problems: [] };
  }

  @Mutation(() => DoneType, { description: 'Erases who somebody is; what they did and every count stays' })
  @Needs('erase-person')
  async erasePerson(
    @Args('account', accountArgument) account: string,
    @Args('reason', { type: () => String }) reason: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.staff.erase(account, reason, visit) };
  }

  @Mutation(() => DoneType, { description: 'Who may read the pages: open or members' })
  @Needs('change-settings')
  async setReading(
    @Args('reading', { type: () => String }) reading: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    await this.staff.setReading(readingOf(reading), visit);
    return { problems: [] };
  }
}
