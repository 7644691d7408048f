import type { DataTable } from '@libs/table';
import { Args, ArgsType, Field, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Analytics, DataTableType } from './analytics.graphql.js';
import { AnalyticsService } from './analytics.service.js';
import { aggregates } from './questions/aggregates.js';
import { observations } from './questions/observations.js';

type Answer = Promise<DataTable>;

/** A series: an indicator by sex and age. */
@ArgsType()
class SeriesArguments {
  @Field(() => ID)
  indicator: string;

  @Field(() => String, { description: 'T (both), F or M' })
  sex: string;

  @Field(() => String, { description: 'Age group; all where the indicator has none' })
  age: string;
}

@Resolver(() => Analytics)
export class LabourMarketResolver {
  constructor(private readonly analytics: AnalyticsService) {}

  @ResolveField(() => DataTableType, {
    description: 'A series for members, the world and aggregates of the World Bank: one column a year',
  })
  async observations(@Parent() { filter, edition }: Analytics, @Args() choice: SeriesArguments): Answer {
    await this.analytics.requireSeries(choice);
    return this.analytics.ask(observations(choice), { filter, edition, ask: {} });
  }

  @ResolveField(() => DataTableType, {
    description: 'A series for the groups and the network, with its coverage',
  })
  async aggregates(@Parent() { filter, edition }: Analytics, @Args() choice: SeriesArguments): Answer {
    await this.analytics.requireSeries(choice);
    return this.analytics.ask(aggregates(choice), { filter, edition, ask: {} });
  }

  @ResolveField(() => DataTableType, { description: 'A member or group beside its group and the network' })
  async profile(
    @Parent() { filter, edition }: Analytics,
    @Args('area', { type: () => ID }) area: string,
  ): Answer {
    await this.analytics.requireArea('area', area);
    return this.analytics.profile(area, { filter, edition });
  }
}
