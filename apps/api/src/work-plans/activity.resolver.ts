import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Accepted, AcceptedResult, InvalidInput } from '../platform/graphql/input.graphql.js';
import { NeedsOrPlay } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { ActivityInput, ActivityType, TargetInput } from './activity.graphql.js';
import { ActivityService, type ActivityDraftResult } from './activity.service.js';

@Resolver(() => ActivityType)
export class ActivityResolver {
  constructor(private readonly service: ActivityService) {}

  @Query(() => ActivityType, { nullable: true })
  activity(@Args('id', { type: () => ID }) id: string): Promise<ActivityType | null> {
    return this.service.one(id);
  }

  @Query(() => AcceptedResult, {
    description: 'What is wrong with an activity, if anything; nothing is kept',
  })
  async activityCheck(@Args('input') input: ActivityInput): Promise<Accepted | InvalidInput> {
    const problems = await this.service.check(input);
    return problems.length > 0 ? new InvalidInput(problems) : new Accepted(null);
  }

  @Mutation(() => AcceptedResult, {
    description:
      'Keeps a planned activity as an entry in the state draft, whose id it gives, or says all that is wrong with it',
  })
  @NeedsOrPlay('draft-activity')
  async draftActivity(
    @Args('input') input: ActivityInput,
    @Context('context') context: RequestContext,
  ): Promise<Accepted | InvalidInput> {
    return resultOf(await this.service.draft(input, context));
  }

  @Mutation(() => AcceptedResult, {
    description: 'Keeps a target of a result, or says all that is wrong with it',
  })
  @NeedsOrPlay('write-outcome')
  async setTarget(
    @Args('input') input: TargetInput,
    @Context('context') context: RequestContext,
  ): Promise<Accepted | InvalidInput> {
    return resultOf(await this.service.target(input, context));
  }
}

function resultOf(draft: ActivityDraftResult): Accepted | InvalidInput {
  return 'problems' in draft ? new InvalidInput(draft.problems) : new Accepted(draft.id);
}
