import type { Cell } from '@libs/table';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import type { Problem } from './problem.js';

export const Values = new GraphQLScalarType({
  name: 'Values',
  description: 'Named parameters of a message: strings, numbers or null.',
});

@ObjectType('Problem', { description: 'Something in an input that its sender can correct' })
class ProblemType {
  @Field(() => String, { description: 'Where in the input, for instance countries.0' })
  path: string;

  @Field(() => String)
  code: string;

  @Field(() => Values)
  values: Readonly<Record<string, Cell>>;
}

@ObjectType()
export class InvalidInput {
  constructor(problems: readonly Problem[]) {
    this.problems = problems;
  }

  @Field(() => [ProblemType])
  problems: readonly Problem[];
}

@ObjectType({ description: 'An input that holds' })
export class Accepted {
  constructor(id: string | null) {
    this.id = id;
  }

  @Field(() => ID, { nullable: true, description: 'What it was kept under; null where it was only checked' })
  id: string | null;
}

export const AcceptedResult = createUnionType({
  name: 'AcceptedResult',
  types: () => [Accepted, InvalidInput] as const,
  resolveType: (value) => (value instanceof InvalidInput ? InvalidInput : Accepted),
});
