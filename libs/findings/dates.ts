import { formatDateRange } from '@libs/table';
import type { I18n } from './i18n.js';
import { dateWords } from './sentence.js';

/** When something was or is to be: its dates as far as they are known, and whether they are our reading of a source. */
export interface Dated {
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** `ours` where no source states the dates as they stand. */
  readonly dateBasis: string | null;
}

/** The dates in words; null where none is known. */
export function datesText({ startDate, endDate, dateBasis }: Dated, { t, language }: I18n): string | null {
  if (startDate === null) return null;
  const date = formatDateRange(startDate, endDate ?? startDate, language);
  return dateBasis === 'ours' ? t('date.ours', { date }) : date;
}

export interface ChairTerm {
  readonly actualFrom: string;
  readonly actualFromBasis: string | null;
  readonly actualTo: string | null;
  readonly actualToBasis: string | null;
}

/** From when until when someone holds the chair. */
export function chairTermText(term: ChairTerm, { t, language }: I18n): string {
  const from = {
    ...dateWords('from', term.actualFrom, language),
    fromBasis: term.actualFromBasis ?? 'stated',
  };
  if (term.actualTo === null) return t('country.chair-since', from);
  return t('country.chair-from-to', {
    ...from,
    ...dateWords('to', term.actualTo, language),
    toBasis: term.actualToBasis ?? 'stated',
  });
}
