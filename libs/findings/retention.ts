import type { DataTable, Note } from '@libs/table';
import { rowsOf } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/** How much two lists tell: how many came again exactly, as a range, or only at least how many. */
type Certainty = 'exact' | 'range' | 'least';

/** Who was named again: exact between two complete lists, else a range, else the least that is known. */
export function retentionFinding(table: DataTable, year: string, laterYear: string): Sentence {
  const range = table.notes.find(({ code }) => code === 'note.retention-range')?.values;
  if (!range || rowsOf(table).length === 0) return sentence('retention.shown');
  const { returnedMin: min, returnedMax: max, of, unnamed, unknown = 0, named = min } = range;
  if (typeof min !== 'number' || typeof of !== 'number' || of === 0) return sentence('retention.shown');
  // Where more may have come to the earlier meeting than are named, the figure is of those named.
  const whole = range['unnamedBeforeMax'] === 0 ? 'yes' : 'no';
  const certain = { min, of, year, laterYear, single: of === 1 ? 'yes' : 'no', whole };
  const certainty = certaintyOf(range);
  if (certainty === 'exact') return sentence('retention.exact', certain);
  if (certainty === 'least' || typeof max !== 'number' || typeof unnamed !== 'number')
    return sentence('retention.least', certain);
  if (typeof unknown === 'number' && unknown > 0)
    return sentence('retention.unknown', { ...certain, max, unknown });
  // A total near to all can tell of more than are named.
  if (typeof named === 'number' && min > named) return sentence('retention.by-total', { ...certain, max });
  return sentence('retention.range', { ...certain, max, unnamed });
}

/** The note on a range, in the words that its certainty allows; an end that is not known is left out. */
export function retentionNote({ values }: Note): Note {
  const { unnamed: _unnamed, named: _named, unnamedBeforeMin: _min, ...rest } = values;
  const { returnedMax = null, newMax = null, unnamedBeforeMax = 0, ...known } = rest;
  const fresh = newMax === values['newMin'] ? 'exact' : 'range';
  const whole = unnamedBeforeMax === 0 ? 'yes' : 'no';
  switch (certaintyOf(values)) {
    case 'least':
      return { code: 'note.retention-least', values: { ...known, whole } };
    case 'range':
      return { code: 'note.retention-range', values: { ...known, returnedMax, newMax, fresh, whole } };
    case 'exact':
      return { code: 'note.retention-exact', values: { ...known, newMax, fresh, whole } };
  }
}

function certaintyOf({ returnedMin, returnedMax, unnamed }: Note['values']): Certainty {
  if (returnedMin === returnedMax) return 'exact';
  return typeof unnamed === 'number' ? 'range' : 'least';
}
