import {
  unusedNotes,
  type AnswerRow,
  type Filter,
  type NoArguments,
  type Question,
  type SeriesChoice,
  type WeightedRow,
} from '@libs/questions';
import type { Cell, Column, DataTable, Note } from '@libs/table';
import type { DataSource } from 'typeorm';
import { datesOfSources, type DataSnapshot } from '../platform/postgres/data-snapshot.js';
import { poolOf } from '../platform/postgres/pool.js';
import { valuesOf } from './filter.js';
import { unknownNotes } from './unknown-notes.js';

/** How one question is answered: a select over fact views beside what the question says of itself. */
export interface SqlQuestion<Row extends AnswerRow = AnswerRow, Ask = NoArguments> extends Pick<
  Question<Row, Ask>,
  'name' | 'columns' | 'uses' | 'notes'
> {
  /** The first six parameters are the filter's; those of the question follow. */
  readonly sql: string | ((ask: Ask) => string);
  /** The name of its statement, where one question has several. */
  readonly statement?: (ask: Ask) => string;
  /** The question's own parameters, in order; the edition knows the day on which it is asked. */
  readonly parameters?: (ask: Ask, snapshot: DataSnapshot) => readonly unknown[];
  /** The filter that it is asked with, where a part of it would take away what the question's own words ask for. */
  readonly asFiltered?: (filter: Filter) => Filter;
  /** Which rows are part of the answer; all where not given. */
  readonly keep?: (row: Row) => boolean;
  /** Columns and cells where they are not simply the rows', for instance one column a year. */
  readonly table?: (rows: readonly Row[], ask: Ask) => Pick<DataTable, 'columns' | 'cells'>;
  /** Where a long answer is cut, and what its finding counts of all rows. */
  readonly bound?: Bound;
}

/** A table before its dates and network are told. */
export type WrittenTable = Omit<DataTable, 'asOf' | 'readOn' | 'fictional'>;

/** How one question is answered that is made of several series: `rowsOf` reads every member and year of one. */
export interface ReadQuestion<Ask> extends Pick<Question<AnswerRow, Ask>, 'name' | 'uses'> {
  readonly read: (
    ask: Ask,
    filter: Filter,
    rowsOf: (choice: SeriesChoice) => Promise<readonly WeightedRow[]>,
  ) => Promise<WrittenTable>;
}

/** The most rows that an answer holds; of a longer one `note.shown-of` says of how many, with the counts of all rows. */
export interface Bound {
  readonly max: number;
  readonly counts?: (whole: DataTable) => Note['values'];
}

/** What a question is asked about: the filter, the state of the data, and the question's own words. */
export interface QueryContext<Ask> {
  readonly filter: Filter;
  readonly snapshot: DataSnapshot;
  readonly ask: Ask;
}

/** Asks a question of the database. A filter that fits nothing gives an empty table that says so. */
export async function answer<Row extends AnswerRow, Ask>(
  database: DataSource,
  question: SqlQuestion<Row, Ask>,
  { filter: given, snapshot, ask }: QueryContext<Ask>,
): Promise<DataTable> {
  const filter = question.asFiltered?.(given) ?? given;
  const values = [...valuesOf(filter), ...(question.parameters?.(ask, snapshot) ?? [])];
  const { rows: all } = await poolOf(database).query<Row>({
    name: question.statement?.(ask) ?? question.name,
    text: sqlOf(question, ask),
    values,
  });
  const rows = question.keep === undefined ? all : all.filter(question.keep);
  const notes = [
    ...question.notes(all, filter, ask),
    ...(await unknownNotes(database, filter, question.uses)),
    ...unusedNotes(given, question.uses),
  ];
  const whole = question.table?.(rows, ask) ?? byColumn(question.columns, rows);
  const sources = [...new Set(rows.flatMap((row) => row.sources ?? []))].sort();
  const { bound = { max: Infinity } } = question;
  const table: DataTable = {
    question: question.name,
    ...whole,
    notes: rows.length === 0 ? [...notes, { code: 'note.nothing-fits', values: {} }] : notes,
    sources,
    ...(await datesOfSources(database, snapshot, sources)),
    fictional: snapshot.fictional,
  };
  return bounded(table, bound);
}

/** The statement of a question. */
export function sqlOf<Row extends AnswerRow, Ask>({ sql }: SqlQuestion<Row, Ask>, ask: Ask): string {
  return typeof sql === 'string' ? sql : sql(ask);
}

/** The first rows of a long answer, and what is said of all of them. */
function bounded(whole: DataTable, { max, counts }: Bound): DataTable {
  const of = whole.cells[0]?.length ?? 0;
  if (of <= max) return whole;
  const note = { code: 'note.shown-of', values: { ...counts?.(whole), n: max, of } };
  return {
    ...whole,
    cells: whole.cells.map((column) => column.slice(0, max)),
    notes: [...whole.notes, note],
  };
}

/** Rows turned into one array a column. */
export function byColumn(
  columns: readonly Column[],
  rows: readonly object[],
): Pick<DataTable, 'columns' | 'cells'> {
  return { columns, cells: columns.map(({ name }) => rows.map((row) => cellOf(Reflect.get(row, name)))) };
}

function cellOf(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
