import { InvalidArgumentError } from '../platform/graphql/app-error.js';
import { NO_CHOICES, type Choices } from './import.js';
import type { ImportRow } from './import.row.js';

/** Decisions with those about the columns. Another sheet has columns, lines and people of its own. */
export function withColumns(
  { choices, facts }: ImportRow,
  { sheet, dayOrder, columns, headers = {} }: Pick<Choices, 'sheet' | 'dayOrder' | 'columns' | 'headers'>,
): Choices {
  const read = choices.sheet ?? facts?.sheet ?? null;
  const kept = sheet === null || sheet === read ? choices : { ...NO_CHOICES, dayOrder: choices.dayOrder };
  const before = Object.entries(kept.headers ?? {}).filter(([key]) => columns[key] === undefined);
  const chosen = { ...Object.fromEntries(before), ...headers };
  const { headers: _, ...others } = kept;
  return {
    ...others,
    ...(Object.keys(chosen).length === 0 ? {} : { headers: chosen }),
    sheet: sheet ?? choices.sheet,
    dayOrder: dayOrder ?? choices.dayOrder,
    columns: { ...kept.columns, ...columns },
  };
}

/** In which order days are written, as someone said it. */
export function dayOrderOf(word: string | null | undefined): Choices['dayOrder'] {
  if (word === null || word === undefined) return null;
  if (word === 'day-first' || word === 'month-first') return word;
  throw new InvalidArgumentError('dayOrder', 'unknown-code', word.slice(0, 80));
}
