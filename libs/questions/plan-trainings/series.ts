import type { DataTable } from '@libs/table';
import { rowsOf } from '../../findings/index.js';
import { grouped, responsesOf, type TargetGroup } from '../plan-results/series.js';

/** Trainings, under each the four levels of Kirkpatrick's model as far as they are reported. */
export function trainingGroups(table: DataTable): TargetGroup[] {
  return grouped(rowsOf(table), 'activity').map(([key, rows]) => ({
    key,
    title: rows[0]?.text('title') ?? '',
    written: rows[0]?.known('written') ?? null,
    level: null,
    area: null,
    lines: rows.map((row) => {
      const value = row.number('value');
      return {
        key: `${key} ${row.text('level')} ${row.index}`,
        title: '',
        kirkpatrick: row.text('level'),
        unit: 'percent',
        direction: null,
        baseline: null,
        baselineYear: null,
        target: null,
        points: value === null ? [] : [{ end: '', value: value * 100, progress: value }],
        ...responsesOf(row),
        row: row.index,
      };
    }),
  }));
}
