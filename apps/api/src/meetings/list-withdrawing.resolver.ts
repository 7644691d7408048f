import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { idOf } from '../platform/graphql/arguments.js';
import { NeedsOrPlay } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { ListWithdrawnType, MeetingDelegationsType } from './list-withdrawing.graphql.js';
import { ListWithdrawingService } from './list-withdrawing.service.js';

@Resolver(() => MeetingDelegationsType)
export class ListWithdrawingResolver {
  constructor(private readonly service: ListWithdrawingService) {}

  @Query(() => MeetingDelegationsType, {
    description: 'What goes where all delegations of a meeting are withdrawn, and what refers to it',
  })
  @NeedsOrPlay('reopen')
  meetingDelegations(
    @Args('meeting', { type: () => ID }) meeting: string,
    @Context('context') context: RequestContext,
  ): Promise<MeetingDelegationsType> {
    return this.service.of(meeting, context);
  }

  @Mutation(() => ListWithdrawnType, {
    description:
      'Withdraws all delegations of a meeting at once: what its members did there is unknown from then on',
  })
  @NeedsOrPlay('reopen')
  async withdrawList(
    @Args('meeting', { type: () => ID }) meeting: string,
    @Args('version', {
      type: () => String,
      description: 'Of the list that the one who withdraws it has seen',
    })
    version: string,
    @Args('reason', { type: () => String }) reason: string,
    @Context('context') context: RequestContext,
  ): Promise<ListWithdrawnType> {
    return { problems: await this.service.withdraw({ meeting, version, reason }, context) };
  }

  @Mutation(() => ListWithdrawnType, { description: 'Restores a list as it was withdrawn, persons included' })
  @NeedsOrPlay('reopen')
  async restoreList(
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { type: () => String }) reason: string,
    @Context('context') context: RequestContext,
  ): Promise<ListWithdrawnType> {
    return { problems: await this.service.restore(idOf(id), reason, context) };
  }
}
