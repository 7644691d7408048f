/** The languages of the product. The first is written without a path segment. */
export const LANGUAGES = ['en', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whether a word, of an address for instance, is the code of a language. */
export function isLanguage(word: string | null | undefined): word is Language {
  return LANGUAGES.some((language) => language === word);
}

/** Where a language's lines begin: `ltr` on the left, `rtl` on the right. */
export function direction(language: Language): 'ltr' | 'rtl' {
  return isRightToLeft(language) ? 'rtl' : 'ltr';
}

/** Whether a language is read from the right, so that drawings of rows and places are turned over. */
export function isRightToLeft(language: Language): boolean {
  return language === 'ar';
}

/** A text that people read, and the language it was written in. A missing translation is null. */
export interface Text {
  readonly en: string | null;
  readonly fr: string | null;
  readonly ar: string | null;
  readonly original: Language;
}
