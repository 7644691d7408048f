import { byActivities } from '../filter.js';
import { titleColumns } from '../title-columns.js';
import { partyColumns } from '@libs/findings';
import { openNotes, type OpenRow, totalsNotes } from '../activities/question.js';
import type { AnswerRow, Question } from '../question.js';
import { planInLanguage, themeOnly } from '../arguments.js';
import type { Column } from '@libs/table';

export interface PlanChoice {
  readonly plan: string;
  readonly language: string;
  /** One area only; null for all. */
  readonly area: string | null;
}

export type PlanActivitiesRow = AnswerRow & {
  readonly total: number;
  /** Of all that fit, not of those listed only: how many are done, and how many of these report a total. */
  readonly allDone: number;
  readonly allTold: number;
  /** Of all that fit, those known to have begun, and the days on which the first and the last of them did. */
  readonly begun: number;
  readonly first: string | null;
  readonly last: string | null;
} & OpenRow;

/** What was planned under a work plan and what became of it, area by area? */
export const planActivities = {
  name: 'planActivities',
  description: 'What was planned under a work plan, and what became of it?',
  arguments: { ...planInLanguage, ...themeOnly },
  uses: byActivities,
  columns: [
    { name: 'activity', role: 'dimension', type: 'activity' },
    ...titleColumns,
    { name: 'area', role: 'attribute', type: 'theme', missing: 'not-reported' },
    { name: 'type', role: 'attribute', type: 'code:activity-type' },
    { name: 'status', role: 'attribute', type: 'code:activity-status', missing: 'not-reported' },
    { name: 'reason', role: 'attribute', type: 'text', missing: 'not-applicable' },
    { name: 'start', role: 'attribute', type: 'date' },
    { name: 'end', role: 'attribute', type: 'date', missing: 'not-reported' },
    { name: 'mode', role: 'attribute', type: 'code:mode', missing: 'not-reported' },
    ...Object.values(partyColumns).map((name): Column => ({
      name,
      role: 'attribute',
      type: 'countries',
      ...(name === partyColumns.provider && { missing: 'not-reported' }),
      ...(name === partyColumns.beneficiary && { missing: 'unknown' }),
    })),
    { name: 'list', role: 'attribute', type: 'code:list' },
    { name: 'participations', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'countries', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'results', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'reported', role: 'measure', type: 'count', missing: 'not-reported' },
  ],
  notes: (rows, filter) => {
    const [row] = rows;
    if (row === undefined) return totalsNotes(0, 0, filter);
    const { total: of, allDone, allTold, begun, first, last } = row;
    const days = first === null || last === null ? {} : { first, last };
    const cut =
      of > rows.length ? [{ code: 'note.shown-of', values: { n: rows.length, of, begun, ...days } }] : [];
    return [...totalsNotes(allTold, allDone, filter), ...openNotes(rows), ...cut];
  },
  entries: { 'plan-activities': { drawing: 'table', takes: ['plan'] } },
} satisfies Question<PlanActivitiesRow, PlanChoice>;
