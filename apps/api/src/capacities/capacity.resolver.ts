import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Accepted, AcceptedResult, InvalidInput } from '../platform/input.graphql.js';
import type { Writing } from '../platform/writing.js';
import { RoundType, StatementInput } from './capacity.graphql.js';
import { CapacityService } from './capacity.service.js';

@Resolver(() => RoundType)
export class CapacityResolver {
  constructor(private readonly service: CapacityService) {}

  @Query(() => [RoundType], { description: 'Rounds of needs and capacities, newest first, at most 100' })
  rounds(): Promise<RoundType[]> {
    return this.service.rounds();
  }

  @Mutation(() => AcceptedResult, { description: 'Keeps what a member needs and can provide in an area' })
  async stateNeed(
    @Args('input') input: StatementInput,
    @Context() context: Writing,
  ): Promise<Accepted | InvalidInput> {
    const problems = await this.service.state(input, context);
    return problems.length > 0
      ? new InvalidInput(problems)
      : new Accepted(`${input.round} ${input.country} ${input.area}`);
  }
}
