import { BYTE_ORDER_MARK, csvLine } from '@libs/table';
import { writeWorkbook, type Sheet } from '@libs/office';
import { codesOf, isRightToLeft, type Language } from '@libs/vocabulary';
import type { ImportKind } from './kinds/kind.js';
import type { ImportColumn } from './plan/column.js';
import { labelOf } from './plan/term-labels.js';

const WORDS = {
  en: {
    rows: 'Rows',
    hints: 'What may stand here',
    column: 'Column',
    needed: 'Needed',
    yes: 'yes',
    no: 'no',
    code: 'Code',
    label: 'Meaning',
  },
  fr: {
    rows: 'Lignes',
    hints: 'Valeurs admises',
    column: 'Colonne',
    needed: 'Obligatoire',
    yes: 'oui',
    no: 'non',
    code: 'Code',
    label: 'Signification',
  },
  ar: {
    rows: 'الصفوف',
    hints: 'القيم المقبولة',
    column: 'العمود',
    needed: 'إلزامي',
    yes: 'نعم',
    no: 'لا',
    code: 'الرمز',
    label: 'المعنى',
  },
} as const;

/** Says of each type of cell what may stand in it. */
const HINTS = {
  country: {
    en: 'code (MAR) or name of a country',
    fr: 'code (MAR) ou nom du pays',
    ar: 'رمز الدولة (⁨MAR⁩) أو اسمها',
  },
  countries: {
    en: 'codes or names, parted by ;',
    fr: 'codes ou noms, séparés par « ; »',
    ar: 'رموز أو أسماء تفصل بينها «;»',
  },
  day: {
    en: 'a day, best 2024-02-29',
    fr: 'une date, de préférence 2024-02-29',
    ar: 'تاريخ، والأفضل ⁨2024-02-29⁩',
  },
  number: { en: 'a number', fr: 'un nombre', ar: 'عدد' },
  whole: { en: 'a whole number', fr: 'un nombre entier', ar: 'عدد صحيح' },
  'yes-no': { en: 'yes or no', fr: 'oui ou non', ar: 'نعم أو لا' },
  text: { en: 'text', fr: 'texte', ar: 'نص' },
  reference: { en: 'code or title', fr: 'code ou intitulé', ar: 'الرمز أو العنوان' },
  age: { en: '15+, 15-24, 25-54, all', fr: '15+, 15-24, 25-54, all', ar: '15+، 15-24، 25-54، all' },
  year: { en: 'a year, such as 2024', fr: 'une année, par exemple 2024', ar: 'سنة، مثل 2024' },
} as const;

/** A file to fill in: the headers, and below them nothing. */
export function templateCsv(kind: ImportKind, language: Language): string {
  return BYTE_ORDER_MARK + csvLine(kind.columns.map(({ label }) => label[language]));
}

/** A workbook to fill in, with a second sheet of what may stand in each column. */
export function templateWorkbook(kind: ImportKind, language: Language): Promise<Buffer> {
  const words = WORDS[language];
  const header = kind.columns.map(({ label }) => label[language]);
  const hints = kind.columns.flatMap((column) => hintsOf(column, language));
  return writeWorkbook({
    rtl: isRightToLeft(language),
    sheets: [
      textSheet(words.rows, header),
      textSheet(words.hints, [words.column, words.needed, words.code, words.label], hints),
    ],
  });
}

function textSheet(name: string, heads: readonly string[], rows: Sheet['rows'] = []): Sheet {
  return { name, columns: heads.map((head) => ({ head, width: 24, format: 'General' })), rows };
}

function hintsOf({ label, required, type }: ImportColumn, language: Language): string[][] {
  const words = WORDS[language];
  const begin = [label[language], required ? words.yes : words.no];
  if (type.type === 'code' || type.type === 'codes')
    return codesOf(type.list).map((code) => [...begin, code, labelOf(type.list, code, language)]);
  return [[...begin, '', HINTS[type.type][language]]];
}
