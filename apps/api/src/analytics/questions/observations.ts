import { aggregationOf, DENOMINATORS, WORLD_BANK_AREAS, type Denominator } from '@libs/vocabulary';
import { byMembers, membersFit } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

/** A series: an indicator by sex and age. */
export interface SeriesChoice {
  readonly indicator: string;
  readonly sex: string;
  readonly age: string;
}

export type ObservationRow = AnswerRow & {
  readonly area: string;
  readonly kind: string;
  readonly group: string | null;
  readonly year: number;
  readonly value: number | null;
  readonly estimate: string;
};

/** With the size of its denominator in that year; null where the data do not give it. */
export type WeightedRow = ObservationRow & { readonly weight: number | null };

/** Series that a denominator is computed from, by the names that its formula uses. */
const parts: Readonly<Record<string, string>> = {
  lf: `'SL.TLF.TOTL.IN', $8, '15+'`,
  lfpr: `'SL.TLF.CACT.ZS', $8, '15+'`,
  uem: `'SL.UEM.TOTL.ZS', $8, '15+'`,
  agr: `'SL.AGR.EMPL.ZS', $8, '15+'`,
  pop: `'SP.POP.TOTL', 'T', 'all'`,
  wap: `'SP.POP.1564.TO', 'T', '15-64'`,
};

const formulas: Readonly<Record<Denominator, { readonly weight: string; readonly of: readonly string[] }>> = {
  'labour-force': { weight: 'lf.value', of: ['lf'] },
  'population-15-plus': { weight: 'lf.value / nullif(lfpr.value, 0) * 100', of: ['lf', 'lfpr'] },
  employment: { weight: 'lf.value * (1 - uem.value / 100)', of: ['lf', 'uem'] },
  'non-agricultural-employment': {
    weight: 'lf.value * (1 - uem.value / 100) * (1 - agr.value / 100)',
    of: ['lf', 'uem', 'agr'],
  },
  population: { weight: 'pop.value', of: ['pop'] },
  'population-15-64': { weight: 'wap.value', of: ['wap'] },
};

/** Columns of the filter that say nothing about observations; PostgreSQL must know their types all the same. */
const meetingsOnly = '$3::text[] is not distinct from $3 and $6::text[] is not distinct from $6';

const source = `case
    when i.source like 'Fictional%' then 'fictional'
    when i.code = 'UNE_DEAP_SEX_AGE_RT' then 'ilostat-reported'
    when i.source like '%SDG%' then 'un-sdg'
    when i.source like '%ILOSTAT%' then 'ilostat'
    else 'world-bank-wdi'
  end`;

const series = `with area as (
  select a.country_code as code, 'member' as kind, a.group_code
  from membership a
  where a.kind = 'member' and a.to_year is null
    and ${membersFit}
  union all
  select code, kind, null
  from country
  where kind = 'world' or code in (${WORLD_BANK_AREAS.map((code) => `'${code}'`).join(', ')})
)
select a.code as area, a.kind, a.group_code as "group", o.year, o.value, i.estimate, array[${source}] as sources
from area a
join indicator i on i.code = $7
join observation o on o.country_code = a.code and o.indicator_code = i.code and o.sex = $8 and o.age = $9
where ($1::integer is null or o.year >= $1)
  and ($2::integer is null or o.year <= $2)
  and ${meetingsOnly}
order by a.code, o.year`;

/** Every member and year of the series with its value and its weight, either of which may be unknown. */
function weightedSelect(denominator: Denominator | null): string {
  const { weight, of } = denominator === null ? { weight: 'null::float', of: [] } : formulas[denominator];
  const joins = of.map(
    (part) => `left join observation ${part}
  on ${part}.country_code = a.code and ${part}.year = y.year
  and (${part}.indicator_code, ${part}.sex, ${part}.age) = (${parts[part]})`,
  );
  return `with area as (
  select country_code as code, group_code
  from membership
  where kind = 'member' and to_year is null
),
valued as (
  select o.country_code, o.year, o.value
  from area a
  join observation o on o.country_code = a.code and o.indicator_code = $7 and o.sex = $8 and o.age = $9
  where ($1::integer is null or o.year >= $1)
    and ($2::integer is null or o.year <= $2)
    and ${meetingsOnly}
    and ($4::text[], $5::text[]) is not distinct from ($4, $5)
)
select
  a.code as area,
  'member' as kind,
  a.group_code as "group",
  y.year,
  o.value,
  ${weight} as weight,
  i.estimate,
  array[${source}] as sources
from area a
join indicator i on i.code = $7
cross join (select distinct year from valued) y
left join valued o on o.country_code = a.code and o.year = y.year
${joins.join('\n')}
order by a.code, y.year`;
}

const selects = new Map(
  [null, ...DENOMINATORS].map((denominator) => [denominator, weightedSelect(denominator)]),
);

/** The statement for a series with the denominator that the vocabulary declares for it. */
export function weightedSeries({ indicator, age }: SeriesChoice): { statement: string; sql: string } {
  const aggregation = aggregationOf(indicator, age);
  const denominator = typeof aggregation === 'string' ? null : aggregation.by;
  return {
    statement: `series by ${denominator ?? 'nothing'}`,
    sql: selects.get(denominator) ?? weightedSelect(denominator),
  };
}

/** Every value of a series: one row an area, one column a year. Gaps stay gaps. */
export function observations(choice: SeriesChoice): Question<ObservationRow> {
  return {
    name: 'observations',
    uses: ['years', ...byMembers],
    sql: series,
    columns: [],
    parameters: () => [choice.indicator, choice.sex, choice.age],
    notes: (rows) => estimateNote(rows),
    table: (rows) => byYear(rows),
  };
}

/** Modelled is not measured: each answer says which of the two it is. */
export function estimateNote(rows: readonly ObservationRow[]) {
  const estimate = rows[0]?.estimate;
  return estimate === undefined ? [] : [{ code: `note.${estimate}`, values: {} }];
}

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
