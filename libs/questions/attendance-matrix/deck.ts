import {
  only,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { yearAt } from '../../deck/plots/meeting-years.js';
import { matrixFinding } from '../../findings/index.js';
import type { DataTable } from '@libs/table';
import type { Drawing, Heat, HeatCell } from '../../deck/deck.js';
import { latestMeeting, readingTable } from '../../deck/plots/table-rows.js';
import { matrixSeries, type MatrixRow, statesOf } from './series.js';

const statesTable = readingTable(['country', 'group', 'meeting', 'state'], latestMeeting);

const attendance: SlideRenderer = {
  finding: (tables) => matrixFinding(only(tables)),
  draw: (tables, telling) => matrix(only(tables), telling),
  table: statesTable,
};

function matrix(table: DataTable, telling: SlideContext): Drawing {
  const { i18n, meetings, alt } = telling;
  const series = matrixSeries(table, null, i18n.label, i18n.language);
  const rows = series.groups.flatMap((group) => group.rows);
  if (rows.length <= FEW) return statesTable([table], telling);
  const unknown: HeatCell = { text: '', step: 'unknown' };
  const cellAt = ({ cells }: MatrixRow, meeting: string): HeatCell =>
    STATES.get(cells.find((cell) => cell.meeting === meeting)?.state ?? 'unknown') ?? unknown;
  const blocks: Heat['blocks'] = series.groups.map((group) => ({
    head: i18n.label('group', group.group),
    columns: series.meetings.map((meeting) => yearAt(meetings, meeting)),
    rows: group.rows.map((row) => ({
      head: i18n.label('country', row.country),
      cells: series.meetings.map((meeting) => cellAt(row, meeting)),
    })),
  }));
  const seen = new Set(statesOf(series));
  const keys = [...STATES]
    .filter(([state]) => seen.has(state))
    .map(([state, { text, step }]) => ({ step, sign: text, text: i18n.label('code:state', state) }));
  return { kind: 'heat', inTime: true, blocks, keys, alt };
}

const FEW = 4;

const STATES: ReadonlyMap<string, HeatCell> = new Map(
  Object.entries({
    attended: { text: '●', step: 4 },
    absent: { text: '○', step: 0 },
    'not-named': { text: '○', step: 0 },
    excused: { text: '◐', step: 1 },
    'not-invited': { text: '–', step: 0 },
    'not-eligible': { text: '·', step: 'blank' },
    unknown: { text: '', step: 'unknown' },
  }),
);

/** How the entries of the question are written on slides. */
export const attendanceMatrix = {
  attendance: attendance,
} satisfies SlideRenderers;
