import { sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { GroupPanel } from '../../questions/participation-by-group/series.js';

/** More meetings than these are not drawn; the data table holds them. */
const DRAWN = 4;

/** The panels with as many meetings as are drawn: the last ones. */
export function drawnPanels(panels: readonly GroupPanel[]): GroupPanel[] {
  return panels.map(({ group, counts }) => ({ group, counts: counts.slice(-DRAWN) }));
}

/** The panels' counts as marks, walked panel by panel. */
export function groupsMarks(panels: readonly GroupPanel[]): Mark[] {
  return panels.flatMap(({ counts }, column) =>
    counts.map(({ group, meeting, named, of, complete, row: index }, row) => ({
      key: `${group} ${meeting}`,
      row: index,
      at: { row, column },
      speech: sentence('mark.group', {
        group: { type: 'group', code: group },
        meeting: { type: 'meeting', code: meeting },
        list: { type: 'code:list', code: complete ? 'complete' : 'partial' },
        named,
        of,
      }),
    })),
  );
}
