import { newestOf } from '@libs/rules';
import type { Column, DataTable } from '@libs/table';
import {
  estimateOf,
  notedStatuses,
  pointsByArea,
  type Estimate,
  type Measure,
  type SeriesPoint,
  type SeriesTables,
} from '../../findings/index.js';

/** One area's values by one way of measuring. A modelled and a reported series are never one line. */
export interface LineSeries {
  readonly key: string;
  readonly area: string;
  readonly estimate: Estimate;
  readonly highlighted: boolean;
  /** Place of the answer that its values are of. */
  readonly answer: number;
  /** Known values in the order of years; a year that is not here is a gap. */
  readonly points: readonly SeriesPoint[];
}

/**
 * The chosen areas as series, the first of them highlighted; only it is drawn in every way of measuring. What has no
 * value at all is left out.
 */
export function linesSeries(tables: readonly SeriesTables[], areas: readonly string[]): LineSeries[] {
  const found = tables.map((answer) => ({
    observations: answer.observations,
    estimate: estimateOf(answer.observations),
    points: pointsByArea(answer),
  }));
  return areas.flatMap((area, place) =>
    found.slice(0, place === 0 ? undefined : 1).flatMap(({ observations, estimate, points }, answer) => {
      const known = points.get(area) ?? [];
      const drawn = drawnAs(observations, area);
      return [estimate, ...ESTIMATES.filter((other) => other !== estimate)].flatMap((one): LineSeries[] => {
        const own = known.filter(({ year }) => drawn(year) === one);
        const key = one === estimate ? `${area} ${one}` : `${area} ${one} in ${estimate}`;
        return own.length === 0
          ? []
          : [{ key, area, estimate: one, highlighted: place === 0, answer, points: own }];
      });
    }),
  );
}

const ESTIMATES: readonly Estimate[] = ['modelled', 'reported'];

/** As what the value of an area in a year is drawn: as its source states, and where none does, as the values of its series. */
function drawnAs(observations: DataTable, area: string): (year: number) => Estimate {
  const series = estimateOf(observations);
  const noted = notedStatuses(observations, area);
  return (year) => {
    const status = noted.get(year) ?? series;
    return status === 'unstated' ? series : status;
  };
}

/** Points of years next to each other that rest on about the same members: what a line may join. */
export function runsOf(points: readonly SeriesPoint[]): SeriesPoint[][] {
  const runs: SeriesPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.at(-1)?.year === point.year - 1 && point.otherSet !== true) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** The drawn series as a table: one row a series, one column a year in which any of them has a value. */
export function linesTable(tables: readonly SeriesTables[], series: readonly LineSeries[]): DataTable {
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  const asked = tables.map(({ observations }) => observations);
  const shown = asked.filter((_, place) => series.some(({ answer }) => answer === place));
  const ofYear = (year: number) =>
    series.map(({ points }) => points.find((point) => point.year === year)?.value ?? null);
  return {
    question: 'observations',
    columns: [
      area,
      estimate,
      ...years.map((year): Column => ({
        name: String(year),
        role: 'measure',
        type: 'value',
        missing: 'no-data',
      })),
    ],
    cells: [series.map((one) => one.area), series.map((one) => one.estimate), ...years.map(ofYear)],
    notes: [],
    sources: [...new Set(shown.flatMap(({ sources }) => sources))],
    ...(newestOf(shown) ?? { asOf: '', readOn: null }),
    fictional: asked.some(({ fictional }) => fictional),
    asked: tables.flatMap((pair) => [...(pair.observations.asked ?? []), ...(pair.aggregates.asked ?? [])]),
  };
}

const area: Column = { name: 'area', role: 'dimension', type: 'area' };
const estimate: Column = { name: 'estimate', role: 'dimension', type: 'code:estimate' };

/** One small chart: a series of an indicator for every area. */
export interface Panel {
  readonly key: string;
  /** Name of the series in the reader's words. */
  readonly label: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly series: readonly LineSeries[];
}

