import type { DataTable } from '@libs/table';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { InvalidInput } from '../platform/input.graphql.js';
import { InvalidArgument } from '../platform/invalid-argument.js';
import { Analytics, AnalyticsFilter, AnalyticsResult, DataTableType } from './analytics.graphql.js';
import { AnalyticsService } from './analytics.service.js';
import { activitiesBy, isActivityDimension } from './questions/activities-by.js';
import { activities } from './questions/activities.js';
import { activityParties } from './questions/activity-parties.js';
import { attendanceMatrix } from './questions/attendance-matrix.js';
import { participationByCountry } from './questions/participation-by-country.js';
import { participationByGroup } from './questions/participation-by-group.js';
import { participationByMeeting } from './questions/participation-by-meeting.js';
import { programme } from './questions/programme.js';
import { retention } from './questions/retention.js';

type Answer = Promise<DataTable>;

@Resolver(() => Analytics)
export class AnalyticsResolver {
  constructor(private readonly analytics: AnalyticsService) {}

  @Query(() => AnalyticsResult, {
    name: 'analytics',
    description: 'Questions over the facts; an answer is a table',
  })
  async ofFilter(
    @Args('filter', { type: () => AnalyticsFilter, nullable: true }) input: AnalyticsFilter | null,
  ): Promise<Analytics | InvalidInput> {
    const [filter, snapshot] = await Promise.all([this.analytics.filter(input), this.analytics.edition()]);
    return 'kinds' in filter ? new Analytics(filter, snapshot) : new InvalidInput(filter);
  }

  @ResolveField(() => DataTableType, { description: 'How many members took part in each meeting?' })
  participationByMeeting(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(participationByMeeting, { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, { description: 'How many of each group are named on published lists?' })
  participationByGroup(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(participationByGroup, { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, { description: 'How often is each member named on a published list?' })
  participationByCountry(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(participationByCountry, { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, {
    description: 'Which member was at which meeting, as far as is known?',
  })
  attendanceMatrix(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(attendanceMatrix, { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, { description: 'Who of one list is named again on a later one?' })
  async retention(
    @Parent() { filter, snapshot }: Analytics,
    @Args('from', { type: () => ID }) from: string,
    @Args('to', { type: () => ID }) to: string,
  ): Answer {
    await this.analytics.requirePair({ from, to });
    return this.analytics.ask(retention, { filter, snapshot, ask: { from, to } });
  }

  @ResolveField(() => DataTableType, { description: 'What was planned for a meeting, session by session?' })
  async programme(
    @Parent() { filter, snapshot }: Analytics,
    @Args('meeting', { type: () => ID }) meeting: string,
  ): Answer {
    await this.analytics.requireMeeting('meeting', meeting);
    return this.analytics.ask(programme, { filter, snapshot, ask: { meeting } });
  }

  @ResolveField(() => DataTableType, {
    description: 'Which activities did the network run? At most 500, newest first',
  })
  activities(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(activities, { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, { description: 'Activities counted by theme, type or provider' })
  activitiesBy(
    @Parent() { filter, snapshot }: Analytics,
    @Args('dimension', { type: () => String }) dimension: string,
  ): Answer {
    if (!isActivityDimension(dimension)) throw new InvalidArgument('dimension', 'unknown-code', dimension);
    return this.analytics.ask(activitiesBy[dimension], { filter, snapshot, ask: {} });
  }

  @ResolveField(() => DataTableType, { description: 'How often is each member named as a beneficiary?' })
  activityParties(@Parent() { filter, snapshot }: Analytics): Answer {
    return this.analytics.ask(activityParties, { filter, snapshot, ask: {} });
  }
}
