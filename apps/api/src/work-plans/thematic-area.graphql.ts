import type { Text } from '@libs/vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TextType } from '../network/text.graphql.js';

@ObjectType('ThematicArea')
export class ThematicAreaType {
  @Field(() => ID)
  code: string;

  @Field(() => TextType)
  title: Text;

  @Field(() => String, { description: 'official, or provisional: our own grouping' })
  status: string;

  @Field(() => String, { description: 'A code of the list `programme`' })
  plan: string;
}
