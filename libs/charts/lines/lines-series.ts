import { newestOf } from '@libs/rules';
import type { Column, DataTable } from '@libs/table';
import {
  estimateOf,
  figureOf,
  pointsByArea,
  sentence,
  type Estimate,
  type Measure,
  type SeriesPoint,
  type SeriesTables,
} from '../../findings/index.js';
import type { Mark } from '../mark.js';

/** One area's values by one way of measuring. A modelled and a reported series are never one line. */
export interface LineSeries {
  readonly key: string;
  readonly area: string;
  readonly estimate: Estimate;
  readonly highlighted: boolean;
  /** Known values in the order of years; a year that is not here is a gap. */
  readonly points: readonly SeriesPoint[];
}

/**
 * The chosen areas as series, the first of them highlighted; only it is drawn in every way of measuring. What has no
 * value at all is left out.
 */
export function linesSeries(tables: readonly SeriesTables[], areas: readonly string[]): LineSeries[] {
  const found = tables.map((answer) => ({
    estimate: estimateOf(answer.observations),
    points: pointsByArea(answer),
  }));
  return areas.flatMap((area, place) =>
    found.slice(0, place === 0 ? undefined : 1).flatMap(({ estimate, points }) => {
      const known = points.get(area) ?? [];
      return known.length === 0
        ? []
        : [{ key: `${area} ${estimate}`, area, estimate, highlighted: place === 0, points: known }];
    }),
  );
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

/** Every value as a mark: series above each other as their lines end, years beside each other. */
export function linesMarks(series: readonly LineSeries[], measure: Measure): Mark[] {
  const level = new Map(
    [...series]
      .sort((a, b) => (b.points.at(-1)?.value ?? 0) - (a.points.at(-1)?.value ?? 0))
      .map(({ key }, row) => [key, row]),
  );
  return series.flatMap(({ key, area, estimate, points }, row) =>
    points.map(({ year, value, coverage }) => ({
      key: `${key} ${year}`,
      row,
      at: { row: level.get(key) ?? 0, column: year },
      speech: sentence(coverage ? 'mark.line-of-members' : 'mark.line', {
        area: { type: 'area', code: area },
        year: String(year),
        figure: figureOf(value, measure),
        estimate: { type: 'code:estimate', code: estimate },
        ...coverage,
      }),
    })),
  );
}

/** The drawn series as a table: one row a series, one column a year in which any of them has a value. */
export function linesTable(tables: readonly SeriesTables[], series: readonly LineSeries[]): DataTable {
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  const asked = tables.map(({ observations }) => observations);
  const shown = asked.filter((table) => series.some(({ estimate }) => estimate === estimateOf(table)));
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
