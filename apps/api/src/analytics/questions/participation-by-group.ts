import { meetingsFit, membersFit } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import { groupsUnconfirmed, partialLists } from './notes.js';

type Row = AnswerRow & {
  readonly meeting: string;
  readonly list: string;
  readonly group: string;
  readonly named: number;
  readonly stated: number | null;
  readonly unconfirmed: number;
};

/** How many members of each group are named on the lists of participants that were published? */
export const participationByGroup: Question<Row> = {
  name: 'participationByGroup',
  columns: [
    { name: 'meeting', role: 'dimension', type: 'meeting' },
    { name: 'group', role: 'dimension', type: 'group' },
    { name: 'start', role: 'attribute', type: 'date' },
    { name: 'list', role: 'attribute', type: 'code:list' },
    { name: 'named', role: 'measure', type: 'count' },
    { name: 'of', role: 'measure', type: 'count' },
  ],
  sql: `select
  m.meeting_id as meeting,
  a.group_code as "group",
  m.start_date::text as start,
  m.list,
  count(*) filter (where a.on_list)::integer as named,
  count(*) filter (where a.state <> 'not-eligible')::integer as "of",
  m.countries as stated,
  count(*) filter (where s.group_source_id = 'to-be-confirmed')::integer as unconfirmed,
  array_agg(distinct a.source_id) as sources
from attendance_fact a
join meeting_fact m on m.meeting_id = a.meeting_id
join membership s on s.country_code = a.country_code and s.from_year = a.from_year
where m.listed
  and ${meetingsFit}
  and ${membersFit}
group by m.meeting_id, a.group_code, m.start_date, m.list, m.countries
order by m.start_date, m.meeting_id, array_position(array['arab', 'asian', 'african'], a.group_code)`,
  notes: (rows, filter) => [...partialLists(rows, filter), ...groupsUnconfirmed(rows)],
};
