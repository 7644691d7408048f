import { MalformedRecordError, readValues, type Values } from '@libs/model';
import type { State } from '@libs/rules';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';
import { ValidationIssueType } from '../platform/graphql/input.graphql.js';
import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** `{root, parts}` of `libs/model`: checked by its kind's declaration wherever it comes in. */
export const RecordScalar = new GraphQLScalarType<Values, Values>({
  name: 'Record',
  description: 'A record as it is entered: its own row (root), and the rows of its parts by their names',
  serialize: (value) => readValues(value),
  parseValue: (value) => sent(value),
  parseLiteral: (node, variables) => sent(valueFromASTUntyped(node, variables)),
});

function sent(value: unknown): Values {
  try {
    return readValues(value);
  } catch (error) {
    if (error instanceof MalformedRecordError)
      throw new InvalidArgumentError('record', 'not-valid', error.message);
    throw error;
  }
}

@ObjectType('RecordChoice', { description: 'Something that a field can refer to' })
export class RecordChoiceType {
  @Field(() => ID)
  value: string;

  @Field(() => String, { description: 'Its name in the reader’s language' })
  label: string;
}

@ObjectType('RecordReferrer', { description: 'A record that refers to another' })
export class RecordReferrerType {
  @Field(() => String)
  kind: string;

  @Field(() => ID)
  key: string;

  @Field(() => String, { description: 'What people know it by' })
  label: string;
}

@ObjectType('SimilarRecord', { description: 'A published record that may be the same as one being entered' })
export class SimilarRecordType {
  @Field(() => ID)
  key: string;

  @Field(() => String, { description: 'What people know it by' })
  label: string;

  @Field(() => String, {
    description: 'number: it has the same one; name: it is called nearly so, and of nearly the same day',
  })
  why: string;
}

@ObjectType('PublishedRecord', { description: 'A record as it is published' })
export class PublishedRecordType {
  @Field(() => String)
  kind: string;

  @Field(() => ID, { description: 'The line of its key, parts parted by /' })
  key: string;

  @Field(() => RecordScalar)
  record: Values;

  @Field(() => String, { description: 'Tells this state of it from any other' })
  version: string;
}

@ObjectType('Entry', { description: 'A record on its way to the figures' })
export class EntryType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  kind: string;

  @Field(() => ID, { nullable: true })
  key: string | null;

  @Field(() => String, { description: 'What people know it by' })
  label: string;

  @Field(() => String, { nullable: true })
  country: string | null;

  @Field(() => RecordScalar)
  record: Values;

  @Field(() => String, {
    description: 'The published version that it was begun from; `absent` for a new record',
  })
  base: string;

  @Field(() => Boolean, { description: 'Whether it takes the record away instead of writing it' })
  removes: boolean;

  @Field(() => String, { description: 'draft, submitted, accepted or published' })
  state: string;

  @Field(() => Int)
  revision: number;

  @Field(() => String, { nullable: true, description: 'Who entered it' })
  name: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String)
  changedAt: string;

  @Field(() => [String], { description: 'States that the one who asks may move it to now' })
  steps: readonly State[];

  @Field(() => Boolean, { description: 'Whether the one who asks may change it now' })
  open: boolean;
}

@ObjectType('EntrySaved', {
  description: 'What became of an entry: it stands as `entry`, or nothing was kept and it is said why',
})
export class EntrySavedType {
  @Field(() => EntryType, { nullable: true })
  entry: EntryType | null;

  @Field(() => [ValidationIssueType])
  problems: readonly ValidationIssueType[];

  @Field(() => EntryType, {
    nullable: true,
    description: 'Someone else changed it meanwhile: this is theirs',
  })
  conflict: EntryType | null;
}
