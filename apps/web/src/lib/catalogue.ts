import { byLanguage, type Language } from '@libs/vocabulary';
import core from 'virtual:messages/core';
import indicators from 'virtual:messages/indicators';
import questions from 'virtual:messages/questions';

type Values = Readonly<Record<string, string | number>>;
/** Compiled messages: a text, or a function of its values. */
export type Catalogue = Readonly<Record<string, string | ((values: Values) => string)>>;
/** How the messages of one scope are fetched, by language. */
export type CatalogueLoaders = Readonly<Record<Language, () => Promise<{ default: Catalogue }>>>;

export const coreMessages: CatalogueLoaders = core;

/** Labels of indicators, their units and topics: large, and needed by some pages only. */
export const indicatorMessages: CatalogueLoaders = indicators;

/** Words of all questions, for those who look for one by name. */
export const questionMessages: CatalogueLoaders = questions;

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
  return byLanguage((language) => async () => {
    const [a, b] = await Promise.all([first[language](), second[language]()]);
    return { default: { ...a.default, ...b.default } };
  });
}
