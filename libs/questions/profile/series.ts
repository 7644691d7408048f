import type { DataTable } from '@libs/table';
import {
  latestOf,
  measureOf,
  type Measure,
  type ProfileLine,
  type ProfilePoint,
  type ValueStatus,
} from '../../findings/index.js';

/** Unit in the words of the data, and whether the values are modelled. */
export type AboutIndicator = (indicator: string) => { readonly unit: string; readonly estimate: string };

/** One measure: the member, its group and the network in one year. */
export interface StripRow {
  readonly indicator: string;
  readonly sex: string;
  readonly year: number;
  readonly unit: string;
  readonly estimate: string;
  /** Whether the member's own value is modelled: it may be another than the series. */
  readonly ownModelled: boolean;
  readonly measure: Measure;
  /** The group's and the network's values are medians, not means: they are marked. */
  readonly median: boolean;
  readonly own: number | null;
  readonly group: number | null;
  readonly network: number | null;
  /** The end of the row's axis, which begins at zero: a round value. */
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
        ownModelled: isModelled(line.statuses.get(latest.year), estimate),
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

/** A value is drawn as its source states, and where none does, as those of its series. */
function isModelled(status: ValueStatus | undefined, estimate: string): boolean {
  return (status === undefined || status === 'unstated' ? estimate : status) === 'modelled';
}

const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The next round value above, so that the largest mark is inside its axis; a percentage ends at 100. */
export function axisEnd(value: number, measure: Measure): number {
  if (value <= 0) return 1;
  if (measure === 'percent' && value > 80 && value <= 100) return 100;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = steps.find((candidate) => candidate * power >= value * 1.04) ?? 20;
  return Number((step * power).toPrecision(6));
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

/** Known values of consecutive years: a year without one ends a run, so that no line crosses a gap. */
export type Run = readonly { readonly year: number; readonly value: number }[];

export interface SparkPanel {
  readonly indicator: string;
  readonly sex: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly modelled: boolean;
  readonly own: readonly Run[];
  readonly group: readonly Run[];
  readonly network: readonly Run[];
  readonly line: ProfileLine;
  /** Values at the lower and upper end of the panel. */
  readonly ends: readonly [number, number];
}

/** One panel a measure; one in which nobody has a value is left out. */
export function sparkPanels(lines: readonly ProfileLine[], about: AboutIndicator): SparkPanel[] {
  return lines.flatMap((line) => {
    const { unit, estimate } = about(line.indicator);
    const [own, group, network] = [runsOf(line.own), runsOf(line.group), runsOf(line.network)];
    const values = [...own, ...group, ...network].flat().map(({ value }) => value);
    if (values.length === 0) return [];
    const { indicator, sex } = line;
    const ends: [number, number] = [Math.min(0, ...values), Math.max(...values)];
    return [
      {
        indicator,
        sex,
        unit,
        measure: measureOf(unit),
        modelled: estimate === 'modelled',
        own,
        group,
        network,
        line,
        ends,
      },
    ];
  });
}

function runsOf(points: readonly ProfilePoint[]): Run[] {
  const runs: { year: number; value: number }[][] = [];
  for (const { year, value } of points) {
    if (value === null) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.year === year - 1) run.push({ year, value });
    else runs.push([{ year, value }]);
  }
  return runs;
}

/** First and last year over all panels: one time axis for all of them. */
export function sparkYears(panels: readonly SparkPanel[]): readonly [number, number] {
  const years = panels.flatMap(({ own, group, network }) =>
    [...own, ...group, ...network].flat().map(({ year }) => year),
  );
  return [Math.min(...years), Math.max(...years)];
}
