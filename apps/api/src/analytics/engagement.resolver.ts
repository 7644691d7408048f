import type { DataTable } from '@libs/table';
import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Analytics, DataTableType } from './analytics.graphql.js';
import { AnalyticsService } from './analytics.service.js';
import { change } from './questions/change.js';
import { concentration } from './questions/concentration.js';
import { delegationSizes } from './questions/delegation-sizes.js';
import { engagement } from './questions/engagement.js';

type Answer = Promise<DataTable>;

@Resolver(() => Analytics)
export class EngagementResolver {
  constructor(private readonly analytics: AnalyticsService) {}

  @ResolveField(() => DataTableType, {
    description: 'How engaged is each member, as far as complete lists say?',
  })
  engagement(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(engagement, { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, { description: 'Do a few delegations make up a meeting?' })
  concentration(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(concentration, { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, {
    description: 'How many representatives did each member send to the last meeting that counts them?',
  })
  delegationSizes(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(delegationSizes, { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, {
    description: 'Why did the number of members change between two meetings?',
  })
  async change(
    @Parent() { filter, snapshot }: Analytics,
    @Args('from', { type: () => ID }) from: string,
    @Args('to', { type: () => ID }) to: string,
  ): Answer {
    await this.analytics.requirePair({ from, to });
    return this.analytics.ask(change, { filter, snapshot, ask: { from, to } });
  }
}
