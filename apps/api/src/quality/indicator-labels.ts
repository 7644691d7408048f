import { indicatorSlug, type Language } from '@libs/vocabulary';
import ar from '../../../../libs/vocabulary/indicators.ar.json' with { type: 'json' };
import en from '../../../../libs/vocabulary/indicators.en.json' with { type: 'json' };
import fr from '../../../../libs/vocabulary/indicators.fr.json' with { type: 'json' };

const labels: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map(Object.entries(en)),
  fr: new Map(Object.entries(fr)),
  ar: new Map(Object.entries(ar)),
};

/** The name of an indicator in a language, as on the pages; one without a label is called by its code. */
export function indicatorLabel(code: string, language: Language): string {
  return labels[language].get(`indicator-${indicatorSlug(code)}`) ?? code;
}
