import type { ValidationIssue } from '@libs/rules';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';

export const Values = new GraphQLScalarType({
  name: 'Values',
  description: 'Named parameters of a message: strings, numbers or null.',
});

@ObjectType('ValidationIssue', {
  description: 'What is wrong with an input, and that its sender can put right',
})
export class ValidationIssueType implements ValidationIssue {
  @Field(() => String, {
    description: 'Where, for instance email or countries.0; empty where the whole is meant',
  })
  path: string;

  @Field(() => String)
  code: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the sentence of the code speaks of: a bound, a code, seconds to wait',
  })
  value?: string | number | null;
}

@ObjectType()
export class InvalidInput {
  constructor(problems: readonly ValidationIssue[]) {
    this.problems = problems;
  }

  @Field(() => [ValidationIssueType])
  problems: readonly ValidationIssue[];
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
