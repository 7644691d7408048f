import type { Cell } from '@libs/table';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InvalidInput, Values } from '../../platform/graphql/input.graphql.js';

@ObjectType({ description: 'A deck that is being made' })
export class StartedDeck {
  constructor(id: string) {
    this.id = id;
  }

  @Field(() => ID, {
    description: 'Under which its progress is asked for, and its file: /export/deck/<id>.pptx',
  })
  id: string;
}

export const StartDeckResult = createUnionType({
  name: 'StartDeckResult',
  types: () => [StartedDeck, InvalidInput] as const,
  resolveType: (value) => (value instanceof InvalidInput ? InvalidInput : StartedDeck),
});

@ObjectType({ description: 'How far a deck is' })
export class DeckProgress {
  @Field(() => String, { description: 'waiting, building, ready or failed' })
  state: string;

  @Field(() => Int, { description: 'Slides that are written' })
  done: number;

  @Field(() => Int, { description: 'Slides in all' })
  of: number;

  @Field(() => String, { nullable: true, description: 'For deckChanges; null until it is ready' })
  hash: string | null;
}

@ObjectType({ description: 'What decks are made with, beside the product’s own look' })
export class DeckLook {
  @Field(() => [String], { description: 'Logos that are set: network, chair' })
  logos: readonly string[];

  @Field(() => Boolean, { description: 'Whether the colours and fonts are those of a template' })
  template: boolean;
}

@ObjectType({ description: 'A figure of a deck that is another one now' })
export class DeckChange {
  @Field(() => Int, {
    nullable: true,
    description:
      'Number that the first slide that shows it bears in the file; null where it was not stored yet',
  })
  slide: number | null;

  @Field(() => String)
  question: string;

  @Field(() => [DeckChangeAbout], { description: 'What the row is about' })
  about: readonly DeckChangeAbout[];

  @Field(() => String)
  column: string;

  @Field(() => String, { description: 'Type of the column' })
  type: string;

  @Field(() => Values, { description: 'before and after' })
  figures: Readonly<Record<string, Cell>>;
}

@ObjectType()
class DeckChangeAbout {
  @Field(() => String, { description: 'Type of the column, for instance meeting' })
  type: string;

  @Field(() => String)
  code: string;
}

@ObjectType({ description: 'What has changed since a deck was made' })
export class DeckChanges {
  @Field(() => String)
  language: string;

  @Field(() => Int, { description: 'Version of the data that the deck was made from' })
  version: number;

  @Field(() => Int)
  versionNow: number;

  @Field(() => String, { description: 'Date of the data that the deck was made from' })
  asOf: string;

  @Field(() => [DeckChange], { description: 'At most 500' })
  changes: readonly DeckChange[];

  @Field(() => Int, { description: 'Changes beyond those' })
  more: number;
}
