import { keyOf } from './message-key.js';
import { termKey } from '@libs/vocabulary';
import { type Cell, type Column, formatDate, formatNumber, type NumberUnit } from '@libs/table';
import type { Nameable, I18n } from './i18n.js';

const named: readonly string[] = [
  'country',
  'meeting',
  'group',
  'theme',
  'place',
  'source',
  'activity',
  'area',
  'indicator',
];
const units: readonly string[] = ['count', 'ratio', 'share', 'value'];

/** The head of a column; a year is its own, and a plan's area is a thematic one. */
export function headOf({ name, type }: Column, { t }: I18n): string {
  if (/^\d{4}$/.test(name)) return name;
  // Items of a pillar of engagement: `presence done`, `presence 3 known`.
  const [, pillar, years = 'none', what = ''] =
    /^([a-z-]+)(?: (\d+))? (done|known|unknown)$/.exec(name) ?? [];
  if (pillar !== undefined) return t('column.items', { pillar: t(termKey('pillar', pillar)), years, what });
  return t(name === 'area' && type === 'theme' ? 'column.theme' : keyOf('column.', name));
}

/** A cell as its reader reads it; a missing one says why it is missing. */
export function cellText(column: Column, cell: Cell, i18n: I18n): string {
  if (cell === null) return i18n.label('code:missing', column.missing ?? 'not-reported');
  if (typeof cell === 'number')
    return isUnit(column.type) ? formatNumber(cell, column.type, i18n.language) : String(cell);
  if (column.type === 'date') return formatDate(cell, i18n.language);
  if (column.type === 'countries') return countriesText(cell, i18n);
  if (column.type === 'languages') return languagesText(cell, i18n);
  return isNameable(column.type) ? i18n.label(column.type, cell) : cell;
}

/** Names of countries as a list in the reader's language, in the order of its alphabet. */
export function countriesText(codes: string, { language, label }: I18n): string {
  const { compare } = new Intl.Collator(language);
  const names = codes.split(' ').filter(Boolean);
  return new Intl.ListFormat(language, { type: 'unit' }).format(
    names.map((code) => label('country', code)).sort(compare),
  );
}

/** Languages as the reader calls them; an empty list says that there is none. */
function languagesText(codes: string, i18n: I18n): string {
  const names = codes.split(' ').filter(Boolean);
  if (names.length === 0) return i18n.t('match.no-language');
  const words = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return new Intl.ListFormat(i18n.language, { type: 'unit' }).format(
    names.map((code) => words.of(code) ?? code),
  );
}

function isNameable(type: string): type is Nameable {
  return named.includes(type) || type.startsWith('code:');
}

function isUnit(type: string): type is NumberUnit {
  return units.includes(type);
}
