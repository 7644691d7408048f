import { aggregationOf, DENOMINATORS, WORLD_BANK_AREAS, type Denominator } from '@libs/vocabulary';
import { observations as declared, type ObservationRow, type SeriesChoice } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

/** Series that a denominator is computed from, by the names that its formula uses. */
const parts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lf: `'SL.TLF.TOTL.IN', $8, '15+'`,
    lft: `'SL.TLF.TOTL.IN', 'T', '15+'`,
    lfpr: `'SL.TLF.CACT.ZS', $8, '15+'`,
    uem: `'SL.UEM.TOTL.ZS', $8, '15+'`,
    agr: `'SL.AGR.EMPL.ZS', $8, '15+'`,
    pop: `'SP.POP.TOTL', 'T', 'all'`,
    old: `'SP.POP.65UP.TO.ZS', 'T', '65+'`,
    wap: `'SP.POP.1564.TO', 'T', '15-64'`,
  }),
);

/** What a denominator is computed from, the first of which gives the years. */
interface Formula {
  readonly weight: string;
  readonly of: readonly [string, ...string[]];
}

const formulas: Readonly<Record<Denominator, Formula>> = {
  'labour-force': { weight: 'lf.value', of: ['lf'] },
  'labour-force-both': { weight: 'lft.value', of: ['lft'] },
  'population-15-plus': { weight: 'lf.value / nullif(lfpr.value, 0) * 100', of: ['lf', 'lfpr'] },
  employment: { weight: 'lf.value * (1 - uem.value / 100)', of: ['lf', 'uem'] },
  'non-agricultural-employment': {
    weight: 'lf.value * (1 - uem.value / 100) * (1 - agr.value / 100)',
    of: ['lf', 'uem', 'agr'],
  },
  population: { weight: 'pop.value', of: ['pop'] },
  'population-15-64': { weight: 'wap.value', of: ['wap'] },
  'population-65-plus': { weight: 'pop.value * old.value / 100', of: ['pop', 'old'] },
};

/** Columns of the filter that say nothing about observations; PostgreSQL must know their types all the same. */
const meetingsOnly = '$3::text[] is not distinct from $3 and $6::text[] is not distinct from $6';

const series = `with area as (
  select distinct on (p.country_code) p.country_code as code, 'member' as kind, p.group_code
  from membership_at p
  where ($4::text[] is null or p.group_code = any ($4)) and ($5::text[] is null or p.country_code = any ($5))
  order by p.country_code, p.from_year desc
),
counted as (
  select country_code as code, range_agg(counted_years) as years from membership_at group by country_code
),
placed as (
  select area.code, area.kind, area.group_code, counted.years from area left join counted using (code)
  union all
  select code, kind, null, null
  from country
  where kind = 'world' or code in (${WORLD_BANK_AREAS.map((code) => `'${code}'`).join(', ')})
)
select a.code as area, a.kind, a.group_code as "group", o.year, o.value, i.estimate, o.status, o.source_id as source, o.vintage,
  o.unsurveyed, o.series_break as "seriesBreak", array[o.source_id] as sources
from placed a
join indicator i on i.code = $7
join observation_fact o on o.country_code = a.code and o.indicator_code = i.code and o.sex = $8 and o.age = $9
where ($1::integer is null or o.year >= $1)
  and ($2::integer is null or o.year <= $2)
  and ${meetingsOnly}
  and (a.kind <> 'member' or a.years @> o.year::integer)
order by a.code, o.year`;

