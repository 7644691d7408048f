import type { Operation, ValidationIssue } from '@libs/rules';
import type { Language, ListName } from '@libs/vocabulary';

/** A few words in each language. */
export type Words = Readonly<Record<Language, string>>;

/** What a cell of a record holds. Texts have a longest length, numbers may have bounds. */
export type FieldType =
  /** What a key has to fit, so that an address can hold it, `keys.ts` says. */
  | { readonly type: 'line' | 'lines'; readonly max: number; readonly fits?: 'slug' | 'code' }
  /** A text in up to three languages: the columns `<name>_en`, `<name>_fr`, `<name>_ar`. */
  | { readonly type: 'words'; readonly max: number }
  /** The words of whole numbers that are steps of a scale are in a list. */
  | { readonly type: 'integer'; readonly min?: number; readonly max?: number; readonly list?: ListName }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number }
  | { readonly type: 'day' | 'time' | 'yes-no' | 'address' }
  | { readonly type: 'code' | 'codes'; readonly list: ListName }
  | { readonly type: 'reference'; readonly to: Reference }
  /** The key of a row in another part of the same record. */
  | { readonly type: 'row'; readonly of: string };

/** What a record can refer to: the choices of a field are asked for by this name. */
export type Reference =
  | 'country'
  /** Countries and what figures are compared with: other economies, aggregates, the world. */
  | 'economy'
  | 'member'
  | 'meeting'
  | 'place'
  | 'plan'
  /** A plan or another programme. */
  | 'programme'
  | 'area'
  | 'activity'
  | 'round'
  | 'result'
  | 'indicator'
  | 'institution'
  | 'source'
  | 'dataset'
  | 'file';

export interface Field {
  /** The column, or what the three columns of words begin with. */
  readonly name: string;
  readonly type: FieldType;
  readonly label: Words;
  /** What helps to fill it in. */
  readonly hint?: Words;
  readonly required?: boolean;
  /** What of its column does not follow from its type. */
  readonly column?: ColumnOf;
  /** As it stands in the open table of its kind. */
  readonly published?: PublishedAs;
  /** A column of the files that bring its kind in, with what else people call it. */
  readonly imported?: { readonly also?: readonly string[] };
  /** In the short lines about a record, on its page and in its papers: of a text or an address. */
  readonly shown?: true;
  /** It follows from an act of its own and is in no form. */
  readonly act?: true;
}

export interface PublishedAs {
  /** The name of its column, where it is another than the field's. */
  readonly as?: string;
  /** What it holds, in English as all of the open data. */
  readonly about: string;
  /** Of a day: the column that says how much of it is known. */
  readonly knownBy?: string;
}

export type ColumnType =
  'text' | 'smallint' | 'integer' | 'double precision' | 'boolean' | 'date' | 'time' | 'uuid';

export interface ColumnOf {
  readonly type?: ColumnType;
  readonly default?: string;
  /** Of a text in three languages, the one that may not be empty in any row. */
  readonly requiredIn?: Language;
  /** A condition in SQL; null where a code has none, because its list may grow. */
  readonly check?: string | null;
}

/** A condition on a row, in SQL, and an index, under the names that migrations gave them. */
interface Stored {
  readonly constraints?: readonly { readonly name: string; readonly check: string }[];
  readonly indexes?: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly unique?: boolean;
    readonly where?: string;
  }[];
}

/** Rows that belong to a record, in a table of their own. */
export interface Part extends Stored {
  readonly name: string;
  readonly label: Words;
  /** What one of the rows is called. */
  readonly rowLabel: Words;
  readonly table: string;
  /** The part's columns that point to the record, in the order of the record's key. */
  readonly parent: readonly string[];
  /** What tells rows of one record apart: fields, or the one number that their order gives. */
  readonly key: readonly string[];
  readonly fields: readonly Field[];
  /** The key is the place in the list, counted from 1. */
  readonly ordinalKey?: boolean;
  /** The key is made by the product (a UUID) for every new row. */
  readonly made?: boolean;
  /** Personal data about the same row, in a private table with the same key and parent. */
  readonly personal?: Personal;
  /** What one must be allowed to see these rows; without it everybody may who sees the record. */
  readonly requires?: Operation;
}

