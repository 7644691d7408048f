import { figureOf, sentence, type ProfilePoint } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { SparkPanel } from '../../questions/profile/series.js';

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
