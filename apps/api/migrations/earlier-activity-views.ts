import { views as firstViews } from './1763900000002-Facts.js';

/** The views and the table of activities as the release before `Parties` had them, for the way back. */
export const earlierViews: readonly string[] = [
  `create view activity_fact as
  with counted as (
    select
      activity_id,
      max(value) filter (where measure = 'participations') as participations,
      max(value) filter (where measure = 'countries') as countries
    from activity_count
    where preferred
    group by activity_id
  )
  select
    a.id as activity_id,
    a.title_en,
    a.programme,
    a.type,
    a.thematic_area,
    a.mode,
    a.start_date,
    a.end_date,
    extract(year from a.start_date)::integer as year,
    p.country_code as provider_code,
    c.participations,
    c.countries,
    a.source_id
  from activity a
  left join counted c on c.activity_id = a.id
  left join activity_party p on p.activity_id = a.id and p.role = 'provider' and p.seq = 1
  where a.status in ('done', 'under-way')`,
  `create view plan_fact as
  select
    w.code as plan_code,
    a.id as activity_id,
    a.thematic_area,
    a.type,
    a.status,
    a.mode,
    a.start_date,
    a.end_date,
    extract(year from a.start_date)::integer as year,
    f.participations,
    f.countries,
    a.source_id
  from work_plan w
  join activity a on a.programme = w.code
  left join activity_fact f on f.activity_id = a.id`,
  firstViews[3],
  `create table activity_link (
    provider_code text not null,
    beneficiary_code text not null,
    activities integer not null,
    own_activities integer not null,
    own_first date,
    own_last date,
    lists_complete boolean,
    sources text array not null,
    constraint activity_link_pk primary key (provider_code, beneficiary_code)
  )`,
  `create view activity_link_now as
  select
    g.country_code as provider_code,
    b.country_code as beneficiary_code,
    count(*)::integer as activities,
    count(*) filter (where f.programme <> 'other')::integer as own_activities,
    min(f.start_date) filter (where f.programme <> 'other') as own_first,
    max(f.start_date) filter (where f.programme <> 'other') as own_last,
    bool_and(a.beneficiary_basis = 'named_list') filter (where f.programme <> 'other') as lists_complete,
    array_agg(distinct f.source_id) as sources
  from activity_fact f
  join activity a on a.id = f.activity_id
  join activity_party g on g.activity_id = f.activity_id and g.role = 'provider' and g.country_code is not null
  join activity_party b on b.activity_id = f.activity_id and b.role = 'beneficiary' and b.country_code is not null
  group by g.country_code, b.country_code`,
  'insert into activity_link select * from activity_link_now',
];
