import { columnsOf, type Cells, type Field, type Kind, type Words } from '@libs/model';
import { isLanguage } from '@libs/vocabulary';
import type { CellType, ImportColumn } from '../plan/column.js';
import type { ParsedRow } from '../plan/parse.js';
import { valueOf } from './kind.js';

/**
 * The columns of a file that brings records of a kind in, as its declaration has them; their keys are the cells' names. None is
 * needed in every file: of a record that is known by its key, a file may say one thing only. What a new one lacks, its checks say.
 */
export function declaredColumns(kind: Kind): readonly ImportColumn[] {
  return kind.fields.filter(({ imported }) => imported !== undefined).flatMap(columnsOfField);
}

/** What a row says of a record: what it leaves empty stays as it is. */
export function declaredCells(kind: Kind, row: ParsedRow): Cells {
  return Object.fromEntries(
    declaredColumns(kind)
      .map(({ key }) => [key, valueOf(row, key)] as const)
      .filter(([, value]) => value !== null),
  );
}

function columnsOfField(field: Field): readonly ImportColumn[] {
  const { imported, label } = field;
  const type = cellType(field);
  const also = imported?.also ?? [];
  if (field.type.type !== 'words') return [{ key: field.name, required: false, label, also, type }];
  return columnsOf(field).map((key) => {
    const language = key.slice(-2);
    if (!isLanguage(language)) throw new Error(`${key} is in no language.`);
    // A column without a language in its head holds the words of the language that the head is in.
    return {
      key,
      required: false,
      label: inLanguage(label, language),
      also: [...also, label[language]],
      type,
    };
  });
}

/** The languages, as the head of a column names them. */
const TONGUES: Readonly<Record<keyof Words, Words>> = {
  en: { en: 'English', fr: 'anglais', ar: 'بالإنجليزية' },
  fr: { en: 'French', fr: 'français', ar: 'بالفرنسية' },
  ar: { en: 'Arabic', fr: 'arabe', ar: 'بالعربية' },
};

function inLanguage(label: Words, language: keyof Words): Words {
  const tongue = TONGUES[language];
  return {
    en: `${label.en} (${tongue.en})`,
    fr: `${label.fr} (${tongue.fr})`,
    ar: `${label.ar} (${tongue.ar})`,
  };
}

function cellType({ name, type }: Field): CellType {
  switch (type.type) {
    case 'line':
    case 'lines':
    case 'words':
      return { type: 'text', max: type.max };
    case 'address':
      return { type: 'text', max: 2_000 };
    case 'integer':
      return { type: 'whole', min: type.min ?? 0, max: type.max ?? 1_000_000 };
    case 'number':
    case 'day':
    case 'yes-no':
      return { type: type.type };
    case 'code':
    case 'codes':
      return { type: type.type, list: type.list };
    case 'reference':
      if (type.to === 'country' || type.to === 'member') return { type: 'country' };
      throw new Error(`A file has no column for what ${name} refers to.`);
    case 'time':
    case 'row':
      throw new Error(`A file has no column for ${name}.`);
  }
}
