import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { idOf, languageOf } from '../platform/graphql/arguments.js';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';
import { RequirePermission, NeedsOrPlay } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import {
  EraseArgs,
  LABEL_LANGUAGE,
  MoveEntryArgs,
  RestoreRecordArgs,
  SaveEntryArgs,
  WithdrawArgs,
} from './entry.args.js';
import { EntryService } from './entry.service.js';
import { ErasingService } from './erasing.service.js';
import { kindNamed } from './kind-named.js';
import { EntrySavedType, EntryType } from './record.graphql.js';
import { stateNamed } from './entry-steps.js';
import { WithdrawingService } from './withdrawing.service.js';

const id = { type: () => ID };

@Resolver(() => EntryType)
export class EntryResolver {
  constructor(
    private readonly service: EntryService,
    private readonly erasing: ErasingService,
    private readonly withdrawing: WithdrawingService,
  ) {}

  @Query(() => [EntryType], {
    description:
      'Entries that the one who asks may see, newest first, at most 500; a focal point sees its country’s',
  })
  @NeedsOrPlay('read-entries')
  entries(
    @Args('state', { type: () => String, nullable: true }) state: string | null,
    @Args('lang', LABEL_LANGUAGE) language: string | null,
    @Context('context') context: RequestContext,
  ): Promise<readonly EntryType[]> {
    const known = state === null || state === undefined ? null : stateNamed(state);
    return this.service.list(known, languageOf(language ?? 'en', 'lang'), context);
  }

  @Query(() => EntryType, { nullable: true })
  @NeedsOrPlay('read-entries')
  entry(@Args('id', id) one: string, @Context('context') context: RequestContext): Promise<EntryType | null> {
    return this.service.one(idOf(one), context);
  }

  @Mutation(() => EntrySavedType, {
    description: 'Keeps a draft; without an id begins one, of a published record with its key and a reason',
  })
  @NeedsOrPlay('keep-draft')
  saveEntry(
    @Args() args: SaveEntryArgs,
    @Context('context') context: RequestContext,
  ): Promise<EntrySavedType> {
    const { id: one = null, key = null, record, revision = null, reason = null, base = null } = args;
    const saved = { kind: kindNamed(args.kind), record, reason };
    return one === null
      ? this.service.begin({ ...saved, key }, context)
      : this.service.change({ ...saved, id: idOf(one), revision, base }, context);
  }

  @Mutation(() => EntrySavedType, {
    description: 'Moves an entry to another state, through those between where each step is allowed',
  })
  @NeedsOrPlay('submit')
  moveEntry(
    @Args() move: MoveEntryArgs,
    @Context('context') context: RequestContext,
  ): Promise<EntrySavedType> {
    const { id: one, to, revision, reason = null } = move;
    return this.service.move({ id: idOf(one), to: stateNamed(to), revision, reason }, context);
  }

  @Mutation(() => EntrySavedType, { description: 'Throws away an entry that was not published' })
  @NeedsOrPlay('keep-draft')
  discardEntry(
    @Args('id', id) one: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Context('context') context: RequestContext,
  ): Promise<EntrySavedType> {
    return this.service.discard(idOf(one), revision, context);
  }

  @Mutation(() => EntrySavedType, {
    description: 'Makes a draft of an earlier state of a record, as its history has it',
  })
  @NeedsOrPlay('reopen')
  restoreRecord(
    @Args() { kind, key, entry, version, reason }: RestoreRecordArgs,
    @Context('context') context: RequestContext,
  ): Promise<EntrySavedType> {
    if (version !== 'before' && version !== 'after')
      throw new InvalidArgumentError('version', 'unknown-code', version.slice(0, 40));
    return this.service.restore(
      { kind: kindNamed(kind), key, entry: idOf(entry, 'entry'), version, reason },
      context,
    );
  }

  @Mutation(() => EntrySavedType, {
    description: 'Makes a draft that takes a published record away; refused while others refer to it',
  })
  @NeedsOrPlay('reopen')
  withdrawRecord(
    @Args() { kind, key, reason }: WithdrawArgs,
    @Context('context') context: RequestContext,
  ): Promise<EntrySavedType> {
    return this.withdrawing.withdraw({ kind: kindNamed(kind), key, reason }, context);
  }

  @Mutation(() => EntrySavedType, {
    description: 'Takes who someone is out of a record: what is counted stays',
  })
  @RequirePermission('erase-from-record')
  async eraseFromRecord(
    @Args() { kind, key, row = null, reason }: EraseArgs,
    @Context('context') context: RequestContext,
  ): Promise<EntrySavedType> {
    const problems = await this.erasing.erase({ kind: kindNamed(kind), key, row, reason }, context);
    return { entry: null, problems, conflict: null };
  }
}
