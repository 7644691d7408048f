import type { DataTable } from '@libs/table';
import { Args, ArgsType, Field, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Analytics, DataTableType } from './analytics.graphql.js';
import { isCode } from '@libs/vocabulary';
import { InvalidArgument } from '../platform/invalid-argument.js';
import { AnalyticsService } from './analytics.service.js';
import { aggregateChange, aggregateMembers, aggregates } from './questions/aggregates.js';
import { observationSources } from './questions/observation-sources.js';
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

@ArgsType()
class ChangeArguments extends SeriesArguments {
  @Field(() => Int)
  from: number;

  @Field(() => Int)
  to: number;
}

@ArgsType()
class MembersArguments extends SeriesArguments {
  @Field(() => ID, { description: 'A group, or network' })
  area: string;

  @Field(() => Int)
  year: number;
}

@Resolver(() => Analytics)
export class LabourMarketResolver {
  constructor(private readonly analytics: AnalyticsService) {}

  @ResolveField(() => DataTableType, {
    description: 'A series for members, the world and aggregates of the World Bank: one column a year',
  })
  async observations(@Parent() { filter, snapshot }: Analytics, @Args() choice: SeriesArguments): Answer {
    await this.analytics.requireSeries(choice);
    return this.analytics.ask(observations(choice), { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, {
    description: 'A series for the groups and the network, with its coverage',
  })
  async aggregates(@Parent() { filter, snapshot }: Analytics, @Args() choice: SeriesArguments): Answer {
    await this.analytics.requireSeries(choice);
    return this.analytics.ask(aggregates(choice), { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, {
    description:
      'How the groups and the network changed between two years, over the members with a value in both',
  })
  async aggregateChange(
    @Parent() { filter, snapshot }: Analytics,
    @Args() { from, to, ...choice }: ChangeArguments,
  ): Answer {
    await this.analytics.requireSeries(choice);
    const unbounded = { ...filter, yearFrom: null, yearTo: null };
    return this.analytics.ask(aggregateChange(choice, { from, to }), {
      filter: unbounded,
      snapshot,
      ask: {},
    });
  }

  @ResolveField(() => DataTableType, { description: 'The members behind a value of a group or the network' })
  async aggregateMembers(
    @Parent() { filter, snapshot }: Analytics,
    @Args() { area, year, ...choice }: MembersArguments,
  ): Answer {
    await this.analytics.requireSeries(choice);
    if (area !== 'network' && !isCode('group', area))
      throw new InvalidArgument('area', 'unknown-area', area.slice(0, 40));
    const unbounded = { ...filter, yearFrom: null, yearTo: null };
    return this.analytics.ask(aggregateMembers(choice, area, year), { filter: unbounded, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, {
    description:
      'Values of which several sources have another, side by side: of a series, of a country, or of all; at most 500',
  })
  observationSources(
    @Parent() { filter, snapshot }: Analytics,
    @Args('indicator', { type: () => ID, nullable: true }) indicator: string | null,
    @Args('sex', { type: () => String, nullable: true }) sex: string | null,
    @Args('age', { type: () => String, nullable: true }) age: string | null,
  ): Answer {
    return this.analytics.ask(observationSources, { filter, snapshot, ask: { indicator, sex, age } });
  }

  @ResolveField(() => DataTableType, { description: 'A member or group beside its group and the network' })
  async profile(
    @Parent() { filter, snapshot }: Analytics,
    @Args('area', { type: () => ID }) area: string,
  ): Answer {
    await this.analytics.requireArea('area', area);
    return this.analytics.profile(area, { filter, snapshot });
  }
}
