import { byMeetings, isNarrowed } from '../filter.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';
import type { Note } from '@libs/table';

interface Conflict {
  readonly measure: string;
  readonly preferred: number;
  readonly other: number;
  readonly source: string;
}

export type ParticipationByMeetingRow = AnswerRow & {
  readonly meeting: string;
  readonly start: string | null;
  readonly list: string;
  readonly named: number | null;
  readonly countries: number | null;
  readonly comparable: number;
  readonly denominator: string;
  readonly listed: number;
  /** Members of which anything says that they came. */
  readonly known: number;
  readonly disputed: string;
};

const OF_WHOM: ReadonlyMap<string, string> = new Map(
  Object.entries({
    invited: 'note.of-invited',
    eligible: 'note.of-eligible',
    members: 'note.not-eligible-unknown',
  }),
);

/**
 * How many members took part in each meeting, of how many, and with how many representatives?
 * For some groups or countries only, a complete list says how many took part; a partial one only how many
 * of them are named, and a stated total cannot be split.
 */
export const participationByMeeting = {
  name: 'participationByMeeting',
  description: 'How many members took part in each meeting?',
  arguments: {},
  uses: byMeetings,
  columns: [
    { name: 'meeting', role: 'dimension', type: 'meeting' },
    { name: 'kind', role: 'attribute', type: 'code:kind' },
    { name: 'mode', role: 'attribute', type: 'code:mode' },
    { name: 'start', role: 'attribute', type: 'date' },
    { name: 'end', role: 'attribute', type: 'date' },
    { name: 'place', role: 'attribute', type: 'place' },
    { name: 'host', role: 'attribute', type: 'country' },
    { name: 'list', role: 'attribute', type: 'code:list' },
    { name: 'countries', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'denominator', role: 'attribute', type: 'code:counted-of' },
    { name: 'coverage', role: 'measure', type: 'share', missing: 'not-reported' },
    { name: 'named', role: 'measure', type: 'count', missing: 'not-applicable' },
    { name: 'representatives', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'countedAs', role: 'attribute', type: 'code:counted-as', missing: 'not-reported' },
    { name: 'perCountry', role: 'measure', type: 'ratio', missing: 'not-reported' },
    { name: 'comparable', role: 'attribute', type: 'count' },
    { name: 'conflicts', role: 'attribute', type: 'count' },
  ],
  notes: (rows, filter) => [
    ...denominatorNotes(rows),
    ...(isNarrowed(filter) ? [{ code: 'note.stated-not-by-group', values: {} }] : []),
    ...rows.flatMap((row) => notesOf(row, isNarrowed(filter))),
  ],
  entries: {
    breadth: { drawing: 'scatter', takes: byMeetings },
    depth: { drawing: 'scatter', takes: byMeetings },
    'members-taking-part': { drawing: 'figure', takes: byMeetings },
    'people-taking-part': { drawing: 'figure', takes: byMeetings },
  },
} satisfies Question<ParticipationByMeetingRow, NoArguments>;

/** Whom the meetings' figures count; one note a kind of denominator. */
function denominatorNotes(rows: readonly ParticipationByMeetingRow[]): Note[] {
  const used = new Set(rows.map(({ denominator }) => denominator));
  return [...OF_WHOM].flatMap(([kind, code]) => (used.has(kind) ? [{ code, values: {} }] : []));
}

function notesOf(row: ParticipationByMeetingRow, narrowed: boolean): Note[] {
  const { meeting, named, countries } = row;
  const notes: Note[] = [];
  if (row.list === 'partial' && row.listed === 0 && row.known > 0) {
    notes.push({ code: 'note.named-as-speakers', values: { meeting, named } });
  } else if (row.list === 'partial' && row.listed === 1) {
    notes.push({
      code: 'note.partial-list',
      values: { meeting, named, stated: narrowed ? null : countries },
    });
  }
  if (row.start === null) notes.push({ code: 'note.undated', values: { meeting } });
  if (row.comparable === 0) notes.push({ code: 'note.wider-count', values: { meeting } });
  return [
    ...notes,
    ...conflictsOf(row).map((conflict) => ({ code: 'note.conflict', values: { meeting, ...conflict } })),
  ];
}

function conflictsOf(row: ParticipationByMeetingRow): Conflict[] {
  return JSON.parse(row.disputed);
}