/** Every member and year of the series with its value and its weight, either of which may be unknown. */
function weightedSelect(denominator: Denominator | null): string {
  const weights = denominator === null ? null : formulas[denominator];
  const [base, ...others] = weights?.of ?? [];
  const weight =
    weights === null
      ? ''
      : `left join lateral (
  select ${weights.weight} as weight, ${base}.year
  from observation_fact ${base}
  ${others
    .map(
      (part) => `join observation_fact ${part}
    on ${part}.country_code = ${base}.country_code and ${part}.year = ${base}.year
    and (${part}.indicator_code, ${part}.sex, ${part}.age) = (${parts.get(part)})`,
    )
    .join('\n  ')}
  where ${base}.country_code = a.code and (${base}.indicator_code, ${base}.sex, ${base}.age) = (${parts.get(base ?? '')})
    and ${base}.year <= a.year and ${weights.weight} is not null
  order by ${base}.year desc
  limit 1
) w on true`;
  return `with valued as (
  select o.country_code, o.year, o.value, o.status, o.source_id, o.vintage, o.unsurveyed, o.series_break
  from (select distinct country_code from membership_at) a
  join observation_fact o on o.country_code = a.country_code and o.indicator_code = $7 and o.sex = $8 and o.age = $9
  where ($1::integer is null or o.year >= $1)
    and ($2::integer is null or o.year <= $2)
    and ${meetingsOnly}
    and ($4::text[], $5::text[]) is not distinct from ($4, $5)
),
area as (
  select distinct on (p.country_code, y.year) p.country_code as code, p.group_code, y.year
  from (select distinct year from valued) y
  join membership_at p on p.counted_years @> y.year::integer
  order by p.country_code, y.year, p.from_year desc
)
select
  a.code as area,
  'member' as kind,
  a.group_code as "group",
  a.year,
  o.value,
  ${weights === null ? 'null::float as weight, null::integer as "weightYear"' : 'w.weight, w.year as "weightYear"'},
  i.estimate,
  o.status,
  o.source_id as source,
  o.vintage,
  o.unsurveyed,
  o.series_break as "seriesBreak",
  case when o.source_id is not null then array[o.source_id] end as sources
from area a
join indicator i on i.code = $7
left join valued o on o.country_code = a.code and o.year = a.year
${weight}
order by a.code, a.year`;
}

const selects = new Map(
  [null, ...DENOMINATORS].map((denominator) => [denominator, weightedSelect(denominator)]),
);

function denominatorOf({ indicator, age, sex }: SeriesChoice): Denominator | null {
  const aggregation = aggregationOf(indicator, age, sex);
  return typeof aggregation === 'string' ? null : aggregation.by;
}

/** The statement for a series with the denominator that the vocabulary declares for it, and its parameters. */
export const weightedStatement = {
  statement: (choice: SeriesChoice) => `series by ${denominatorOf(choice) ?? 'nothing'}`,
  sql: (choice: SeriesChoice) => selects.get(denominatorOf(choice)) ?? weightedSelect(denominatorOf(choice)),
  parameters: ({ indicator, sex, age }: SeriesChoice) => [indicator, sex, age],
};

export const observations: SqlQuestion<ObservationRow, SeriesChoice> = {
  ...declared,
  sql: series,
  parameters: ({ indicator, sex, age }) => [indicator, sex, age],
  table: (rows) => byYear(rows),
};

function byYear(rows: readonly ObservationRow[]) {
  const areas = [...new Map(rows.map((row) => [row.area, row])).values()];
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const values = new Map(rows.map(({ area, year, value }) => [`${area} ${year}`, value]));
  return {
    columns: [
      { name: 'area', role: 'dimension', type: 'area' } as const,
      { name: 'kind', role: 'attribute', type: 'text' } as const,
      { name: 'group', role: 'attribute', type: 'group', missing: 'not-applicable' } as const,
      ...years.map(
        (year) => ({ name: String(year), role: 'measure', type: 'value', missing: 'no-data' }) as const,
      ),
    ],
    cells: [
      areas.map(({ area }) => area),
      areas.map(({ kind }) => kind),
      areas.map(({ group }) => group),
      ...years.map((year) => areas.map(({ area }) => values.get(`${area} ${year}`) ?? null)),
    ],
  };
}
