import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { NeedsOrPlay } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { DelegateType } from './delegates.graphql.js';
import { DelegatesService } from './delegates.service.js';

@Resolver(() => DelegateType)
export class DelegatesResolver {
  constructor(private readonly service: DelegatesService) {}

  @Query(() => [DelegateType], { description: 'Who came to a meeting, by country, at most 5,000' })
  @NeedsOrPlay('read-levels')
  delegates(
    @Args('meeting', { type: () => ID }) meeting: string,
    @Context('context') context: RequestContext,
  ): Promise<readonly DelegateType[]> {
    return this.service.of(meeting, context);
  }
}
