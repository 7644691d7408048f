import type { Language } from '@libs/vocabulary';
import type { DataSource } from 'typeorm';
import { isOver } from '../records/closed-round.js';
import { CURRENT_YEARS } from '../analytics/questions/completeness.js';

/** A thematic area by its title, a period by its days, or an indicator by its code. */
export type MissingName =
  | { readonly item: 'statements'; readonly title: string }
  | { readonly item: 'reports'; readonly start: string; readonly end: string }
  | { readonly item: 'indicators'; readonly indicator: string };

/**
 * Thematic areas of the last round that is over of which a member said nothing, periods that are over without its report, and
 * indicators of which no series as it is reported nationally has a current figure: what a member can supply. 40 at most.
 */
export function missingNames(
  database: DataSource,
  country: string,
  language: Language,
  day: string,
): Promise<readonly MissingName[]> {
  return database.query<readonly MissingName[]>(
    `with last_round as (
       select r.id, r.plan_code from round r where ${isOver('r', '$3')} order by r.opens_on desc, r.id limit 1
     )
     select 'statements' as item,
       coalesce(case $2 when 'fr' then t.title_fr when 'ar' then t.title_ar else t.title_en end, t.title_en) as title,
       null as start, null as "end", null as indicator
     from last_round r
     join thematic_area t on t.plan = r.plan_code and t.merged_into is null
     where not exists (
       select from statement s
       where (s.country_code, s.round_id, s.area_code) = ($1, r.id, t.code) and (s.need is not null or s.capacity is not null)
     )
     union all
     select 'reports', null, p.start_date::text, max(p.end_date)::text, null
     from progress_report p
     where p.end_date < $3::date and not exists (
       select from progress_report o
       where (o.country_code, o.plan_code, o.start_date) = ($1, p.plan_code, p.start_date) and o.state <> 'draft'
     )
     group by p.plan_code, p.start_date
     union all
     select 'indicators', null, null, null, i.code
     from indicator i
     where i.estimate = 'reported' and i.topic <> 'economy' and not exists (
       select from observation_fact o
       where o.country_code = $1 and o.indicator_code = i.code
         and o.year >= extract(year from $3::date) - ${CURRENT_YEARS}
     )
     order by item, start, title, indicator
     limit 40`,
    [country, language, day],
  );
}
