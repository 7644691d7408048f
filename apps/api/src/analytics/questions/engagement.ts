import {
  bands,
  engagementOf,
  PILLARS,
  score,
  spread,
  type Engagement,
  type EngagementEvent,
} from '@libs/rules';
import type { Column } from '@libs/table';
import { byMeetings, meetingsFit, membersFit } from '../filter.js';
import { byColumn, type AnswerRow, type Question } from '../question.js';

type Row = AnswerRow & {
  readonly country: string;
  readonly group: string;
  /** JSON: state and year of each meeting, by date. */
  readonly events: string;
  readonly themesDone: number;
  readonly themesKnown: number;
  readonly themesUnknown: number;
  readonly givenDone: number;
  readonly givenKnown: number;
  readonly givenUnknown: number;
  readonly asked: number;
  readonly answered: number;
};

const WINDOWS = [3, 5, Number.POSITIVE_INFINITY] as const;
/** The pillars and shorter windows that a reader needs to work intervals out for other weights. */
const WINDOWED = [3, 5].flatMap((years) =>
  (['presence', 'continuity'] as const).map((pillar) => ({ pillar, years })),
);

const columns: readonly Column[] = [
  { name: 'country', role: 'dimension', type: 'country' },
  { name: 'group', role: 'attribute', type: 'group' },
  ...PILLARS.flatMap((pillar) =>
    ['done', 'known', 'unknown'].map((what): Column => ({
      name: `${pillar} ${what}`,
      role: 'measure',
      type: 'count',
    })),
  ),
  ...WINDOWED.flatMap(({ pillar, years }) =>
    ['done', 'known', 'unknown'].map((what): Column => ({
      name: `${pillar} ${years} ${what}`,
      role: 'measure',
      type: 'count',
    })),
  ),
  { name: 'score', role: 'measure', type: 'share', missing: 'insufficient-data' },
  { name: 'low', role: 'measure', type: 'share' },
  { name: 'high', role: 'measure', type: 'share' },
  { name: 'spreadLow', role: 'measure', type: 'share', missing: 'insufficient-data' },
  { name: 'spreadHigh', role: 'measure', type: 'share', missing: 'insufficient-data' },
  { name: 'band', role: 'attribute', type: 'count', missing: 'insufficient-data' },
];

/**
 * How engaged is each member, as far as complete lists let anybody say? A score comes with the bounds that the
 * unknown leaves, with the interval of other choices, and with a band, never with a rank.
 */
