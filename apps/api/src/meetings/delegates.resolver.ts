import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { NeedsOrPlay } from '../platform/needs.js';
import type { Visit } from '../platform/visits.js';
import { DelegateType } from './delegates.graphql.js';
import { DelegatesService } from './delegates.service.js';

@Resolver(() => DelegateType)
export class DelegatesResolver {
  constructor(private readonly service: DelegatesService) {}

  @Query(() => [DelegateType], { description: 'Who came to a meeting, by country, at most 5,000' })
  @NeedsOrPlay('read-levels')
  delegates(
    @Args('meeting', { type: () => ID }) meeting: string,
    @Context('visit') visit: Visit,
  ): Promise<readonly DelegateType[]> {
    return this.service.of(meeting, visit);
  }
}
