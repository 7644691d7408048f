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
