import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NeedsOrPlay } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { ListClosedType, MeetingListType } from './list.graphql.js';
import { ListService } from './list.service.js';

@Resolver(() => MeetingListType)
export class ListResolver {
  constructor(private readonly service: ListService) {}

  @Query(() => MeetingListType, {
    nullable: true,
    description: 'How far the list of a meeting is entered, and whom it would make absent',
  })
  @NeedsOrPlay('reopen')
  meetingList(
    @Args('meeting', { type: () => ID }) meeting: string,
    @Context('context') context: RequestContext,
  ): Promise<MeetingListType | null> {
    return this.service.of(meeting, context);
  }

  @Mutation(() => ListClosedType, {
    description: 'Closes the list of a meeting: the members that it does not name are absent from then on',
  })
  @NeedsOrPlay('reopen')
  async closeList(
    @Args('meeting', { type: () => ID }) meeting: string,
    @Args('absent', { type: () => [ID], description: 'All members that it makes absent' })
    absent: readonly string[],
    @Context('context') context: RequestContext,
  ): Promise<ListClosedType> {
    return { problems: await this.service.close(meeting, absent, context) };
  }
}
