import type { DataTable, Note } from '@libs/table';
import { noteSentence } from './notes.js';
import type { Sentence } from './sentence.js';

const about: Readonly<Record<'countries' | 'representatives', readonly string[]>> = {
  countries: [
    'note.partial-list',
    'note.of-invited',
    'note.of-eligible',
    'note.not-eligible-unknown',
    'note.undated',
    'note.stated-not-by-group',
    'note.nothing-fits',
  ],
  representatives: ['note.wider-count', 'note.undated', 'note.stated-not-by-group', 'note.nothing-fits'],
};

/** The notes that change the reading of one measure; a conflict is told where its measure is shown. */
export function notesFor(table: DataTable, measure: 'countries' | 'representatives'): Sentence[] {
  const concerns = ({ code, values }: Note): boolean =>
    about[measure].includes(code) || (code === 'note.conflict' && values.measure === measure);
  return table.notes.filter(concerns).map(noteSentence);
}
