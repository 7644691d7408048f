import { meeting } from '@libs/model';
import { answer, declaredTable } from './declared-table.js';
import { count, FACTS, text } from './open-table.js';
import { listed } from './open-table-words.js';

/** The source of the total that is used of a meeting. */
const totalSource = (measure: 'countries' | 'representatives') => `(
    select t.source_id from meeting_total t where t.meeting_id = f.meeting_id and t.measure = '${measure}'
  ) as ${measure}_source`;

export const meetings = declaredTable({
  name: 'meetings',
  listed: listed.meetings,
  about: 'The network’s own meetings, with the preferred of the figures that sources state',
  licence: FACTS,
  kind: meeting,
  alias: 'm',
  columns: [
    ...['meeting', 'kind', 'start_date', 'end_date', 'mode', 'city', 'country'],
    answer(
      count(
        'representatives',
        'Head count that the sources state, else that of a complete list; see counted_as',
        'persons',
      ),
    ),
    answer(
      count(
        'countries',
        'Members that took part: as stated, else as a complete list names them',
        'countries',
      ),
    ),
    answer(count('countries_named', 'Members that are named; empty where there is no list', 'countries')),
    {
      column: text('list', 'How complete the published list is: complete, partial or none'),
      select: 'l.list',
    },
    {
      column: count(
        'members_eligible',
        'Members eligible on that date; empty where not confirmed',
        'countries',
      ),
      select: 'case when m.eligibility_confirmed then s.eligible end as members_eligible',
    },
    answer({
      name: 'coverage',
      type: 'number',
      about: 'countries of those in the column denominator',
      unit: 'share of 1',
    }),
    answer(
      text(
        'denominator',
        'Of whom coverage is: invited where the invitations of all are known, else eligible where confirmed, else members',
      ),
    ),
    answer(count('denominator_members', 'How many these are', 'countries')),
    {
      column: text(
        'counted_as',
        'representatives of members, or participants of all bodies: never compare the two',
      ),
      select: 'f.counted_as',
    },
    {
      column: text('status', 'held, announced, postponed or cancelled; never held before its first day'),
      select: 'meeting_status(m.status, m.start_date) as status',
    },
    { column: text('title_en', 'Official title as printed'), select: 'm.title_en' },
    'source',
    {
      column: text('countries_source', 'Source of the stated total; empty where the list bears it'),
      select: totalSource('countries'),
    },
    {
      column: text(
        'representatives_source',
        'Source of the stated head count; empty where the list bears it',
      ),
      select: totalSource('representatives'),
    },
    {
      column: text('countries_named_source', 'Sources of the list, parted by spaces'),
      select: 's.list_sources as countries_named_source',
    },
  ],
  before: `with member as (
  select
    meeting_id,
    count(*) filter (where state <> 'not-eligible')::integer as eligible,
    string_agg(distinct source_id, ' ' order by source_id) filter (where named) as list_sources
  from attendance_fact
  group by meeting_id
)
`,
  from: `from meeting m
join meeting_list l on l.meeting_id = m.id
left join meeting_fact f on f.meeting_id = m.id
left join member s on s.meeting_id = m.id
where m.statutory
order by m.start_date nulls last, m.id`,
  answered: {
    question: 'participationByMeeting',
    columns: {
      representatives: 'representatives',
      countries: 'countries',
      countries_named: 'named',
      coverage: 'coverage',
      denominator: 'denominator',
      denominator_members: 'of',
    },
  },
});
