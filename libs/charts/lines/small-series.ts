import { newestOf } from '@libs/rules';
import type { DataTable } from '@libs/table';
import { figureOf, sentence, type Measure } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { LineSeries } from './lines-series.js';

/** One small chart: a series of an indicator for every area. */
export interface Panel {
  readonly key: string;
  /** Name of the series in the reader's words. */
  readonly label: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly series: readonly LineSeries[];
}

/** The latest value of each area in each panel, as marks: panels beside and under each other, areas within. */
export function smallMarks(panels: readonly Panel[], columns: number): Mark[] {
  let row = -1;
  return panels.flatMap(({ key, label, measure, series }, place) =>
    series.flatMap(({ key: of, area, estimate, points }, level) => {
      const last = points.at(-1);
      if (!last) return [];
      row += 1;
      const values = {
        label,
        area: { type: 'area', code: area },
        year: String(last.year),
        figure: figureOf(last.value, measure),
        estimate: { type: 'code:estimate', code: estimate },
      } as const;
      const at = { row: Math.floor(place / columns) * 20 + level, column: place % columns };
      return [{ key: `${key} ${of}`, row, at, speech: sentence('mark.small', values) }];
    }),
  );
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
