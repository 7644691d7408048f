import type { Language, Text } from '@libs/vocabulary';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Text', { description: 'A text that people read; a translation that nobody made is null' })
export class TextType implements Text {
  @Field(() => String, { nullable: true })
  en: string | null;

  @Field(() => String, { nullable: true })
  fr: string | null;

  @Field(() => String, { nullable: true })
  ar: string | null;

  @Field(() => String, { description: 'Language it was written in' })
  original: Language;
}
