/** The languages of the product. The first is written without a path segment. */
export const LANGUAGES = ['en', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that people read, and the language it was written in. A missing translation is null. */
export interface Text {
  readonly en: string | null;
  readonly fr: string | null;
  readonly ar: string | null;
  readonly original: Language;
}

/** The text in `language`, or the original with its own language so that a page can mark it. */
export function read(text: Text, language: Language): { words: string; language: Language } {
  const translated = text[language];
  if (translated !== null) return { words: translated, language };
  return { words: text[text.original] ?? '', language: text.original };
}
