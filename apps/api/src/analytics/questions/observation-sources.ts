import {
  observationSources as declared,
  type SourcesAsk,
  type SourcesRow,
  VALUES_LISTED,
} from '@libs/questions';
import type { SqlQuestion } from '../question.js';

export const observationSources: SqlQuestion<SourcesRow, SourcesAsk> = {
  ...declared,
  parameters: ({ indicator, sex, age }) => [indicator, sex, age],
  sql: `with several as materialized (
  -- Two sources that give the same value do not differ.
  select distinct country_code, indicator_code, sex, age, year
  from observation o
  join observation p using (country_code, indicator_code, sex, age, year)
  where not o.preferred
    and p.value <> o.value
    and ($7::text is null or indicator_code = $7)
    and ($8::text is null or sex = $8)
    and ($9::text is null or age = $9)
)
select f.country_code as area, f.indicator_code as indicator, f.sex, f.age, f.year, f.source_id as source, f.value, f.status,
  f.vintage, f.preferred::integer as preferred, f.reason, count(*) over ()::integer as total, array[f.source_id] as sources
from several s
join observation_figure f using (country_code, indicator_code, sex, age, year)
where ($1::integer is null or f.year >= $1)
  and ($2::integer is null or f.year <= $2)
  and ($5::text[] is null or f.country_code = any ($5))
  and exists (
    select from membership_at a
    where a.country_code = f.country_code and a.counted_years @> f.year::integer and ($4::text[] is null or a.group_code = any ($4))
    union all
    select from country c where c.code = f.country_code and c.kind = 'world' and $4::text[] is null
  )
  and ($3::text[], $6::text[]) is not distinct from ($3, $6)
order by f.country_code, f.indicator_code, f.sex, f.age, f.year desc, f.preferred desc, f.source_id
limit ${VALUES_LISTED}`,
};
