import { formatDateRange } from '@libs/table';
import type { I18n, Row } from '@libs/findings';

/** A period that members report on. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

interface Member {
  readonly code: string;
  readonly group: string;
}

/** The periods that reports are about, in the order of time. */
export function periodsOf(rows: readonly Row[]): Period[] {
  const periods = new Map(rows.map((row) => [row.text('start'), row.text('end')]));
  return [...periods].map(([start, end]) => ({ start, end })).sort((a, b) => a.start.localeCompare(b.start));
}

/** A period in words: a whole year is its number. */
export function periodWords({ start, end }: Period, { language }: I18n): string {
  const year = start.slice(0, 4);
  return start === `${year}-01-01` && end === `${year}-12-31` ? year : formatDateRange(start, end, language);
}

/** Members without a report on a period that has been sent in; a draft has not. */
export function silentIn<M extends Member>(period: Period, rows: readonly Row[], members: readonly M[]): M[] {
  const sent = new Set(
    rows
      .filter((row) => row.text('start') === period.start && row.text('state') !== 'draft')
      .map((row) => row.text('country')),
  );
  return members.filter(({ code }) => !sent.has(code));
}
