import type { Text } from '@libs/vocabulary';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { TextType } from '../network/text.graphql.js';

@ObjectType('Round', { description: 'A time at which members are asked for needs and capacities' })
export class RoundType {
  @Field(() => ID)
  id: string;

  @Field(() => TextType)
  title: Text;

  @Field(() => ID, { description: 'The plan whose areas it asks about' })
  plan: string;

  @Field(() => String)
  opensOn: string;

  @Field(() => String, { nullable: true })
  closesOn: string | null;

  @Field(() => TextType, { nullable: true })
  note: Text | null;
}

@InputType({ description: 'What a member needs and can provide in an area, from 0 (none) to 3 (high)' })
export class StatementInput {
  @Field(() => ID)
  round: string;

  @Field(() => ID)
  country: string;

  @Field(() => ID)
  area: string;

  @Field(() => Int, { nullable: true, description: 'Null where it does not say' })
  need: number | null;

  @Field(() => Int, { nullable: true, description: 'Null where it does not say' })
  capacity: number | null;

  @Field(() => [String], { nullable: true, description: 'Languages in which it takes part or delivers' })
  languages: string[] | null;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => String, { nullable: true })
  evidence: string | null;
}