/** The latest values as a table: one row for each area of each panel. */
export function smallTable(panels: readonly Panel[], tables: readonly DataTable[]): DataTable {
  const rows = panels.flatMap(({ label, unit, series }) =>
    series.flatMap(({ area, estimate, points }) => {
      const last = points.at(-1);
      return last ? [{ label, unit, area, estimate, ...last }] : [];
    }),
  );
  return {
    question: 'observations',
    columns: [
      { name: 'series', role: 'dimension', type: 'text' },
      { name: 'area', role: 'dimension', type: 'area' },
      { name: 'value', role: 'measure', type: 'value', missing: 'no-data' },
      { name: 'unit', role: 'attribute', type: 'text' },
      { name: 'year', role: 'attribute', type: 'year' },
      { name: 'estimate', role: 'attribute', type: 'code:estimate' },
    ],
    cells: [
      rows.map(({ label }) => label),
      rows.map(({ area }) => area),
      rows.map(({ value }) => value),
      rows.map(({ unit }) => unit),
      rows.map(({ year }) => year),
      rows.map(({ estimate }) => estimate),
    ],
    notes: [],
    sources: [...new Set(tables.flatMap(({ sources }) => sources))],
    ...(newestOf(tables) ?? { asOf: '', readOn: null }),
    fictional: tables.some(({ fictional }) => fictional),
    asked: tables.flatMap(({ asked = [] }) => asked),
  };
}

/** A year, or for each member the last one in which it has a value. */
export type When = number | 'latest';

/** A member's value, and the year it is of; both null where there is none. */
export interface YearValue {
  readonly area: string;
  readonly group: string;
  readonly value: number | null;
  readonly year: number | null;
  /** As what the value is drawn. */
  readonly estimate: Estimate;
}

/** A member, whether or not an answer has a value of it. */
export interface Member {
  readonly code: string;
  readonly group: string;
}

/** The values of some members at one time; a member that the wide table does not hold has none. */
export function valuesAt(table: DataTable, when: When, members: readonly Member[]): YearValue[] {
  const cells = (name: string) =>
    table.cells[table.columns.findIndex((column) => column.name === name)] ?? [];
  const rows = new Map(cells('area').map((area, row) => [area, row]));
  const years = yearsBackwards(table, when).map((year) => ({ year, values: cells(String(year)) }));
  return members.map(({ code, group }) => {
    const row = rows.get(code);
    const series = estimateOf(table);
    if (row === undefined) return { area: code, group, value: null, year: null, estimate: series };
    const found = years.find(({ values }) => typeof values[row] === 'number');
    const value = found?.values[row];
    const year = found?.year ?? null;
    const estimate = year === null ? series : drawnAs(table, code)(year);
    return { area: code, group, value: typeof value === 'number' ? value : null, year, estimate };
  });
}

function yearsBackwards({ columns }: DataTable, when: When): number[] {
  const years = columns.flatMap(({ name }) => (/^\d{4}$/.test(name) ? [Number(name)] : []));
  return when === 'latest' ? years.sort((a, b) => b - a) : years.filter((year) => year === when);
}

/** The values as a table for a chart's data table: one row a member. */
export function yearTable(table: DataTable, values: readonly YearValue[]): DataTable {
  return {
    ...table,
    columns: [
      { name: 'area', role: 'dimension', type: 'area' },
      { name: 'group', role: 'attribute', type: 'group' },
      { name: 'value', role: 'measure', type: 'value', missing: 'no-data' },
      { name: 'year', role: 'attribute', type: 'year', missing: 'no-data' },
    ],
    cells: [
      values.map(({ area }) => area),
      values.map(({ group }) => group),
      values.map(({ value }) => value),
      values.map(({ year }) => year),
    ],
    notes: [],
  };
}

/** A member's value as a dot, and its row in the table. */
export interface Dot extends YearValue {
  readonly value: number;
  readonly tableRow: number;
}

/** The members that have a value, the lowest first. */
export function distributionSeries(values: readonly YearValue[]): Dot[] {
  return values
    .flatMap(({ value, ...rest }, tableRow) => (value === null ? [] : [{ ...rest, value, tableRow }]))
    .sort((a, b) => a.value - b.value);
}

/** The value in the middle: half of the dots are at it or below. */
export function medianOf(dots: readonly Dot[]): number | null {
  const middle = (dots.length - 1) / 2;
  const [below, above] = [dots[Math.floor(middle)], dots[Math.ceil(middle)]];
  return below && above ? (below.value + above.value) / 2 : null;
}
