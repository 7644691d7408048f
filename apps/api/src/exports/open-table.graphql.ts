import type { Text } from '@libs/vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TextType } from '../network/text.graphql.js';

@ObjectType('OpenTable', { description: 'A table of the open data: `/open-data/<name>.csv`' })
export class OpenTableType {
  @Field(() => ID)
  name: string;

  @Field(() => TextType)
  title: Text;

  @Field(() => TextType, { description: 'What a row of it is' })
  text: Text;
}
