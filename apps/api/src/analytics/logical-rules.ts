import type { Code } from '@libs/vocabulary';

/**
 * A rule that records must keep, declared once: its words are in the vocabulary under its code, and its select gives
 * every record that it can be checked on, as `kind`, `record` and `country` (whose page shows it), what was
 * `found`, what it was held `against`, and whether it is `broken`. A record that lacks one of the two is not checked.
 */
export interface LogicalRule {
  readonly code: Code<'logical-rule'>;
  readonly sql: string;
}

/** The parameter of the day on which rules are checked: that of the page. */
const members = `join membership_at a on a.country_code = o.country_code and a.days @> $7::date`;

/** Values of both sexes `t`, women `f` and men `m` of one indicator, age, country and year; in one pass, as joins take thrice as long. */
const bySex = (units: string) => `from (
    select o.country_code, o.indicator_code, o.age, o.year, max(o.value) filter (where o.sex = 'T') as t,
      max(o.value) filter (where o.sex = 'F') as f, max(o.value) filter (where o.sex = 'M') as m
    from observation_fact o
    ${members}
    where o.indicator_code in (select code from indicator where unit ${units})
    group by o.country_code, o.indicator_code, o.age, o.year
  ) o
  where o.t is not null and o.f is not null and o.m is not null`;

/** Where a finding on an observation is seen: its indicator, age and year, and the country. */
const observed = `'series' as kind, concat_ws(' ', o.indicator_code, o.age, o.year) as record, o.country_code as country`;

const activity = `'activity' as kind, a.programme || ' ' || a.id as record, null as country`;

const ofMeeting = `'meeting' as kind, m.id as record`;
const meeting = `${ofMeeting}, null as country`;

