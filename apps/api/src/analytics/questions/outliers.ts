import type { DataTable, Column } from '@libs/table';
import { outlyingChanges } from '@libs/rules';
import type { DataSnapshot } from '../../platform/postgres/data-snapshot.js';
import { byColumn } from '../question.js';

/** A series of one member as it comes from the database: years and values as texts parted by spaces. */
export interface SeriesRow {
  readonly country: string;
  readonly indicator: string;
  readonly sex: string;
  readonly age: string;
  readonly unit: string;
  readonly estimate: string;
  readonly years: string;
  readonly values: string;
  /** Years in which the source states a break, as a text too; null for none. */
  readonly breaks: string | null;
}

/** Every series of who is a member on the day, in one row each; read along the primary key, so that nothing is sorted. */
export const memberSeries = `select
  a.country_code as country,
  s.indicator_code as indicator,
  s.sex,
  s.age,
  i.unit,
  i.estimate,
  o.years,
  o.values,
  o.breaks
from membership_at a
cross join series s
join indicator i on i.code = s.indicator_code
cross join lateral (
  select string_agg(q.year::text, ' ') as years, string_agg(q.value::text, ' ') as values,
    string_agg(q.year::text, ' ') filter (where q.series_break) as breaks
  from (
    select year, value, series_break
    from observation_fact
    where (country_code, indicator_code, sex, age) = (a.country_code, s.indicator_code, s.sex, s.age)
    order by year
  ) q
) o
where a.days @> $1::date and o.years is not null`;

/** So many members and indicators are listed of the reported series, and so many of the modelled. */
const MAX = 25;

const columns: readonly Column[] = [
  { name: 'country', role: 'dimension', type: 'country' },
  { name: 'indicator', role: 'dimension', type: 'indicator' },
  { name: 'sex', role: 'dimension', type: 'code:sex' },
  { name: 'age', role: 'dimension', type: 'text' },
  { name: 'year', role: 'dimension', type: 'year' },
  { name: 'estimate', role: 'attribute', type: 'code:estimate' },
  { name: 'before', role: 'measure', type: 'value' },
  { name: 'value', role: 'measure', type: 'value' },
  { name: 'z', role: 'measure', type: 'ratio' },
  { name: 'changes', role: 'measure', type: 'count' },
  { name: 'break', role: 'attribute', type: 'count' },
];

/**
 * Which changes of a year are unlike the others of their series? The strongest of each member and indicator, with how many
 * of its changes over all ages and sexes are as unlike. Each is a question to ask, and nothing is said to be wrong.
 */
export function outliers(rows: readonly SeriesRow[], snapshot: DataSnapshot): DataTable {
  const found = rows.flatMap((row) =>
    outlyingChanges(valuesOf(row), isAmount(row.unit) ? 'ratio' : 'points').map((change) => ({
      ...row,
      ...change,
      // Values of the year of a break are new ones: that explains a change, and makes it none.
      break: row.breaks?.split(' ').includes(String(change.year)) === true ? 1 : 0,
    })),
  );
  const strongest = new Map<string, (typeof found)[number] & { changes: number }>();
  for (const one of found.sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (nameOf(a) < nameOf(b) ? -1 : 1))) {
    const key = `${one.country} ${one.indicator}`;
    const first = strongest.get(key);
    if (first === undefined) strongest.set(key, { ...one, z: Math.round(one.z * 10) / 10, changes: 1 });
    else first.changes += 1;
  }
  const listed = ['reported', 'modelled'].flatMap((estimate) =>
    [...strongest.values()].filter((one) => one.estimate === estimate).slice(0, MAX),
  );
  const judged = { series: rows.length, changes: found.length, found: strongest.size, shown: listed.length };
  return {
    question: 'outliers',
    ...byColumn(columns, listed),
    notes: [{ code: 'note.outliers', values: judged }],
    sources: [],
    asOf: snapshot.asOf,
    readOn: snapshot.readOn,
    fictional: snapshot.fictional,
  };
}

function valuesOf({ years, values }: SeriesRow) {
  const numbers = values.split(' ').map(Number);
  return years.split(' ').map((year, index) => ({ year: Number(year), value: numbers[index] ?? NaN }));
}

/** People and money grow by a share of themselves; all else is a rate. */
function isAmount(unit: string): boolean {
  return unit === 'persons' || unit.includes('$');
}

function nameOf({ country, indicator, sex, age, year }: SeriesRow & { readonly year: number }): string {
  return `${country} ${indicator} ${sex} ${age} ${year}`;
}
