import { isLanguage, type Language, type Text } from '@libs/vocabulary';
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

/** A text written in English, with what translations there are. */
export function english(en: string, fr: string | null = null, ar: string | null = null): Text {
  return { en, fr, ar, original: 'en' };
}

/** Titles of a row of the database, and the language that they were written in. */
export interface TitleRow {
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly titleAr: string | null;
  readonly original: string;
}

export function titleOf({ titleEn, titleFr, titleAr, original }: TitleRow): Text {
  return {
    en: titleEn,
    fr: titleFr,
    ar: titleAr,
    original: isLanguage(original) ? original : 'en',
  };
}
