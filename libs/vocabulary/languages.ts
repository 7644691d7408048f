/** The languages of the product. The first is written without a path segment. */
export const LANGUAGES = ['en', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where a language's lines begin: `ltr` on the left, `rtl` on the right. */
export function direction(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** A text that people read, and the language it was written in. A missing translation is null. */
export interface Text {
  readonly en: string | null;
  readonly fr: string | null;
  readonly ar: string | null;
  readonly original: Language;
}
