import { sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { FunnelPanel } from '../../questions/cooperation-funnel/series.js';

/** The bars as marks, walked down a panel and across to the next. */
export function funnelMarks(panels: readonly FunnelPanel[]): Mark[] {
  return panels.flatMap(({ bars }, column) =>
    bars.map(({ group, step, n, of, row: index }, row) => ({
      key: `${group} ${step}`,
      row: index,
      at: { row, column },
      speech: sentence(of === null ? 'mark.funnel-first' : 'mark.funnel', {
        group: { type: 'group', code: group },
        step: { type: 'code:funnel-step', code: step },
        n,
        ...(of !== null && { of }),
      }),
    })),
  );
}
