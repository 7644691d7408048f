import type { DataTable } from '@libs/table';
import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Analytics, DataTableType } from './analytics.graphql.js';
import { AnalyticsService } from './analytics.service.js';
import { cooperationFunnel } from './questions/cooperation-funnel.js';
import { clusters, matches } from './questions/matches.js';
import { needTotals } from './questions/need-totals.js';
import { needsMatrix } from './questions/needs-matrix.js';
import { responses } from './questions/responses.js';

type Answer = Promise<DataTable>;

@Resolver(() => Analytics)
export class CooperationResolver {
  constructor(private readonly analytics: AnalyticsService) {}

  @ResolveField(() => DataTableType, { description: 'What does each member need and offer, area by area?' })
  async needsMatrix(
    @Parent() { filter, snapshot }: Analytics,
    @Args('round', { type: () => ID }) round: string,
  ): Answer {
    await this.analytics.requireRound(round);
    return this.analytics.ask(needsMatrix, { filter, snapshot, ask: { round } });
  }

  @ResolveField(() => DataTableType, { description: 'How many members need and offer an area?' })
  async needTotals(
    @Parent() { filter, snapshot }: Analytics,
    @Args('round', { type: () => ID }) round: string,
  ): Answer {
    await this.analytics.requireRound(round);
    return this.analytics.ask(needTotals, { filter, snapshot, ask: { round } });
  }

  @ResolveField(() => DataTableType, { description: 'How many members of each group answered?' })
  async responses(
    @Parent() { filter, snapshot }: Analytics,
    @Args('round', { type: () => ID }) round: string,
  ): Answer {
    await this.analytics.requireRound(round);
    return this.analytics.ask(responses, { filter, snapshot, ask: { round } });
  }

  @ResolveField(() => DataTableType, { description: 'Which needs can which member answer? At most 500' })
  async matches(
    @Parent() { filter, snapshot }: Analytics,
    @Args('round', { type: () => ID }) round: string,
    @Args('country', { type: () => ID, nullable: true }) country: string | null,
  ): Answer {
    await this.analytics.requireRound(round);
    if (country) await this.analytics.requireMember('country', country);
    return this.analytics.ask(matches, { filter, snapshot, ask: { round, country: country ?? null } });
  }

  @ResolveField(() => DataTableType, { description: 'In which areas do three or more need the same?' })
  async clusters(
    @Parent() { filter, snapshot }: Analytics,
    @Args('round', { type: () => ID }) round: string,
  ): Answer {
    await this.analytics.requireRound(round);
    return this.analytics.ask(clusters, { filter, snapshot, ask: { round, country: null } });
  }

  @ResolveField(() => DataTableType, { description: 'What became of the needs of a round?' })
  async cooperationFunnel(
    @Parent() { filter, snapshot }: Analytics,
    @Args('round', { type: () => ID }) round: string,
  ): Answer {
    await this.analytics.requireRound(round);
    return this.analytics.ask(cooperationFunnel, { filter, snapshot, ask: { round } });
  }
}
