import { isLanguage, type Text } from '@libs/vocabulary';

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
