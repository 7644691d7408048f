import { CONVENTIONS } from '@libs/vocabulary';
import {
  columnsOf,
  fieldsOf,
  type Cells,
  type CellValue,
  type Field,
  type Kind,
  type Part,
} from '@libs/model';
import { formatDate } from '@libs/table';
import type { I18n } from '@libs/findings';

/** The value of a cell as people read it; null where nothing was said. */
export type CellWords = (field: Field, value: CellValue) => string | null;

/** What a record refers to, by what it is and its key, in words; null where they are not known. */
type LabelOf = (to: string, value: string) => string | null;

/** How cells are read in the reader's language; what has no label is shown by its name, or else by its key. */
export function cellWords(i18n: I18n, labelOf: LabelOf = () => null): CellWords {
  return ({ type }, value) => {
    if (value === null || value === '') return null;
    if (type.type === 'reference')
      return labelOf(type.to, String(value)) ?? nameOf(type.to, String(value), i18n);
    return plainWords(type, value, i18n);
  };
}

function plainWords(type: Field['type'], value: CellValue, { t, label, language }: I18n): string {
  if (type.type === 'yes-no') return t(`record.is-${value === true}`);
  if (type.type === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(String(value)))
    return formatDate(String(value), language);
  if (type.type === 'code') return label(`code:${type.list}`, String(value));
  if (type.type === 'integer' && type.list !== undefined) return label(`code:${type.list}`, String(value));
  if (Array.isArray(value)) {
    const words = value.map((one) =>
      type.type === 'codes' ? label(`code:${type.list}`, String(one)) : String(one),
    );
    return new Intl.ListFormat(CONVENTIONS[language].locale, { type: 'conjunction' }).format(words);
  }
  if (type.type === 'time') return String(value).slice(0, 5);
  if (type.type === 'number' && typeof value === 'number')
    return new Intl.NumberFormat(CONVENTIONS[language].locale, { maximumFractionDigits: 6 }).format(value);
  return String(value);
}

function nameOf(to: string, code: string, { label }: I18n): string {
  if (to === 'country' || to === 'member') return label('country', code);
  if (to === 'meeting') return label('meeting', code);
  if (to === 'place') return label('place', code);
  if (to === 'programme' || to === 'plan') return label('code:programme', code);
  return to === 'area' ? label('theme', code) : code;
}

/** The few words by which a row of a part is known: what is filled first, persons before all. */
export function rowWords(part: Part, row: Cells, words: CellWords, language: string): string {
  const fields = [...(part.personal?.fields ?? []), ...part.fields];
  const texts = fields
    .filter((field) => field.name !== 'source_id' && field.type.type !== 'yes-no' && !isUnstated(field, row))
    .slice(0, 3);
  return texts
    .map((field) => {
      const columns = columnsOf(field);
      const own = columns.find((column) => column.endsWith(`_${language}`) && (row[column] ?? null) !== null);
      const column = own ?? columns.find((one) => (row[one] ?? null) !== null) ?? '';
      const text = words(field, row[column] ?? null) ?? '';
      return text.length > 80 ? `${text.slice(0, 79)}…` : text;
    })
    .join(' · ');
}

/** Fields of a row in which something was said. */
export function filledFields(part: Kind | Part, row: Cells): readonly Field[] {
  return fieldsOf(part).filter((field) => !isUnstated(field, row));
}

/** Whether nothing was said in any column of a field. */
export function isUnstated(field: Field, row: Readonly<Record<string, unknown>>): boolean {
  return columnsOf(field).every((column) => (row[column] ?? null) === null || row[column] === '');
}
