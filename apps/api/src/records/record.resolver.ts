import type { Values } from '@libs/model';
import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { AuditEntryType } from '../audit/audit.graphql.js';
import { ForWhoAsks, RequirePermission, NeedsOrPlay } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { languageOf } from '../platform/graphql/arguments.js';
import { LABEL_LANGUAGE } from './entry.args.js';
import { kindNamed } from './kind-named.js';
import { SimilarRecordsService } from './similar-records.service.js';
import {
  PublishedRecordType,
  RecordChoiceType,
  RecordReferrerType,
  RecordScalar,
  SimilarRecordType,
} from './record.graphql.js';
import { RecordService } from './record.service.js';
import { WithdrawingService } from './withdrawing.service.js';

@Resolver(() => PublishedRecordType)
export class RecordResolver {
  constructor(
    private readonly service: RecordService,
    private readonly withdrawing: WithdrawingService,
    private readonly likeness: SimilarRecordsService,
  ) {}

  @Query(() => PublishedRecordType, {
    nullable: true,
    description:
      'A record as it is published, without what the one who asks may not see; null where there is none',
  })
  @ForWhoAsks()
  record(
    @Args('kind', { type: () => String }) kind: string,
    @Args('key', { type: () => ID }) key: string,
    @Context('context') context: RequestContext,
  ): Promise<PublishedRecordType | null> {
    return this.service.one(kindNamed(kind), key, context);
  }

  @Query(() => [RecordChoiceType], { description: 'Published records of a kind by what people know them by' })
  records(
    @Args('kind', { type: () => String }) kind: string,
    @Args('text', { type: () => String, nullable: true }) text: string | null,
    @Args('first', { type: () => Int, nullable: true, description: 'At most 500' }) first: number | null,
    @Args('lang', LABEL_LANGUAGE) language: string | null,
  ): Promise<readonly RecordChoiceType[]> {
    return this.service.list(kindNamed(kind), text, first, languageOf(language ?? 'en', 'lang'));
  }

  @Query(() => [RecordReferrerType], {
    description: 'Records that refer to a published one and keep it where it is, at most 100',
  })
  @NeedsOrPlay('reopen')
  recordReferrers(
    @Args('kind', { type: () => String }) kind: string,
    @Args('key', { type: () => ID }) key: string,
    @Args('lang', LABEL_LANGUAGE) language: string | null,
    @Context('context') context: RequestContext,
  ): Promise<readonly RecordReferrerType[]> {
    return this.withdrawing.referrers(kindNamed(kind), key, languageOf(language ?? 'en', 'lang'), context);
  }

  @Query(() => [SimilarRecordType], {
    description: 'Published records that may be the one that someone is about to enter, at most 5',
  })
  @NeedsOrPlay('keep-draft')
  similarRecords(
    @Args('kind', { type: () => String }) kind: string,
    @Args('record', { type: () => RecordScalar }) record: Values,
    @Args('lang', LABEL_LANGUAGE) language: string | null,
    @Context('context') context: RequestContext,
  ): Promise<readonly SimilarRecordType[]> {
    return this.likeness.of(kindNamed(kind), record, languageOf(language ?? 'en', 'lang'), context);
  }

  @Query(() => [RecordChoiceType], { description: 'What a field can refer to, at most 500' })
  @ForWhoAsks()
  recordChoices(
    @Args('to', { type: () => String }) to: string,
    @Args('lang', { type: () => String }) language: string,
    @Args('text', { type: () => String, nullable: true }) text: string | null,
    @Context('context') context: RequestContext,
  ): Promise<readonly RecordChoiceType[]> {
    return this.service.choices(to, language, text, context);
  }

  @Query(() => [AuditEntryType], { description: 'What became of a record, newest first, at most 200' })
  @RequirePermission('read-history')
  recordHistory(
    @Args('kind', { type: () => String }) kind: string,
    @Args('key', { type: () => ID }) key: string,
    @Context('context') context: RequestContext,
  ): Promise<readonly AuditEntryType[]> {
    return this.service.history(kindNamed(kind), key, context);
  }
}
