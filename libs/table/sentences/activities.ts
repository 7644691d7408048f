import type { DataTable } from '../table.js';
import { rowsOf } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/** Activities and the participations of those that report a total; participations are not people. */
export function activitiesFinding(table: DataTable): Sentence {
  const sum = (column: string): number => rowsOf(table).reduce((total, row) => total + row.count(column), 0);
  const activities = sum('activities');
  if (activities === 0) return sentence('activities.shown');
  const withTotals = sum('withTotals');
  if (withTotals === 0) return sentence('activities.without-totals', { activities });
  const participations = sum('participations');
  return sentence('activities.totals', { activities, withTotals, participations, whose: whoseTotals(table) });
}

/** Whose the totals are: under a choice of members still of everybody who took part, because sources state no others. */
export function whoseTotals({ notes }: DataTable): 'everybody' | 'chosen' {
  return notes.some(({ code }) => code === 'note.totals-of-all') ? 'everybody' : 'chosen';
}
