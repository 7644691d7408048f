import { filterEntries, type Filter } from '@libs/questions';
import type { Cell, Column, DataTable, Note } from '@libs/table';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import type { DataSnapshot } from '../platform/postgres/data-snapshot.js';
import { InvalidInput, Values } from '../platform/graphql/input.graphql.js';

/** Answers travel as one scalar, so that the executor does not walk every number. */
const Cells = new GraphQLScalarType({
  name: 'Cells',
  description: 'The cells of an answer: one array a column, in the order of the columns.',
});

export const AskedQuestions = new GraphQLScalarType({
  name: 'Asked',
  description: 'The questions behind an answer, each with the filter and the words that were given.',
});

@ObjectType('Column')
class ColumnType {
  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'dimension, measure or attribute' })
  role: string;

  @Field(() => String, { description: 'A unit, a kind of thing, or `code:` and a list of the vocabulary' })
  type: string;

  @Field(() => String, { nullable: true, description: 'What an empty cell of this column means' })
  missing: string | null;
}

@ObjectType('Note')
class NoteType {
  @Field(() => String)
  code: string;

  @Field(() => Values)
  values: Readonly<Record<string, Cell>>;
}

@ObjectType('DataTable', { description: 'The one shape of an answer' })
export class DataTableType implements DataTable {
  @Field(() => String)
  question: string;

  @Field(() => [ColumnType])
  columns: readonly Column[];

  @Field(() => Cells)
  cells: readonly (readonly Cell[])[];

  @Field(() => [NoteType], { description: 'What changes the reading of the figures' })
  notes: readonly Note[];

  @Field(() => [ID], { description: 'Sources that the figures come from' })
  sources: readonly string[];

  @Field(() => String, { description: 'Newest date that its sources bear: a day, a month or a year' })
  asOf: string;

  @Field(() => String, {
    nullable: true,
    description: 'When the last of its sources was read; null where none bears a date, and asOf is that day',
  })
  readOn: string | null;

  @Field(() => Boolean, { description: 'True for the invented network' })
  fictional: boolean;
}

@InputType({ description: 'What part of the network an analysis is about; what is left out means all' })
export class AnalyticsFilter {}

// The fields are those of the one declaration of the filter.
for (const [name, field] of filterEntries)
  Field(() => (field.is === 'year' ? Int : [field.is === 'members' ? ID : String]), {
    nullable: true,
    ...('about' in field && { description: field.about }),
  })(AnalyticsFilter.prototype, name);

/** The filter itself: each question is a field on it. */
@ObjectType({ description: 'Questions about the part of the network that the filter chose' })
export class Analytics {
  constructor(
    readonly filter: Filter,
    readonly snapshot: DataSnapshot,
  ) {}
}

export const AnalyticsResult = createUnionType({
  name: 'AnalyticsResult',
  types: () => [Analytics, InvalidInput] as const,
  resolveType: (value) => (value instanceof InvalidInput ? InvalidInput : Analytics),
});
