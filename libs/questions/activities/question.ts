import { byActivities, type Filter, isNarrowed } from '../filter.js';
import { partyColumns } from '@libs/findings';
import type { Column, Note } from '@libs/table';
import type { AnswerRow, NoArguments, Question } from '../question.js';

interface Counted {
  readonly n: number;
  readonly totals: number;
  readonly others: number;
}

export type ActivitiesRow = AnswerRow & {
  readonly programme: string;
  /** Of all that fit, not of those listed only: the network's own, those of them with a total, and the others. */
  readonly allOwn: number;
  readonly allTold: number;
  readonly allOthers: number;
} & OpenRow;

/** What activities leave open: of whom they do not tell all, and on which totals sources differ (JSON). */
export interface OpenRow {
  readonly open: number;
  readonly disputed: string;
}

/** So many activities come at once; the answer says of how many. */
export const ACTIVITIES_LISTED = 500;

/** Which activities did the network run, under which programme, for how many? */
export const activities = {
  name: 'activities',
  description: 'Which activities did the network run? At most 500, newest first',
  arguments: {},
  uses: byActivities,
  columns: [
    { name: 'activity', role: 'dimension', type: 'activity' },
    { name: 'title', role: 'attribute', type: 'text' },
    { name: 'theme', role: 'attribute', type: 'theme', missing: 'not-reported' },
    { name: 'type', role: 'attribute', type: 'code:activity-type' },
    { name: 'programme', role: 'attribute', type: 'code:programme' },
    ...Object.values(partyColumns).map((name): Column => ({ name, role: 'attribute', type: 'countries' })),
    { name: 'start', role: 'attribute', type: 'date' },
    { name: 'end', role: 'attribute', type: 'date', missing: 'not-reported' },
    { name: 'mode', role: 'attribute', type: 'code:mode', missing: 'not-reported' },
    { name: 'participations', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'countries', role: 'measure', type: 'count', missing: 'not-reported' },
  ],
  notes: (rows, filter) => {
    const { allOwn: of = 0, allTold: totals = 0, allOthers: others = 0 } = rows[0] ?? {};
    const cut =
      of > ACTIVITIES_LISTED ? [{ code: 'note.shown-of', values: { n: ACTIVITIES_LISTED, of } }] : [];
    const own = rows.filter(({ programme }) => programme !== 'other');
    return [...activityNotes({ n: of, totals, others }, filter), ...openNotes(own), ...cut];
  },
  entries: { activities: { drawing: 'table', takes: byActivities } },
} satisfies Question<ActivitiesRow, NoArguments>;

/** That participations are not people, how many of the activities report none, and whose they are under a choice of members. */
export function totalsNotes(totals: number, of: number, filter: Filter): Note[] {
  const silent = { code: 'note.without-totals', values: { n: of - totals, of } };
  return [
    { code: 'note.participations-not-people', values: {} },
    ...(totals < of ? [silent] : []),
    ...(isNarrowed(filter) ? [{ code: 'note.totals-of-all', values: {} }] : []),
  ];
}

/** So many activities on whose totals sources differ are named one by one. */
const CONFLICTS_NAMED = 5;

type Conflict = Readonly<Record<'activity' | 'measure' | 'source', string>> &
  Readonly<Record<'preferred' | 'other', number>>;

/** That counts for chosen members are least numbers, and where sources differ on the totals that are shown. */
export function openNotes(rows: readonly Partial<OpenRow>[]): Note[] {
  const open = rows[0]?.open ?? 0;
  return [
    ...(open > 0 ? [{ code: 'note.parties-open', values: { n: open } }] : []),
    ...conflictNotes(rows.map(({ disputed = '[]' }) => disputed)),
  ];
}

/** Where sources differ on totals: JSON, in which conflicts may be lists of lists. */
export function conflictNotes(disputed: readonly string[]): Note[] {
  const conflicts = [...new Set(disputed)].flatMap(conflictsIn);
  if (conflicts.length > CONFLICTS_NAMED)
    return [{ code: 'note.activity-conflicts', values: { n: conflicts.length } }];
  return conflicts.map(({ measure, ...conflict }) =>
    measure === 'refuted'
      ? refutedTotal(conflict)
      : { code: 'note.activity-conflict', values: { measure, ...conflict } },
  );
}

/** That a stated total is not used, as the record names more. */
function refutedTotal({ activity, preferred, other, source }: Omit<Conflict, 'measure'>): Note {
  return {
    code: 'note.activity-total-refuted',
    values: { activity, named: preferred, stated: other, source },
  };
}

function conflictsIn(disputed: string): Conflict[] {
  const parsed: readonly (Conflict | readonly Conflict[])[] = JSON.parse(disputed);
  return parsed.flat(3);
}

/** What the sums leave out, and what they are not. */
export function activityNotes({ n, totals, others }: Counted, filter: Filter): Note[] {
  const notes = totalsNotes(totals, n, filter);
  if (others > 0) notes.push({ code: 'note.other-programmes', values: { n: others } });
  return notes;
}
