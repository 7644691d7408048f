import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DoneType } from '../identity/identity.graphql.js';
import { idOf } from '../platform/graphql/arguments.js';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';
import { RequirePermission } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { ErrorReportType } from './error-report.graphql.js';
import { ErrorReportService } from './error-report.service.js';

@Resolver(() => ErrorReportType)
export class ErrorReportResolver {
  constructor(private readonly service: ErrorReportService) {}

  @Query(() => [ErrorReportType], { description: 'Reports of errors, open ones first, at most 500' })
  @RequirePermission('decide-report')
  errorReports(): Promise<ErrorReportType[]> {
    return this.service.queue();
  }

  @Query(() => [ErrorReportType], { description: 'What oneself reported, newest first, at most 100' })
  @RequirePermission('report-error')
  async ownErrorReports(@Context('context') { auth }: RequestContext): Promise<ErrorReportType[]> {
    const { account } = auth.principal;
    return account === null ? [] : this.service.own(account);
  }

  @Mutation(() => DoneType, { description: 'Tells the secretariat what is wrong on a page' })
  @RequirePermission('report-error')
  async reportError(
    @Args('about', { type: () => String }) about: string,
    @Args('words', { type: () => String }) words: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    return { problems: await this.service.report(about, words, context) };
  }

  @Mutation(() => DoneType, { description: 'Accepts or declines a report, with a reason' })
  @RequirePermission('decide-report')
  async decideReport(
    @Args('id', { type: () => ID }) id: string,
    @Args('state', { type: () => String, description: 'accepted or declined' }) state: string,
    @Args('answer', { type: () => String }) answer: string,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    if (state !== 'accepted' && state !== 'declined')
      throw new InvalidArgumentError('state', 'unknown-code', state.slice(0, 80));
    return { problems: await this.service.decide(idOf(id), state, answer, context) };
  }
}
