import { everything, type AnswerRow, type Filter } from '@libs/questions';
import type { Cell } from '@libs/table';
import type { DataSource } from 'typeorm';
import { answer, type SqlQuestion } from '../apps/api/src/analytics/question.js';
import { currentSnapshot } from '../apps/api/src/platform/postgres/data-snapshot.js';

/** A question's answer for a test, asked on `day` or today: its rows with the chosen columns only, and its notes by code. */
export async function ask<Row extends AnswerRow, Ask>(
  database: DataSource,
  question: SqlQuestion<Row, Ask>,
  about: {
    readonly filter?: Partial<Filter>;
    readonly ask: Ask;
    readonly columns: readonly string[];
    readonly day?: string;
  },
): Promise<{ rows: readonly (readonly Cell[])[]; notes: readonly string[] }> {
  const today = await currentSnapshot(database);
  const snapshot = { ...today, day: about.day ?? today.day };
  const filter = { ...everything, ...about.filter };
  const table = await answer(database, question, { filter, snapshot, ask: about.ask });
  const places = about.columns.map((name) => table.columns.findIndex((column) => column.name === name));
  const rows = (table.cells[0] ?? []).map((_, row) =>
    places.map((place) => table.cells[place]?.[row] ?? null),
  );
  return { rows, notes: table.notes.map(({ code }) => code) };
}
