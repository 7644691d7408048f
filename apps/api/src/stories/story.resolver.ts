import { isUuid } from '@libs/rules';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { idOf, languageOf } from '../platform/graphql/arguments.js';
import { Accepted, AcceptedResult, InvalidInput } from '../platform/graphql/input.graphql.js';
import { RequirePermission, NeedsOrPlay } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import {
  ChoiceInput,
  given,
  SaveStoryArguments,
  SlideTables,
  StoredStoryType,
  StorySaved,
  StorySavedResult,
  StoryTables,
  StoryTablesResult,
} from './story.graphql.js';
import { StoryService } from './story.service.js';
import { StoryTablesService, type SlideResult } from './story-tables.service.js';

@Resolver(() => StoredStoryType)
export class StoryResolver {
  constructor(
    private readonly service: StoryService,
    private readonly tables: StoryTablesService,
  ) {}

  @Query(() => StoryTablesResult, {
    description: 'All that a story shows, in one answer: at most 40 choices',
  })
  async storyTables(
    @Args('choices', { type: () => [ChoiceInput] }) choices: ChoiceInput[],
    @Args('language', { type: () => String, description: 'Language of titles that the answers carry' })
    language: string,
    @Context('by') by: string,
  ): Promise<StoryTables | InvalidInput> {
    const answers = await this.tables.of(choices.map(given), languageOf(language), by);
    if (!('slides' in answers)) return new InvalidInput(answers);
    return new StoryTables(answers.slides.map(slideOf));
  }

  @Query(() => [StoredStoryType], { description: 'One’s own stories, the last saved first, at most 100' })
  @NeedsOrPlay('write-story')
  stories(@Context('context') context: RequestContext): Promise<StoredStoryType[]> {
    return this.service.own(context);
  }

  @Query(() => StoredStoryType, { nullable: true, description: 'A story that is one’s own or shared' })
  @RequirePermission('present')
  async story(
    @Args('id', { type: () => ID }) id: string,
    @Context('context') context: RequestContext,
  ): Promise<StoredStoryType | null> {
    return isUuid(id) ? this.service.one(id, context) : null;
  }

  @Mutation(() => StorySavedResult, {
    description:
      'Keeps a story: a new one without id and version, else a change of the version that was seen',
  })
  @NeedsOrPlay('write-story')
  async saveStory(
    @Args() { id, version, shared, story }: SaveStoryArguments,
    @Context('context') context: RequestContext,
  ): Promise<StorySaved | InvalidInput> {
    const toSave = { id: id ? idOf(id) : null, version: version ?? null, shared, story };
    const saved = await this.service.save(toSave, context);
    return 'problems' in saved ? new InvalidInput(saved.problems) : new StorySaved(saved.id, saved.version);
  }

  @Mutation(() => AcceptedResult, { description: 'Deletes one’s own story in the version that was seen' })
  @NeedsOrPlay('write-story')
  async deleteStory(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Context('context') context: RequestContext,
  ): Promise<Accepted | InvalidInput> {
    const problems = await this.service.delete(idOf(id), version, context);
    return problems.length > 0 ? new InvalidInput(problems) : new Accepted(id);
  }
}

function slideOf({ chosen, tables, missing }: SlideResult): SlideTables {
  const words = Object.entries(chosen).filter((entry): entry is [string, string] => entry[1] !== null);
  return { choice: Object.fromEntries(words), tables, missing };
}
