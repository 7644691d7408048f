import type { Text } from '@libs/vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';
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
