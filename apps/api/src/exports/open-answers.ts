import { questions, type OpenAnswer, type QuestionHead } from '@libs/questions';
import type { Column } from '@libs/table';
import { FACTS, type OpenColumn, type OpenTable } from './open-table.js';

/** An open table that is the answer to a question, asked of everything. */
export interface OpenAnswerTable extends Omit<OpenTable, 'sql'> {
  readonly question: string;
}

const heads: readonly QuestionHead[] = questions;

/** The open tables of the questions that have one. */
export const openAnswers: readonly OpenAnswerTable[] = heads.flatMap(({ name, columns, open }) =>
  open === undefined
    ? []
    : [
        {
          name: open.table,
          about: open.about,
          licence: FACTS,
          columns: columns.map((column) => columnOf(column, open)),
          question: name,
        },
      ],
);

function columnOf({ name, type }: Column, { columns }: OpenAnswer): OpenColumn {
  const about = columns[name];
  if (about === undefined) throw new Error(`Nothing is said of the column ${name} of an open table.`);
  if (type === 'count') return { name: nameOf(name), type: 'integer', about, unit: 'countries' };
  if (type === 'share') return { name: nameOf(name), type: 'number', about, unit: 'share of 1' };
  return { name: nameOf(name), type: 'string', about };
}

/** Open tables write the words of a name apart, as their other columns do. */
function nameOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
