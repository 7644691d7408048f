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
  /** Whether it has not begun. */
  readonly isToCome: boolean;
}

/** From when until when someone holds the chair. */
export function chairTermText(term: ChairTerm, { t, language }: I18n): string {
  const from = {
    ...dateWords('from', term.actualFrom, language),
    fromBasis: term.actualFromBasis ?? 'stated',
  };
  if (term.actualTo === null) return t(term.isToCome ? 'country.chair-to-come' : 'country.chair-since', from);
  return t(term.isToCome ? 'country.chair-to-come-until' : 'country.chair-from-to', {
    ...from,
    ...dateWords('to', term.actualTo, language),
    toBasis: term.actualToBasis ?? 'stated',
  });
}

/** Terms of the chair as of today: who chairs, who did before, and who is to. */
export interface Chairs<Term extends ChairTerm> {
  /** Null where no term holds today: then nobody is known to chair since the last one ended. */
  readonly current: Term | null;
  readonly before: Term | null;
  readonly next: Term | null;
}

/** Who chairs by the terms on record, the newest first. */
export function chairsOf<Term extends ChairTerm & { readonly isCurrent: boolean }>(
  terms: readonly Term[],
): Chairs<Term> {
  const begun = terms.filter(({ isToCome }) => !isToCome);
  const current = begun.find(({ isCurrent }) => isCurrent) ?? null;
  const before = begun.filter((term) => term !== current);
  return {
    current,
    before: before[0] ?? null,
    next: terms.findLast(({ isToCome }) => isToCome) ?? null,
  };
}
