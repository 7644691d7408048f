import { type AnswerRow, type OneMeeting, programme as declared } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

export const programme: SqlQuestion<AnswerRow, OneMeeting> = {
  ...declared,
  sql: `select
  s.id as session,
  s.day,
  s.date::text as date,
  to_char(s.start_time, 'HH24:MI') as start,
  to_char(s.end_time, 'HH24:MI') as "end",
  s.kind,
  s.title,
  s.theme,
  p.function,
  p.item as "programmeItem",
  nullif(concat_ws(' ', p.person_title, p.person), '') as person,
  p.role,
  p.institution,
  p.country_code as country,
  array[s.source_id] as sources
from session s
join meeting_fact m on m.meeting_id = s.meeting_id
left join session_part p on p.meeting_id = s.meeting_id and p.session_id = s.id
where s.meeting_id = $7
  and ($1::integer is null or m.year >= $1)
  and ($2::integer is null or m.year <= $2)
  and ($3::text[] is null or m.kind = any ($3))
  and ($4::text[] is null or exists (
    select from membership_at a
    where a.country_code = p.country_code and a.group_code = any ($4) and a.days @> m.start_date
  ))
  and ($5::text[] is null or p.country_code = any ($5))
  and ($6::text[] is null or m.mode = any ($6))
order by s.day, s.start_time, s.id, p.seq`,
  parameters: ({ meeting }) => [meeting],
};
