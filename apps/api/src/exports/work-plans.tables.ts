import {
  activitiesOnRecord,
  activitiesUnplaced,
  knownCount,
  statusesReported,
} from '../analytics/known-counts.js';
import { count, date, day, FACTS, text, type OpenColumn, type OpenTable } from './open-table.js';
import { listed } from './open-table-words.js';

const value = (name: string, about: string): OpenColumn => ({
  name,
  type: 'number',
  about,
  unit: 'see the column unit',
});

export const activities: OpenTable = {
  name: 'activities',
  listed: listed.activities,
  about:
    'Activities of the network and of other programmes. Participations are not people, and countries never add up',
  licence: FACTS,
  columns: [
    text('activity', 'Key of the activity'),
    text(
      'programme',
      'What it is counted under: the code of a plan or of another programme; other is none of the network',
    ),
    text('programmes', 'All plans and programmes that it is held under, parted by spaces'),
    text('title_en', 'Title as printed, or our rendering where the note says so'),
    text('title_fr', 'Title in French; empty where not translated'),
    text('title_ar', 'Title in Arabic; empty where not translated'),
    text('type', 'workshop, training-course, webinar, study-visit, expert-exchange or coordination-meeting'),
    text('status', 'planned, under-way, done, postponed or cancelled; empty where not reported'),
    text('status_reason', 'Why it was postponed or cancelled'),
    text('thematic_area', 'Code of the area'),
    text('provider', 'Countries whose agencies provide, ISO 3166-1 alpha-3, parted by spaces'),
    text('beneficiaries', 'Countries that a list names, parted by spaces'),
    text('beneficiary_list', 'How complete that list is: complete, partial or none'),
    text('partners', 'Partners, parted by semicolons'),
    text('funders', 'Funders, parted by semicolons'),
    text('partner_countries', 'Countries of the partners, parted by spaces'),
    text('presenter_countries', 'Countries that a source names as presenters only, parted by spaces'),
    text('funder_countries', 'Countries of the funders, parted by spaces'),
    date('start_date', 'First day'),
    date('end_date', 'Last day; empty where not known'),
    text('mode', 'on-site, virtual or hybrid'),
    count(
      'participations',
      'Preferred total; empty where not reported, and of an activity that is not known to have begun',
      'participations',
    ),
    count('countries', 'Preferred number of countries; empty in the same cases', 'countries'),
    text('note', 'What to know of the row'),
    text('source', 'Source of the row'),
    text('participations_source', 'Source of the preferred total of participations'),
    text('countries_source', 'Source of the preferred number of countries'),
  ],
  sql: `with party as (
  select
    activity_id,
    string_agg(institution, '; ' order by seq) filter (where role = 'partner') as partners,
    string_agg(institution, '; ' order by seq) filter (where role = 'funder') as funders
  from activity_party
  group by activity_id
),
country as (
  select
    activity_id,
    string_agg(country_code, ' ' order by seq) filter (where role = 'provider') as providers,
    string_agg(country_code, ' ' order by seq) filter (where role = 'partner') as partners,
    string_agg(country_code, ' ' order by seq) filter (where role = 'presenter') as presenters,
    string_agg(country_code, ' ' order by seq) filter (where role = 'beneficiary') as beneficiaries,
    string_agg(country_code, ' ' order by seq) filter (where role = 'funder') as funders
  from (
    select activity_id, role, country_code, min(seq) as seq
    from activity_party_fact
    group by activity_id, role, country_code
  ) named
  group by activity_id
)
select
  a.id as activity, a.programme,
  (select string_agg(o.programme, ' ' order by o.programme) from activity_programme o where o.activity_id = a.id) as programmes,
  a.title_en, a.title_fr, a.title_ar, a.type,
  activity_status(a.status, a.start_date, a.end_date) as status, a.status_reason, a.thematic_area,
  c.providers, c.beneficiaries,
  case a.beneficiary_basis when 'named_list' then 'complete' when 'press_list_incomplete' then 'partial' else 'none' end,
  p.partners, p.funders, c.partners as partner_countries, c.presenters as presenter_countries,
  c.funders as funder_countries,
  known_date(a.start_date, a.date_precision) as start_date, known_date(a.end_date, a.date_precision) as end_date, a.mode,
  n.participations, n.countries, a.note, a.source_id as source,
  n.participations_source, n.countries_source
from activity a
left join (
  select
    o.activity_id,
    max(o.value) filter (where o.measure = 'participations') as participations,
    max(o.source_id) filter (where o.measure = 'participations') as participations_source,
    max(o.value) filter (where o.measure = 'countries') as countries,
    max(o.source_id) filter (where o.measure = 'countries') as countries_source
  from activity_total o
  join activity h on h.id = o.activity_id
  where o.shown
    -- Who was to come to an activity that was not held did not take part.
    and activity_status(h.status, h.start_date, h.end_date) in ('done', 'under-way')
  group by o.activity_id
) n on n.activity_id = a.id
left join party p on p.activity_id = a.id
left join country c on c.activity_id = a.id
order by a.start_date, a.id`,
};

/** Whether an area of a plan without an activity has none: the plan has some on record, each with its area. */
const noneKnown = `(
    ${activitiesOnRecord('w.code')} and (t.code is null or not ${activitiesUnplaced('w.code')})
  )`;

