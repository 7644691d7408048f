import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StoryScalar } from '../../stories/story.graphql.js';
import { languageOf } from '../../platform/graphql/arguments.js';
import { Accepted, AcceptedResult, InvalidInput } from '../../platform/graphql/input.graphql.js';
import { RequirePermission } from '../../platform/auth/require-permission.js';
import type { RequestContext } from '../../platform/auth/request-context.js';
import { StartedDeck, StartDeckResult, DeckChanges, DeckLook, DeckProgress } from './deck.graphql.js';
import { DeckJobsService } from './deck-jobs.service.js';
import { DeckService } from './deck.service.js';
import { DeckStyleService } from './style.service.js';

@Resolver(() => DeckProgress)
export class DeckResolver {
  constructor(
    private readonly jobs: DeckJobsService,
    private readonly service: DeckService,
    private readonly styles: DeckStyleService,
  ) {}

  @Mutation(() => StartDeckResult, { description: 'Begins a deck of a story in a language' })
  @RequirePermission('export')
  async beginDeck(
    @Args('story', { type: () => StoryScalar }) story: unknown,
    @Args('language', { type: () => String }) language: string,
    @Context('context') context: RequestContext,
  ): Promise<StartedDeck | InvalidInput> {
    const begun = await this.jobs.begin(story, languageOf(language), context);
    return 'id' in begun ? new StartedDeck(begun.id) : new InvalidInput(begun.problems);
  }

  @Query(() => DeckProgress, {
    nullable: true,
    description:
      'How far a deck is. Anyone who does not ask for 20 seconds is taken as gone, and their deck with them',
  })
  @RequirePermission('export')
  deckProgress(
    @Args('id', { type: () => ID }) id: string,
    @Context('context') context: RequestContext,
  ): Promise<DeckProgress | null> {
    return this.jobs.progress(id, context);
  }

  @Query(() => DeckLook, { description: 'Logos and template that decks are made with' })
  @RequirePermission('change-settings')
  deckLook(): Promise<DeckLook> {
    return this.styles.set();
  }

  @Mutation(() => AcceptedResult, { description: 'Stops a deck' })
  @RequirePermission('export')
  async cancelDeck(
    @Args('id', { type: () => ID }) id: string,
    @Context('context') context: RequestContext,
  ): Promise<Accepted> {
    await this.jobs.cancel(id, context);
    return new Accepted(null);
  }

  @Query(() => DeckChanges, {
    nullable: true,
    description: 'Which figures of a deck are others now, by the hash that is in its properties',
  })
  @RequirePermission('present')
  async deckChanges(
    @Args('hash', { type: () => String }) hash: string,
    @Context('by') by: string,
  ): Promise<DeckChanges | null> {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null;
    const compared = await this.service.changes(hash, by);
    if (compared === null) return null;
    const changes = compared.changes.map(({ before, after, ...change }) => ({
      ...change,
      figures: { before, after },
    }));
    return { ...compared, changes };
  }
}
