import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { MemberRoundType, RoundType } from './capacity.graphql.js';
import { CapacityService } from './capacity.service.js';

@Resolver(() => RoundType)
export class CapacityResolver {
  constructor(private readonly service: CapacityService) {}

  @Query(() => [RoundType], { description: 'Rounds of needs and capacities, newest first, at most 100' })
  rounds(): Promise<RoundType[]> {
    return this.service.rounds();
  }

  @Query(() => [MemberRoundType], {
    description: 'What each of the rounds has of a member, newest first, at most 100',
  })
  memberRounds(@Args('country', { type: () => ID }) country: string): Promise<MemberRoundType[]> {
    return this.service.roundsOf(country);
  }
}
