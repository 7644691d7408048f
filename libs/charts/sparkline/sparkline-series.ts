import {
  figureOf,
  measureOf,
  sentence,
  type Measure,
  type ProfileLine,
  type ProfilePoint,
} from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { AboutIndicator } from '../strip/strip-series.js';

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

export interface SparkMark extends Mark {
  readonly panel: number;
  readonly year: number;
}

/** A mark for each year of each panel that says the three values; walked along a panel, and from panel to panel. */
export function sparkMarks(panels: readonly SparkPanel[], area: string, group: string): SparkMark[] {
  return panels.flatMap(({ line, measure, indicator, sex }, panel) => {
    const leading = line.own.length > 0 ? line.own : line.group;
    return leading.flatMap(({ year, row, value }) => {
      const at = (points: readonly ProfilePoint[]): number | null =>
        points.find((point) => point.year === year)?.value ?? null;
      const [groupValue, networkValue] = [at(line.group), at(line.network)];
      if (value === null && groupValue === null && networkValue === null) return [];
      const figure = (one: number | null) => (one === null ? 'none' : figureOf(one, measure));
      const values = {
        indicator: { type: 'indicator', code: indicator },
        sex,
        year: String(year),
        group: { type: 'group', code: group },
        groupValue: figure(groupValue),
        networkValue: figure(networkValue),
      } as const;
      const own = { area: { type: 'area', code: area }, own: figure(value) } as const;
      const speech =
        area === group ? sentence('mark.strip-group', values) : sentence('mark.strip', { ...values, ...own });
      return [
        { key: `${indicator} ${sex} ${year}`, row, panel, year, at: { row: panel, column: year }, speech },
      ];
    });
  });
}
