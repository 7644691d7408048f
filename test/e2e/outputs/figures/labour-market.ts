import type { Cell } from '@libs/table';
import { grouped, type OpenTables, type Row } from '../open-tables.js';
import { GROUPS, groupsOf, type OpenFigures } from './figure.js';

const SERIES = { indicator: 'SL.UEM.TOTL.ZS', sex: 'T', age: '15+' } as const;

/** Values of the series with the group of each member; of the world there is none. */
function series(open: OpenTables): readonly Row[] {
  const groups = groupsOf(open);
  const known = open.rows('series').filter(({ preferred }) => preferred === 'true');
  return known.map((row) => ({ ...row, group: groups.get(row['country'] ?? null) ?? null }));
}

/** The mean of a group in a year, weighted by the labour force. */
function meanOf(open: OpenTables, group: Cell, year: number): number | null {
  const weights = new Map(
    open
      .rows('weights')
      .filter((row) => row['year'] === year)
      .map(({ country = null, value }) => [country, Number(value)]),
  );
  const rows = series(open).filter((row) => row['group'] === group && row['year'] === year);
  const weight = rows.reduce((sum, { country = null }) => sum + (weights.get(country) ?? 0), 0);
  const total = rows.reduce(
    (sum, { country = null, value }) => sum + (weights.get(country) ?? 0) * Number(value),
    0,
  );
  return weight === 0 ? null : total / weight;
}

export const figures: readonly OpenFigures[] = [
  {
    question: 'observations',
    fixed: SERIES,
    key: ['area'],
    columns: ['2016', '2019', '2022', '2025'],
    only: ({ kind }) => kind === 'member' || kind === 'world',
    rows: (open) =>
      grouped(series(open), 'country').map((rows) => ({
        area: rows[0]?.['country'] ?? null,
        ...Object.fromEntries(rows.map(({ year, value = null }) => [String(year), value])),
      })),
  },
  {
    question: 'aggregates',
    fixed: SERIES,
    key: ['area', 'year'],
    columns: ['known'],
    rows: (open) => {
      const members = series(open).filter(({ group }) => group !== null);
      return [
        ...grouped(members, 'group', 'year').map((rows) => ({
          ...rows[0],
          area: rows[0]?.['group'] ?? null,
          known: rows.length,
        })),
        ...grouped(members, 'year').map((rows) => ({ ...rows[0], area: 'network', known: rows.length })),
      ];
    },
  },
  {
    question: 'aggregateMembers',
    fixed: { ...SERIES, area: 'arab', year: 2022 },
    key: ['country'],
    columns: ['value'],
    rows: (open) => series(open).filter(({ group, year }) => group === 'arab' && year === 2022),
  },
  {
    question: 'aggregateChange',
    fixed: { ...SERIES, from: 2019, to: 2022 },
    key: ['area'],
    columns: ['start', 'end', 'matched'],
    only: ({ area }) => area !== 'network',
    // Where every member has both values, the change is that of the weighted means.
    rows: (open) =>
      GROUPS.map((group) => ({
        area: group,
        start: meanOf(open, group, 2019),
        end: meanOf(open, group, 2022),
      })).map((row) => ({
        ...row,
        matched: grouped(
          series(open).filter(({ group, year }) => group === row.area && (year === 2019 || year === 2022)),
          'country',
        ).filter((rows) => rows.length === 2).length,
      })),
  },
  {
    question: 'profile',
    words: ['member'],
    key: ['indicator', 'sex', 'age', 'year'],
    columns: ['value'],
    only: ({ area, value }, { member }) => area === member && value !== null,
    rows: (open) => open.rows('profile').filter(({ preferred }) => preferred === 'true'),
    cut: true,
  },
];
