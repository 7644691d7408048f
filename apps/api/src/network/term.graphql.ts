import type { Text } from '@libs/vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TextType } from './text.graphql.js';

@ObjectType('Term', { description: 'What the network names itself: a place, a plan or another programme' })
export class TermType {
  @Field(() => String, { description: 'What columns of tables call its kind, for instance code:programme' })
  list: string;

  @Field(() => ID)
  code: string;

  @Field(() => TextType)
  name: Text;
}
