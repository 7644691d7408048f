import type { DataTable } from '@libs/table';
import {
  figureOf,
  latestOf,
  measureOf,
  sentence,
  type Measure,
  type ProfileLine,
} from '../../findings/index.js';
import type { Mark } from '../mark.js';

/** Unit in the words of the data, and whether the values are modelled. */
export type AboutIndicator = (indicator: string) => { readonly unit: string; readonly estimate: string };

/** One measure: the member, its group and the network in one year. */
export interface StripRow {
  readonly indicator: string;
  readonly sex: string;
  readonly year: number;
  readonly unit: string;
  readonly estimate: string;
  readonly measure: Measure;
  /** The group's and the network's values are medians, not means: they are marked. */
  readonly median: boolean;
  readonly own: number | null;
  readonly group: number | null;
  readonly network: number | null;
  /** The end of the row's axis, which begins at nought: a round value. */
  readonly max: number;
}

/** The measures in which the member (on a group's page the group) has a value, each in its last year. */
export function stripRows(lines: readonly ProfileLine[], about: AboutIndicator): StripRow[] {
  return lines.flatMap((line) => {
    const latest = latestOf(line);
    if (!latest) return [];
    const { unit, estimate } = about(line.indicator);
    const [own, group, network] = [latest.own, latest.group, latest.network].map(
      (point) => point?.value ?? null,
    );
    const values = [own, group, network].filter((value) => typeof value === 'number');
    return [
      {
        indicator: line.indicator,
        sex: line.sex,
        year: latest.year,
        unit,
        estimate,
        measure: measureOf(unit),
        median: line.aggregation === 'median',
        own: own ?? null,
        group: group ?? null,
        network: network ?? null,
        max: axisEnd(Math.max(...values), measureOf(unit)),
      },
    ];
  });
}

const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The next round value above, so that the largest mark stands inside its axis; a percentage ends at 100. */
export function axisEnd(value: number, measure: Measure): number {
  if (value <= 0) return 1;
  if (measure === 'percent' && value > 80 && value <= 100) return 100;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = steps.find((candidate) => candidate * power >= value * 1.04) ?? 20;
  return Number((step * power).toPrecision(6));
}

/** The rows as marks; `area` is whose page it is, `group` the group beside it. */
export function stripMarks(rows: readonly StripRow[], area: string, group: string): Mark[] {
  return rows.map(({ indicator, sex, year, measure, own, group: groupValue, network }, row) => ({
    key: `${indicator} ${sex}`,
    row,
    speech: sentence(area === group ? 'mark.strip-group' : 'mark.strip', {
      indicator: { type: 'indicator', code: indicator },
      sex,
      year: String(year),
      group: { type: 'group', code: group },
      groupValue: groupValue === null ? 'none' : figureOf(groupValue, measure),
      networkValue: network === null ? 'none' : figureOf(network, measure),
      ...(area === group
        ? {}
        : { area: { type: 'area', code: area }, own: own === null ? 'none' : figureOf(own, measure) }),
    }),
  }));
}

/** The rows as the table behind the chart. */
export function stripTable(profile: DataTable, rows: readonly StripRow[], grouped: boolean): DataTable {
  const column = (name: string, type: 'value', missing: 'no-data' | 'insufficient-data') =>
    ({ name, role: 'measure', type, missing }) as const;
  const own = grouped
    ? []
    : [{ column: column('own', 'value', 'no-data'), cells: rows.map((row) => row.own) }];
  const parts = [
    {
      column: { name: 'indicator', role: 'dimension', type: 'indicator' } as const,
      cells: rows.map((row) => row.indicator),
    },
    {
      column: { name: 'sex', role: 'dimension', type: 'code:sex' } as const,
      cells: rows.map((row) => row.sex),
    },
    {
      column: { name: 'year', role: 'attribute', type: 'year' } as const,
      cells: rows.map((row) => row.year),
    },
    {
      column: { name: 'estimate', role: 'attribute', type: 'code:estimate' } as const,
      cells: rows.map((row) => row.estimate),
    },
    ...own,
    { column: column('groupValue', 'value', 'insufficient-data'), cells: rows.map((row) => row.group) },
    { column: column('networkValue', 'value', 'insufficient-data'), cells: rows.map((row) => row.network) },
  ];
  return {
    ...profile,
    columns: parts.map((part) => part.column),
    cells: parts.map(({ cells }) => cells),
    notes: [],
  };
}
