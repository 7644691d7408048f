import type { PartialFilter } from '@libs/questions';
import type { Story } from '@libs/stories';
import type { DataTable } from '@libs/table';
import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { AnalyticsFilter, DataTableType } from '../analytics/analytics.graphql.js';
import { InvalidInput, Values } from '../platform/graphql/input.graphql.js';

/** A story travels whole; it is read part by part where it comes in. */
export const StoryScalar = new GraphQLScalarType({
  name: 'Story',
  description: 'A title and slides with their choices and words, in JSON: see `libs/stories`.',
});

@InputType({
  description: 'An entry of the catalogue, and what it is asked about; what is left out the data choose',
})
export class ChoiceInput {
  @Field(() => String, { description: 'Key of the catalogue, for instance breadth' })
  key: string;

  @Field(() => AnalyticsFilter, { nullable: true })
  filter: PartialFilter | null;

  @Field(() => ID, { nullable: true, description: 'Code of a work plan' })
  plan: string | null;

  @Field(() => ID, { nullable: true, description: 'A member, a group, or network' })
  area: string | null;

  @Field(() => ID, { nullable: true, description: 'The earlier of two meetings' })
  from: string | null;

  @Field(() => ID, { nullable: true, description: 'The later of two meetings' })
  to: string | null;

  @Field(() => ID, { nullable: true, description: 'A round of needs and capacities' })
  round: string | null;

  @Field(() => ID, { nullable: true })
  indicator: string | null;

  @Field(() => String, { nullable: true })
  sex: string | null;

  @Field(() => String, { nullable: true })
  age: string | null;
}

@ObjectType({ description: 'What a slide shows: its choice with all that the data chose, and the answers' })
export class SlideTables {
  @Field(() => Values, {
    description: 'key, plan, area, from, to, round, indicator, sex and age, as they were asked',
  })
  choice: Readonly<Record<string, string>>;

  @Field(() => [DataTableType], {
    description: 'In the order of the questions of the entry; none where something is missing',
  })
  tables: readonly DataTable[];

  @Field(() => String, {
    nullable: true,
    description: 'What the data do not have, for instance unknown-plan or no-round',
  })
  missing: string | null;
}

@ObjectType({ description: 'All that a story shows, as of one state of the data' })
export class StoryTables {
  constructor(slides: readonly SlideTables[]) {
    this.slides = slides;
  }

  @Field(() => [SlideTables])
  slides: readonly SlideTables[];
}

export const StoryTablesResult = createUnionType({
  name: 'StoryTablesResult',
  types: () => [StoryTables, InvalidInput] as const,
  resolveType: (value) => (value instanceof InvalidInput ? InvalidInput : StoryTables),
});

@ObjectType('StoredStory', { description: 'A story that someone keeps' })
export class StoredStoryType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'To be sent back with a change' })
  version: number;

  @Field(() => Boolean, { description: 'Whether anyone who may read the pages may open it by its link' })
  shared: boolean;

  @Field(() => Boolean, { description: 'Whether the one who asks may change it' })
  own: boolean;

  @Field(() => StoryScalar)
  story: Story;

  @Field(() => String)
  savedAt: string;
}

@ArgsType()
export class SaveStoryArguments {
  @Field(() => ID, { nullable: true })
  id: string | null;

  @Field(() => Int, { nullable: true })
  version: number | null;

  @Field(() => Boolean)
  shared: boolean;

  @Field(() => StoryScalar)
  story: unknown;
}

@ObjectType({ description: 'A story that was kept' })
export class StorySaved {
  constructor(id: string, version: number) {
    this.id = id;
    this.version = version;
  }

  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}

export const StorySavedResult = createUnionType({
  name: 'StorySavedResult',
  types: () => [StorySaved, InvalidInput] as const,
  resolveType: (value) => (value instanceof InvalidInput ? InvalidInput : StorySaved),
});

/** A choice as the service knows it: without what was left out. */
export function given(input: ChoiceInput): unknown {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
  );
}
