import { westernDigits } from '@libs/rules';

/** The ages that series are of. */
const ALL = new Set(['all', '_t', '_z', 'total', 'age_total', 'tous', 'الكل']);

/**
 * An age group as our series name it (`15+`, `15-24`, `all`), from what offices call it: `Y_GE15`, `Y15T24`,
 * `AGE_YTHADULT_YGE15`, `AGE_10YRBANDS_Y25-34`. Null where it is none.
 */
export function readAge(text: string): string | null {
  const plain = westernDigits(text).trim().toLowerCase();
  if (ALL.has(plain) || /^age_[a-z0-9]+_total$/.test(plain)) return 'all';
  const open = /^(?:age_[a-z0-9]+_)?(?:y_?ge)?(\d{1,2})\+?$/.exec(plain);
  if (open !== null && (plain.endsWith('+') || plain.includes('ge'))) return `${Number(open[1])}+`;
  const [, from, to] = /^(?:age_[a-z0-9]+_)?y?(\d{1,2})\s*(?:-|–|t)\s*(\d{1,2})$/.exec(plain) ?? [];
  return from === undefined || to === undefined ? null : `${Number(from)}-${to}`;
}

/** A year, also where it is written with what a databank adds: `2020 [YR2020]`. Parts of years are none. */
export function readYear(text: string): number | null {
  const [, digits] = /^(\d{4})(?:\s*\[YR\d{4}\])?(?:\.0+)?$/.exec(westernDigits(text).trim()) ?? [];
  const year = Number(digits);
  return year >= 1_900 && year <= 2_100 ? year : null;
}
