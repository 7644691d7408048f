import type { DataTable } from '@libs/table';
import { rowsOf } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/** Activities and the participations of those that report a total; participations are not people. */
export function activitiesFinding(table: DataTable): Sentence {
  const sum = (column: string): number => rowsOf(table).reduce((total, row) => total + row.count(column), 0);
  // An activity with several providers is in the rows of each: then the note says what they are together.
  const together = table.notes.find(({ code }) => code.startsWith('note.several-providers'))?.values;
  const whole = (column: string): number =>
    together === undefined ? sum(column) : Number(together[column] ?? 0);
  const activities = whole('activities');
  if (activities === 0) return sentence('activities.shown');
  const withTotals = whole('withTotals');
  if (withTotals === 0) return sentence('activities.without-totals', { activities });
  return sentence('activities.totals', {
    activities,
    withTotals,
    participations: whole('participations'),
    whose: whoseTotals(table),
  });
}

/** How many activities the rows of `activitiesBy` are of, each counted once. */
export function activitiesCounted(table: DataTable): number {
  const together = table.notes.find(({ code }) => code.startsWith('note.several-providers'))?.values;
  return together === undefined
    ? rowsOf(table).reduce((sum, row) => sum + row.count('activities'), 0)
    : Number(together['activities'] ?? 0);
}

/** Whose the totals are: under a choice of members still of everybody who took part, because sources state no others. */
export function whoseTotals({ notes }: DataTable): 'everybody' | 'chosen' {
  return notes.some(({ code }) => code === 'note.totals-of-all') ? 'everybody' : 'chosen';
}
