import type { DataTable } from '../table.js';
import { rowsOf } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/** Who was named again: exact between two complete lists, a range where a list leaves members unnamed. */
export function retentionFinding(table: DataTable, year: string, laterYear: string): Sentence {
  const range = table.notes.find(({ code }) => code === 'note.retention-range')?.values;
  if (!range || rowsOf(table).length === 0) return sentence('retention.shown');
  const values = {
    min: Number(range.returnedMin),
    max: Number(range.returnedMax),
    of: Number(range.of),
    unnamed: Number(range.unnamed),
    year,
    laterYear,
  };
  return sentence(values.min === values.max ? 'retention.exact' : 'retention.range', values);
}