export const workPlans: OpenTable = {
  name: 'work-plans',
  listed: listed.workPlans,
  about: 'Thematic areas of the work plans; a plan without any has one row',
  licence: FACTS,
  columns: [
    text('plan', 'Code of the plan'),
    count('start_year', 'First year', 'year'),
    count('end_year', 'Last year', 'year'),
    text('status', 'draft, adopted or closed; empty where not reported'),
    text('adopted_at', 'Key of the meeting that adopted it'),
    text('discussed_at', 'Key of a meeting that had its draft on the agenda'),
    text('thematic_area', 'Code of the area'),
    text('area_title_en', 'Title of the area'),
    text('area_status', 'official, or provisional: our own grouping'),
    text('strategy_area', 'Area of the OIC Labour Market Strategy'),
    text('strategy_basis', 'Who says so: source, or ours'),
    text('merged_into', 'Code of the area that it has become a part of'),
    count(
      'activities',
      'Activities counted under the plan and area, at least; empty where none of the plan is on record, or none of the area while others have no area',
      'activities',
    ),
    count('done', 'Of these, completed; empty where no status is reported', 'activities'),
    count('participations', 'Of those that report a total; empty where none does', 'participations'),
    text('note', 'What to know of the plan'),
    text('source', 'Source of the plan'),
  ],
  sql: `select
  w.code as plan, w.start_year, w.end_year, w.status, w.adopted_at, w.discussed_at,
  t.code as thematic_area, t.title_en, t.status as area_status, t.strategy_area, t.strategy_basis, t.merged_into,
  ${knownCount('count(f.activity_id)::integer', `count(f.activity_id) > 0 or ${noneKnown}`)} as activities,
  ${knownCount(
    `count(*) filter (where f.status = 'done')::integer`,
    `case when count(*) filter (where f.status = 'done') > 0 then true
    else ${noneKnown} and (count(f.activity_id) = 0 or ${statusesReported('f.status')}) end`,
  )} as done,
  sum(f.participations)::integer as participations,
  w.note, w.source_id as source
from work_plan w
left join thematic_area t on t.plan = w.code
  or exists (select from plan_fact k where k.plan_code = w.code and k.thematic_area = t.code)
left join plan_fact f on f.plan_code = w.code and f.thematic_area is not distinct from t.code
group by w.code, t.code
order by w.code, t.code`,
};

/** One row a period of an indicator; `iati.ts` puts the same rows into the shape of IATI. */
export const results: OpenTable = {
  name: 'results',
  listed: listed.results,
  about: 'Results of the work plans: baseline, target and actual of each indicator by period',
  licence: FACTS,
  columns: [
    text('plan', 'Code of the plan'),
    text('thematic_area', 'Code of the area'),
    text('activity', 'Key of the activity; empty for results of an area or the plan'),
    text('result', 'Key of the result'),
    text('level', 'output, outcome or impact'),
    text('result_en', 'Title of the result in English'),
    text('result_fr', 'In French'),
    text('result_ar', 'In Arabic'),
    text('indicator', 'Key of the indicator'),
    text('indicator_en', 'Title of the indicator in English'),
    text('indicator_fr', 'In French'),
    text('indicator_ar', 'In Arabic'),
    text('definition', 'What is counted'),
    text('unit', 'persons, countries, activities, documents, percent or days'),
    text('direction', 'more or less: what is intended'),
    count('kirkpatrick', 'Level of Kirkpatrick’s model where it evaluates a training', 'level'),
    value('baseline', 'Value before the plan'),
    count('baseline_year', 'Year of the baseline', 'year'),
    day('start_date', 'First day of the period'),
    day('end_date', 'Last day of the period'),
    value('target', 'Value to reach; empty where none is set'),
    value('actual', 'Value reached; empty where not reported'),
    count('respondents', 'Who answered, where it is a survey', 'persons'),
    count('asked', 'Who was asked', 'persons'),
    text('evidence', 'Address or title of what shows it; empty where there is none'),
    text('source', 'Source of target and actual; of the indicator where there is no period'),
    text('baseline_source', 'Source of the indicator and its baseline'),
    text('result_source', 'Source of the result'),
  ],
  sql: `select
  r.plan_code as plan, r.area_code, r.activity_id, r.id as result, r.level, r.title_en, r.title_fr, r.title_ar,
  i.id as indicator, i.title_en, i.title_fr, i.title_ar, i.definition, i.unit, i.direction, i.kirkpatrick,
  i.baseline, i.baseline_year, o.start_date::text, o.end_date::text, o.target, o.actual, o.respondents, o.asked,
  coalesce(o.evidence_address, o.evidence_title) as evidence, coalesce(o.source_id, i.source_id) as source,
  i.source_id as baseline_source, r.source_id as result_source
from result r
join result_indicator i on i.result_id = r.id
left join result_period o on o.indicator_id = i.id
order by r.plan_code, r.id, i.id, o.start_date`,
};

export const needs: OpenTable = {
  name: 'needs',
  listed: listed.needs,
  about:
    'Needs and capacities as members stated them. A member without a row did not answer: that is no need of nothing',
  licence: FACTS,
  columns: [
    text('round', 'Key of the round'),
    day('opens_on', 'First day of the round'),
    text('country', 'ISO 3166-1 alpha-3'),
    text('group', 'arab, asian or african'),
    text('thematic_area', 'Code of the area'),
    count('need', 'From 0 (none) to 3 (high); empty where it did not say', 'level'),
    count('capacity', 'Capacity to provide, from 0 to 3; empty where it did not say', 'level'),
    text('languages', 'Languages in which it takes part or delivers, parted by spaces'),
    text('note', 'In the member’s words'),
    text('evidence', 'What shows it'),
    text('source', 'Source of the row'),
  ],
  sql: `select
  s.round_id as round, r.opens_on::text as opens_on, s.country_code as country, m.group_code as "group",
  s.area_code, s.need, s.capacity, array_to_string(s.languages, ' ') as languages, s.note, s.evidence,
  s.source_id as source
from statement s
join round r on r.id = s.round_id
left join membership_at m on m.country_code = s.country_code and m.days @> r.opens_on
order by r.opens_on, s.country_code, s.area_code`,
};
