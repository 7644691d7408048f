import type { AnswerRow, Question } from '../question.js';

/** Of which series; null asks of all. */
export interface SourcesAsk {
  readonly indicator: string | null;
  readonly sex: string | null;
  readonly age: string | null;
}

const MAX = 500;

/** Which values do several sources give, and which of them is used? Each with its source, status and edition. */
export const observationSources: Question<AnswerRow, SourcesAsk> = {
  name: 'observationSources',
  uses: ['years', 'groups', 'countries'],
  columns: [
    { name: 'area', role: 'dimension', type: 'area' },
    { name: 'indicator', role: 'dimension', type: 'indicator' },
    { name: 'sex', role: 'dimension', type: 'code:sex' },
    { name: 'age', role: 'dimension', type: 'text' },
    { name: 'year', role: 'dimension', type: 'year' },
    { name: 'source', role: 'dimension', type: 'source' },
    { name: 'value', role: 'measure', type: 'value' },
    { name: 'status', role: 'attribute', type: 'code:observation-status', missing: 'not-reported' },
    { name: 'vintage', role: 'attribute', type: 'text', missing: 'not-reported' },
    { name: 'preferred', role: 'attribute', type: 'count' },
    { name: 'reason', role: 'attribute', type: 'code:reason', missing: 'not-applicable' },
  ],
  parameters: ({ indicator, sex, age }) => [indicator, sex, age],
  sql: `with several as materialized (
  select distinct country_code, indicator_code, sex, age, year
  from observation
  where not preferred
    and ($7::text is null or indicator_code = $7)
    and ($8::text is null or sex = $8)
    and ($9::text is null or age = $9)
)
select f.country_code as area, f.indicator_code as indicator, f.sex, f.age, f.year, f.source_id as source, f.value, f.status,
  f.vintage, f.preferred::integer as preferred, f.reason, array[f.source_id] as sources
from several s
join observation_figure f using (country_code, indicator_code, sex, age, year)
where ($1::integer is null or f.year >= $1)
  and ($2::integer is null or f.year <= $2)
  and ($5::text[] is null or f.country_code = any ($5))
  and exists (
    select from membership_at a
    where a.country_code = f.country_code and ($4::text[] is null or a.group_code = any ($4))
    union all
    select from country c where c.code = f.country_code and c.kind = 'world' and $4::text[] is null
  )
  and ($3::text[], $6::text[]) is not distinct from ($3, $6)
order by f.country_code, f.indicator_code, f.sex, f.age, f.year desc, f.preferred desc, f.source_id
limit ${MAX}`,
  notes: () => [],
};
