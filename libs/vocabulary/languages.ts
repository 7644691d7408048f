/** The languages of the product. The first is written without a path segment. */
export const LANGUAGES = ['en', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is read where nothing names a language. */
export const DEFAULT_LANGUAGE = LANGUAGES[0];

/** How a language is written: what all pages, files and slides in it need to know beside its words. */
interface Conventions {
  /** Where its lines begin: `ltr` on the left, `rtl` on the right. */
  readonly direction: 'ltr' | 'rtl';
  /** For the dates, numbers, lists and order of `Intl`. */
  readonly locale: string;
  /** For percentages, where they are not those of `locale`. */
  readonly percentLocale: string;
  /** What documents of Office call it, for spelling and fonts. */
  readonly officeLocale: string;
  /** What the babel package of LaTeX calls it. */
  readonly babelName: string;
  /** How its name is written where there is no room. */
  readonly shortName: string;
  readonly quotes: readonly [opening: string, closing: string];
  readonly questionMark: string;
  readonly decimalMark: string;
  /** The space inside numbers that ICU writes as U+00A0. */
  readonly numberSpace: string;
  /** How the first day of a month is written. */
  readonly firstOfMonth: string;
}

/** Digits are 0-9 in Arabic too, as on SESRIC's Arabic pages; dates are British in English. */
export const CONVENTIONS: Readonly<Record<Language, Conventions>> = {
  en: {
    direction: 'ltr',
    locale: 'en-GB',
    percentLocale: 'en',
    officeLocale: 'en-GB',
    babelName: 'english',
    shortName: 'EN',
    quotes: ['“', '”'],
    questionMark: '?',
    decimalMark: '.',
    numberSpace: '\u00a0',
    firstOfMonth: '1',
  },
  fr: {
    direction: 'ltr',
    locale: 'fr',
    percentLocale: 'fr',
    officeLocale: 'fr-FR',
    babelName: 'french',
    shortName: 'FR',
    quotes: ['«\u202f', '\u202f»'],
    questionMark: '?',
    decimalMark: ',',
    // The percent sign follows a narrow space, as other signs do; ICU gives a wide one.
    numberSpace: '\u202f',
    firstOfMonth: '1er',
  },
  ar: {
    direction: 'rtl',
    locale: 'ar-u-nu-latn',
    percentLocale: 'ar-u-nu-latn',
    officeLocale: 'ar-SA',
    babelName: 'arabic',
    shortName: 'ع',
    quotes: ['«', '»'],
    questionMark: '؟',
    decimalMark: '.',
    numberSpace: '\u00a0',
    firstOfMonth: '1',
  },
};

/** The same thing for each language. */
export function byLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return { en: make('en'), fr: make('fr'), ar: make('ar') };
}

/** Whether a word, of an address for instance, is the code of a language. */
export function isLanguage(word: string | null | undefined): word is Language {
  return LANGUAGES.some((language) => language === word);
}

export function direction(language: Language): 'ltr' | 'rtl' {
  return CONVENTIONS[language].direction;
}

/** Whether a language is read from the right, so that drawings of rows and places are turned over. */
export function isRightToLeft(language: Language): boolean {
  return direction(language) === 'rtl';
}

/** A text that people read, and the language it was written in. A missing translation is null. */
export interface Text {
  readonly en: string | null;
  readonly fr: string | null;
  readonly ar: string | null;
  readonly original: Language;
}
