import type { DataTable } from '@libs/table';
import { Args, ArgsType, Field, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { languageOf } from '../platform/arguments.js';
import { Analytics, DataTableType } from './analytics.graphql.js';
import { AnalyticsService } from './analytics.service.js';
import { links } from './questions/links.js';
import { planActivities } from './questions/plan-activities.js';
import { planDifference } from './questions/plan-difference.js';
import { planProgress } from './questions/plan-progress.js';
import { planReports } from './questions/plan-reports.js';
import { planResults } from './questions/plan-results.js';
import { planTrainings } from './questions/plan-trainings.js';
import { plansCompared } from './questions/plans-compared.js';
import { themeCountries } from './questions/theme-countries.js';
import { themeReach } from './questions/theme-reach.js';

type Answer = Promise<DataTable>;

@ArgsType()
class PlanArguments {
  @Field(() => ID, { description: 'Code of a work plan, for instance 2021-2022' })
  plan: string;

  @Field(() => String, { description: 'Language of the titles: en, fr or ar' })
  language: string;
}

@Resolver(() => Analytics)
export class WorkPlansResolver {
  constructor(private readonly analytics: AnalyticsService) {}

  @ResolveField(() => DataTableType, {
    description: 'What was planned under a work plan, and what became of it?',
  })
  async planActivities(
    @Parent() { filter, snapshot }: Analytics,
    @Args() { plan, language }: PlanArguments,
    @Args('area', { type: () => ID, nullable: true, description: 'One thematic area only' })
    area: string | null,
  ): Answer {
    await this.analytics.requirePlan(plan);
    const ask = { plan, language: languageOf(language), area: area ?? null };
    return this.analytics.ask(planActivities, { filter, snapshot, ask });
  }

  @ResolveField(() => DataTableType, { description: 'How far is a work plan, area by area?' })
  async planProgress(
    @Parent() { filter, snapshot }: Analytics,
    @Args('plan', { type: () => ID }) plan: string,
  ): Answer {
    await this.analytics.requirePlan(plan);
    return this.analytics.ask(planProgress, { filter, snapshot, ask: { plan } });
  }

  @ResolveField(() => DataTableType, {
    description: 'What is a work plan to bring about, and how far is it?',
  })
  async planResults(
    @Parent() { filter, snapshot }: Analytics,
    @Args() { plan, language }: PlanArguments,
  ): Answer {
    await this.analytics.requirePlan(plan);
    return this.analytics.ask(planResults, {
      filter,
      snapshot,
      ask: { plan, language: languageOf(language) },
    });
  }

  @ResolveField(() => DataTableType, { description: 'What did trainings do, by Kirkpatrick’s levels?' })
  async planTrainings(
    @Parent() { filter, snapshot }: Analytics,
    @Args() { plan, language }: PlanArguments,
  ): Answer {
    await this.analytics.requirePlan(plan);
    return this.analytics.ask(planTrainings, {
      filter,
      snapshot,
      ask: { plan, language: languageOf(language) },
    });
  }

  @ResolveField(() => DataTableType, { description: 'What does a later version of a plan change?' })
  async planDifference(
    @Parent() { filter, snapshot }: Analytics,
    @Args() { plan, language }: PlanArguments,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int }) to: number,
  ): Answer {
    await this.analytics.requireVersion('from', plan, from);
    await this.analytics.requireVersion('to', plan, to);
    const ask = { plan, from, to, language: languageOf(language) };
    return this.analytics.ask(planDifference, { filter, snapshot, ask });
  }

  @ResolveField(() => DataTableType, { description: 'Which members reported on which period of a plan?' })
  async planReports(
    @Parent() { filter, snapshot }: Analytics,
    @Args('plan', { type: () => ID }) plan: string,
  ): Answer {
    await this.analytics.requirePlan(plan);
    return this.analytics.ask(planReports, { filter, snapshot, ask: { plan } });
  }

  @ResolveField(() => DataTableType, {
    description: 'How do the plans compare over the areas of the strategy?',
  })
  plansCompared(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(plansCompared, { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, { description: 'How many members of each group does an area reach?' })
  themeReach(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(themeReach, { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, { description: 'In which areas is a member named?' })
  themeCountries(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(themeCountries, { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, { description: 'Which members provided to which?' })
  links(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(links, { filter, snapshot, ask: {} });
  }
}