export const engagement: Question<Row> = {
  name: 'engagement',
  uses: byMeetings,
  columns,
  sql: `with event as (
  select
    a.country_code,
    max(a.group_code) as group_code,
    jsonb_agg(
      jsonb_build_object(
        'year', a.year,
        'state', case when a.list = 'complete' or a.state = 'not-eligible' then a.state else 'unknown' end
      )
      order by a.start_date, a.meeting_id
    ) as events,
    array_agg(distinct a.source_id) as sources
  from attendance_fact a
  where ${meetingsFit('a')}
    and ${membersFit}
  group by a.country_code
),
own as (
  select f.activity_id, f.thematic_area, f.provider_code, a.beneficiary_basis
  from activity_fact f
  join activity a on a.id = f.activity_id
  where f.programme <> 'other'
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
),
theme as (
  select thematic_area as code, bool_and(beneficiary_basis = 'named_list') as named
  from own
  where thematic_area is not null
  group by thematic_area
),
taken as (
  select distinct p.country_code, o.thematic_area as code
  from own o
  join activity_party p on p.activity_id = o.activity_id
  where p.country_code is not null
),
ranged as (
  select
    e.country_code,
    count(t.code)::integer as done,
    count(*) filter (where h.code is not null and (t.code is not null or h.named))::integer as known,
    count(*) filter (where h.code is not null and t.code is null and not h.named)::integer as unknown
  from event e
  left join theme h on true
  left join taken t on t.country_code = e.country_code and t.code = h.code
  group by e.country_code
),
-- Whether the records of each way of giving are whole, so that a country without one did not give.
whole as (
  select
    (select bool_and(host_code is not null) from meeting_fact) as hosts,
    (select bool_and(provider_code is not null) from own) as providers,
    (
      select bool_and(exists (select from session s where s.meeting_id = m.meeting_id)) from meeting_fact m
    ) as speakers,
    (
      select min(t.actual_from) <= (select min(start_date) from meeting_fact) from chair_term t where t.role = 'chair'
    ) as chairs
),
given as (
  select e.country_code, w.done, coalesce(w.whole, false) as whole
  from event e
  cross join whole
  cross join lateral (
    values
      (exists (select from meeting_fact m where m.host_code = e.country_code), whole.hosts),
      (exists (select from own o where o.provider_code = e.country_code), whole.providers),
      (exists (select from session_part p where p.country_code = e.country_code), whole.speakers),
      (exists (select from chair_term t where t.role = 'chair' and t.country_code = e.country_code), whole.chairs)
  ) as w (done, whole)
),
-- A round of needs and capacities is a request to every member of its day.
asked as (
  select
    m.country_code,
    count(*)::integer as asked,
    count(*) filter (
      where exists (
        select from statement s
        where s.country_code = m.country_code and s.round_id = r.id and (s.need is not null or s.capacity is not null)
      )
    )::integer as answered
  from round r
  join membership m on m.kind = 'member'
    and extract(year from r.opens_on) between m.from_year and coalesce(m.to_year, 9999)
  where r.closes_on is not null
    and ($1::integer is null or extract(year from r.opens_on) >= $1)
    and ($2::integer is null or extract(year from r.opens_on) <= $2)
  group by m.country_code
)
select
  e.country_code as country,
  e.group_code as "group",
  e.events::text as events,
  r.done as "themesDone",
  r.known as "themesKnown",
  r.unknown as "themesUnknown",
  count(*) filter (where g.done)::integer as "givenDone",
  count(*) filter (where g.done or g.whole)::integer as "givenKnown",
  count(*) filter (where not g.done and not g.whole)::integer as "givenUnknown",
  coalesce(max(q.asked), 0) as asked,
  coalesce(max(q.answered), 0) as answered,
  e.sources
from event e
join ranged r on r.country_code = e.country_code
join given g on g.country_code = e.country_code
left join asked q on q.country_code = e.country_code
group by e.country_code, e.group_code, e.events, r.done, r.known, r.unknown, e.sources
order by e.country_code`,
  notes: (rows) =>
    rows.some((row) => scoreOf(row).value !== null)
      ? []
      : [{ code: 'note.engagement-insufficient', values: {} }],
  table: (rows) => byColumn(columns, tableRows(rows)),
};

function tableRows(rows: readonly Row[]): object[] {
  const spreads = rows.map((row) => {
    if (scoreOf(row).value === null) return null;
    const [three, five, all] = WINDOWS.map((years) => pillarsOf(row, years));
    return three && five && all ? spread([three, five, all]) : null;
  });
  const placed = bands(spreads);
  return rows.map((row, index) => {
    const pillars = pillarsOf(row);
    const { value, bounds } = scoreOf(row);
    const items = PILLARS.flatMap((pillar) =>
      Object.entries(pillars[pillar]).map(([what, count]) => [`${pillar} ${what}`, count] as const),
    );
    const windowed = WINDOWED.flatMap(({ pillar, years }) =>
      Object.entries(pillarsOf(row, years)[pillar]).map(
        ([what, count]) => [`${pillar} ${years} ${what}`, count] as const,
      ),
    );
    return {
      country: row.country,
      group: row.group,
      ...Object.fromEntries([...items, ...windowed]),
      score: value,
      ...bounds,
      spreadLow: spreads[index]?.low,
      spreadHigh: spreads[index]?.high,
      band: placed[index],
    };
  });
}

function scoreOf(row: Row) {
  return score(pillarsOf(row));
}

function pillarsOf(row: Row, years?: number): Engagement {
  const events: EngagementEvent[] = JSON.parse(row.events);
  return engagementOf(
    events,
    {
      themes: { done: row.themesDone, known: row.themesKnown, unknown: row.themesUnknown },
      contribution: { done: row.givenDone, known: row.givenKnown, unknown: row.givenUnknown },
      responsiveness: { done: row.answered, known: row.asked, unknown: 0 },
    },
    years,
  );
}