interface Personal {
  readonly table: string;
  readonly fields: readonly Field[];
}

/** A kind of record that people enter: one declaration for its form, its checks, its writing and its history. */
export interface Kind extends Stored {
  readonly name: string;
  readonly label: Words;
  /** What it is, in a sentence. */
  readonly about: Words;
  /** Who may write it. */
  readonly operation: Operation;
  /** The table of its own row; null where a record is nothing but its parts. */
  readonly table: string | null;
  readonly key: readonly string[];
  /** The key is made by the product (a UUID) where nobody gives one. */
  readonly made?: boolean;
  /** Its figures are also kept added up: anyone who writes it adds them up again. */
  readonly hasRollup?: boolean;
  /** The column of the key or the fields that says whose record it is. */
  readonly owner?: string;
  /** It completes a list of another record, which may be closed: where one is taken away, that list is open again. */
  readonly completes?: { readonly table: string; readonly by: string; readonly closed: string };
  /** There are too many of its records for a list: they are reached from the pages that show them. */
  readonly unlisted?: boolean;
  /** Fields that people know it by, in this order. */
  readonly titleFields: readonly string[];
  /** Key fields are among these; they are fixed once the record stands. */
  readonly fields: readonly Field[];
  readonly parts: readonly Part[];
  readonly personal?: Personal;
  /** What its fields must agree on among each other. */
  readonly rules?: readonly Rule[];
  /** What tells that two of its records may be one: a number within those of one code, or the name and the day. */
  readonly likeness?: { readonly number?: string; readonly within?: string; readonly day: string };
  /** Its own row as it is published, with the fields that follow from acts as they stand now: no draft carries an act. */
  readonly afterActs?: (root: Cells, now: Cells | undefined) => Cells;
}

/** Says what is wrong with a whole record, field by field; nothing where all is well. */
export type Rule = (record: Values) => readonly ValidationIssue[];

export type CellValue = string | number | boolean | null | readonly string[];

/** One row: a value a column. */
export type Cells = Readonly<Record<string, CellValue>>;

/** A record as it is entered, kept, compared and restored: its own row, and the rows of its parts. */
export interface Values {
  readonly root: Cells;
  readonly parts: Readonly<Record<string, readonly Cells[]>>;
}

/** The columns of a field: three where it is a text in three languages. */
export function columnsOf({ name, type }: Field): readonly string[] {
  return type.type === 'words' ? [`${name}_en`, `${name}_fr`, `${name}_ar`] : [name];
}

/** All fields of a record's own row, and all of a row of its part: those about a person are kept apart. */
export function fieldsOf({ fields, personal }: Pick<Kind, 'fields' | 'personal'>): readonly Field[] {
  return [...fields, ...(personal?.fields ?? [])];
}

/** A record as it is published: what follows from acts is as it stands now, whatever a draft says of it. */
export function withActs({ afterActs }: Kind, record: Values, now: Values | undefined): Values {
  return afterActs === undefined ? record : { ...record, root: afterActs(record.root, now?.root) };
}

/** The country whose record it is, where it is one's. */
export function ownerOf({ owner }: Kind, { root }: Values): string | null {
  const country = owner === undefined ? null : root[owner];
  return typeof country === 'string' ? country : null;
}

/**
 * A key in one line, for addresses and for the record of changes: its parts in order, parted by a slash. Half a sign, which
 * no address can hold, stands as the sign for what cannot be read.
 */
export function keyText(kind: Kind, root: Cells): string {
  return kind.key
    .map((column) => encodeURIComponent(String(root[column] ?? '').replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}

/** The cells of a key from its line; null where the line has not as many parts. */
export function keyCells({ key, fields }: Kind, text: string): Cells | null {
  const parts = text.split('/');
  if (parts.length !== key.length || parts.some((part) => part === '')) return null;
  try {
    return Object.fromEntries(
      key.map((column, index) => {
        const cell = decodeURIComponent(parts[index] ?? '');
        const whole = fields.some(({ name, type }) => name === column && type.type === 'integer');
        return [column, whole ? Number(cell) : cell];
      }),
    );
  } catch {
    return null;
  }
}
