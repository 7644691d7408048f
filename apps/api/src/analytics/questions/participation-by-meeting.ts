import type { Note } from '@libs/table';
import { byMeetings, isNarrowed, meetingsFit, membersFit } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

interface Conflict {
  readonly measure: string;
  readonly preferred: number;
  readonly other: number;
  readonly source: string;
}

type Row = AnswerRow & {
  readonly meeting: string;
  readonly start: string | null;
  readonly list: string;
  readonly named: number | null;
  readonly countries: number | null;
  readonly comparable: number;
  readonly denominator: string;
  readonly listed: number;
  readonly disputed: string;
};

/**
 * How many members took part in each meeting, of how many, and with how many representatives?
 * For some groups or countries only, a complete list says how many took part; a partial one only how many
 * of them are named, and a stated total cannot be split.
 */
export const participationByMeeting: Question<Row> = {
  name: 'participationByMeeting',
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
  sql: `with member as (
  select
    a.meeting_id,
    count(*) filter (where a.in_denominator)::integer as of_members,
    max(a.denominator) as denominator,
    count(*) filter (where a.in_denominator and a.state = 'attended')::integer as attended,
    sum(a.headcount) filter (where a.in_denominator and a.state = 'attended')::integer as headcount,
    bool_and(a.headcount is not null) filter (where a.in_denominator and a.state = 'attended') as counted,
    -- Whether a suspended member was asked may be open; on a complete list it would be named had it come.
    bool_or(a.in_denominator and a.state = 'unknown' and not a.suspended) as undecided
  from attendance_fact a
  where ${membersFit}
  group by a.meeting_id
),
figure as (
  select
    m.*,
    case
      when $4::text[] is null and $5::text[] is null then case when m.list <> 'none' then s.attended end
      when m.listed then s.attended
    end as named,
    s.of_members,
    s.denominator,
    case
      when $4::text[] is null and $5::text[] is null then m.countries
      when m.list = 'complete' and not s.undecided then s.attended
    end as taking_part,
    case
      when $4::text[] is null and $5::text[] is null then m.representatives
      when m.list = 'complete' and not s.undecided and s.counted then s.headcount
    end as people
  from meeting_fact m
  join member s on s.meeting_id = m.meeting_id
  where ${meetingsFit('m')}
)
select
  meeting_id as meeting,
  kind,
  mode,
  known_date(start_date, (select e.date_precision from meeting e where e.id = meeting_id)) as start,
  known_date(end_date, (select e.date_precision from meeting e where e.id = meeting_id)) as "end",
  place,
  host_code as host,
  list,
  taking_part as countries,
  of_members as "of",
  denominator,
  round(taking_part::numeric / nullif(of_members, 0), 4)::float as coverage,
  named,
  people as representatives,
  case when people is not null then counted_as end as "countedAs",
  round(people::numeric / nullif(taking_part, 0), 4)::float as "perCountry",
  (counted_as is distinct from 'participants')::integer as comparable,
  jsonb_array_length(conflicts) as conflicts,
  conflicts::text as disputed,
  listed::integer as listed,
  sources
from figure
order by start_date, meeting_id`,
  notes: (rows, filter) => [
    ...denominatorNotes(rows),
    ...(isNarrowed(filter) ? [{ code: 'note.stated-not-by-group', values: {} }] : []),
    ...rows.flatMap((row) => notesOf(row, isNarrowed(filter))),
  ],
};

const OF_WHOM: ReadonlyMap<string, string> = new Map(
  Object.entries({
    invited: 'note.of-invited',
    eligible: 'note.of-eligible',
    members: 'note.not-eligible-unknown',
  }),
);

/** Of whom the meetings' figures are told; one note a kind of denominator. */
function denominatorNotes(rows: readonly Row[]): Note[] {
  const used = new Set(rows.map(({ denominator }) => denominator));
  return [...OF_WHOM].flatMap(([kind, code]) => (used.has(kind) ? [{ code, values: {} }] : []));
}

function notesOf(row: Row, narrowed: boolean): Note[] {
  const { meeting, named, countries } = row;
  const notes: Note[] = [];
  if (row.list === 'partial' && row.listed === 0) {
    notes.push({ code: 'note.named-as-speakers', values: { meeting, named } });
  } else if (row.list === 'partial') {
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

function conflictsOf(row: Row): Conflict[] {
  return JSON.parse(row.disputed);
}
