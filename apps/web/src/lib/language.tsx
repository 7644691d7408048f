import type { I18n } from '@libs/findings';
import { createContext, use } from 'react';

/** The reader of the page: language, messages and names. */
export const I18nContext = createContext<I18n | null>(null);

export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (!i18n) throw new Error('A page stands outside ReaderContext');
  return i18n;
}

/** The messages of the page in the reader's language. */
export function useT(): I18n['t'] {
  return useI18n().t;
}
