import { Query, Resolver } from '@nestjs/graphql';
import { RoundType } from './capacity.graphql.js';
import { CapacityService } from './capacity.service.js';

@Resolver(() => RoundType)
export class CapacityResolver {
  constructor(private readonly service: CapacityService) {}

  @Query(() => [RoundType], { description: 'Rounds of needs and capacities, newest first, at most 100' })
  rounds(): Promise<RoundType[]> {
    return this.service.rounds();
  }
}