export const logicalRules: readonly LogicalRule[] = [
  {
    code: 'meeting-dates',
    sql: `select ${meeting}, m.end_date::text as found, m.start_date::text as against, m.end_date < m.start_date as broken
  from meeting m
  where m.start_date is not null and m.end_date is not null`,
  },
  {
    code: 'activity-dates',
    sql: `select ${activity}, a.end_date::text as found, a.start_date::text as against, a.end_date < a.start_date as broken
  from activity a
  where a.end_date is not null`,
  },
  {
    code: 'begun-by-now',
    sql: `select ${meeting}, m.start_date::text as found, latest_day()::text as against, m.start_date > latest_day() as broken
  from meeting m
  where m.status = 'held' and m.start_date is not null
  union all
  select ${activity}, a.start_date::text, latest_day()::text, a.start_date > latest_day()
  from activity a
  where a.status in ('done', 'under-way')
  union all
  select ${activity}, a.end_date::text, latest_day()::text, a.end_date > latest_day()
  from activity a
  where a.status = 'done' and a.start_date <= latest_day() and a.end_date is not null`,
  },
  {
    code: 'session-times',
    sql: `select 'meeting' as kind, s.meeting_id as record, null as country,
    to_char(s.end_time, 'HH24:MI') as found, to_char(s.start_time, 'HH24:MI') as against, s.end_time <= s.start_time as broken
  from session s
  where s.end_time is not null`,
  },
  {
    code: 'session-days',
    sql: `select ${meeting}, s.date::text as found, m.start_date::text as against,
    s.date < m.start_date or s.date > m.end_date as broken
  from session s
  join meeting m on m.id = s.meeting_id
  where m.start_date is not null and m.end_date is not null`,
  },
  {
    code: 'representatives-of-countries',
    sql: `select ${meeting}, r.value::text as found, c.value::text as against, r.value < c.value as broken
  from meeting m
  join meeting_count r on r.meeting_id = m.id and r.measure = 'representatives' and r.preferred
  join meeting_count c on c.meeting_id = m.id and c.measure = 'countries' and c.preferred`,
  },
  {
    code: 'participations-of-countries',
    sql: `select ${activity}, p.value::text as found, c.value::text as against, p.value < c.value as broken
  from activity a
  join activity_count p on p.activity_id = a.id and p.measure = 'participations' and p.preferred
  join activity_count c on c.activity_id = a.id and c.measure = 'countries' and c.preferred`,
  },
  {
    code: 'named-within-stated',
    sql: `select ${meeting}, n.value::text as found, s.value::text as against, n.value > s.value as broken
  from meeting m
  join meeting_count n on n.meeting_id = m.id and n.measure = 'countries' and n.basis = 'named'
  join meeting_count s on s.meeting_id = m.id and s.measure = 'countries' and s.basis = 'stated' and s.preferred
  union all
  select ${activity}, n.value::text, s.value::text, n.value > s.value
  from activity a
  join activity_count n on n.activity_id = a.id and n.measure = 'countries' and n.basis = 'named'
  join activity_count s on s.activity_id = a.id and s.measure = 'countries' and s.basis = 'stated' and s.preferred`,
  },
  {
    code: 'delegates-within-headcount',
    sql: `select 'meeting' as kind, d.meeting_id as record, d.country_code as country,
    count(g.id)::text as found, d.headcount::text as against, count(g.id) > d.headcount as broken
  from delegation d
  join delegate g on g.meeting_id = d.meeting_id and g.country_code = d.country_code
  where d.headcount is not null
  group by d.meeting_id, d.country_code, d.headcount`,
  },
  {
    code: 'headcounts-within-total',
    sql: `select 'meeting' as kind, d.meeting_id as record, null as country,
    sum(d.headcount)::text as found, c.value::text as against, sum(d.headcount) > c.value as broken
  from delegation d
  join meeting_count c on c.meeting_id = d.meeting_id and c.measure = 'representatives' and c.preferred
  where d.headcount is not null
  group by d.meeting_id, c.value`,
  },
  {
    code: 'member-when-attending',
    sql: `select ${ofMeeting}, d.country_code as country, m.start_date::text as found, min(s.from_year)::text as against,
    not coalesce(bool_or(s.days @> m.start_date), false) as broken
  from delegation d
  join meeting m on m.id = d.meeting_id and m.start_date is not null
  left join membership_at s on s.country_code = d.country_code
  where d.state = 'attended'
    and not exists (select from membership o where o.country_code = d.country_code and o.kind = 'observer')
  group by m.id, d.country_code, m.start_date`,
  },
  {
    code: 'chair-without-gap',
    sql: `select 'country' as kind, t.country_code as record, t.country_code as country,
    t.actual_from::text as found, t.ended::text as against, t.ended is distinct from t.actual_from as broken
  from (
    select country_code, actual_from, lag(actual_to) over w as ended, row_number() over w as place
    from chair_term
    where role = 'chair'
    window w as (order by actual_from)
  ) t
  where t.place > 1`,
  },
  {
    code: 'activity-within-plan',
    sql: `select ${activity}, a.start_date::text as found, w.start_year || '–' || w.end_year as against,
    extract(year from a.start_date) not between w.start_year and w.end_year as broken
  from activity a
  join work_plan w on w.code = a.programme`,
  },
  {
    code: 'target-after-baseline',
    sql: `select 'plan' as kind, r.plan_code as record, null as country,
    p.end_date::text as found, i.baseline_year::text as against, extract(year from p.end_date) < i.baseline_year as broken
  from result_period p
  join result_indicator i on i.id = p.indicator_id and i.baseline_year is not null
  join result r on r.id = i.result_id
  where p.target is not null`,
  },
  {
    code: 'percentages',
    sql: `select ${observed}, o.value::text as found, '0–100' as against, o.value < 0 or o.value > 100 as broken
  from observation_fact o
  ${members}
  join indicator i on i.code = o.indicator_code and i.unit like '\\%%' and i.unit <> '% per year'`,
  },
  {
    code: 'sexes-add-up',
    sql: `select ${observed}, (o.f + o.m)::text as found, o.t::text as against,
    abs(o.f + o.m - o.t) > 0.005 * o.t as broken
  ${bySex("= 'persons'")}`,
  },
  {
    code: 'total-between-sexes',
    sql: `select ${observed}, o.t::text as found, least(o.f, o.m) || '–' || greatest(o.f, o.m) as against,
    o.t < least(o.f, o.m) - 0.1 or o.t > greatest(o.f, o.m) + 0.1 as broken
  ${bySex("like '\\%%'")}`,
  },
];
