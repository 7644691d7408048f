import type { Language } from '@libs/vocabulary';

type Values = Readonly<Record<string, string | number>>;
/** Compiled messages: a text, or a function of its values. */
export type Catalogue = Readonly<Record<string, string | ((values: Values) => string)>>;
/** How the messages of one scope are fetched, by language. */
export type CatalogueLoaders = Readonly<Record<Language, () => Promise<{ default: Catalogue }>>>;

export const coreMessages: CatalogueLoaders = {
  en: () => import('virtual:messages/core/en'),
  fr: () => import('virtual:messages/core/fr'),
  ar: () => import('virtual:messages/core/ar'),
};

/** Labels of indicators, their units and topics: large, and needed by some pages only. */
export const indicatorMessages: CatalogueLoaders = {
  en: () => import('virtual:messages/indicators/en'),
  fr: () => import('virtual:messages/indicators/fr'),
  ar: () => import('virtual:messages/indicators/ar'),
};

/** Words of all questions, for whoever looks for one by name. */
export const questionMessages: CatalogueLoaders = {
  en: () => import('virtual:messages/questions/en'),
  fr: () => import('virtual:messages/questions/fr'),
  ar: () => import('virtual:messages/questions/ar'),
};

/** The message of a key with its values; a key without a message shows itself, and a test fails. */
export function messageOf(catalogues: readonly Catalogue[], key: string, values: Values = {}): string {
  for (const catalogue of catalogues) {
    const message = catalogue[key];
    if (message !== undefined) return typeof message === 'string' ? message : message(values);
  }
  return key;
}

/** The words of two scopes together. */
export function both(first: CatalogueLoaders, second: CatalogueLoaders): CatalogueLoaders {
  const load = (language: Language) => async () => {
    const [a, b] = await Promise.all([first[language](), second[language]()]);
    return { default: { ...a.default, ...b.default } };
  };
  return { en: load('en'), fr: load('fr'), ar: load('ar') };
}
