import {
  GROUPS,
  only,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { startAt, yearAt } from '../../deck/plots/meeting-years.js';
import { matrixFinding, rowsOf } from '../../findings/index.js';
import type { DataTable } from '@libs/table';
import type { Drawing, Heat, HeatCell } from '../../deck/deck.js';
import { latestMeeting, readingTable } from '../../deck/plots/table-rows.js';

const statesTable = readingTable(['country', 'group', 'meeting', 'state'], latestMeeting);

const attendance: SlideRenderer = {
  finding: (tables) => matrixFinding(only(tables)),
  draw: (tables, telling) => matrix(only(tables), telling),
  table: statesTable,
};

function matrix(table: DataTable, telling: SlideContext): Drawing {
  const { i18n, members, meetings, alt } = telling;
  const rows = rowsOf(table);
  const inTime = [...new Set(rows.map((row) => row.text('meeting')))].sort((a, b) =>
    startAt(meetings, a).localeCompare(startAt(meetings, b)),
  );
  const states = new Map(
    rows.map((row) => [`${row.text('country')} ${row.text('meeting')}`, row.text('state')]),
  );
  const countries = new Set(rows.map((row) => row.text('country')));
  if (countries.size <= FEW) return statesTable([table], telling);
  const { compare } = new Intl.Collator(i18n.language);
  const unknown: HeatCell = { text: '', step: 'unknown' };
  const blocks: Heat['blocks'] = GROUPS.map((group) => ({
    head: i18n.label('group', group),
    columns: inTime.map((meeting) => yearAt(meetings, meeting)),
    rows: members
      .filter((member) => member.group === group && countries.has(member.code))
      .map(({ code }) => ({ code, head: i18n.label('country', code) }))
      .sort((a, b) => compare(a.head, b.head))
      .map(({ code, head }) => ({
        head,
        cells: inTime.map((meeting) => STATES.get(states.get(`${code} ${meeting}`) ?? 'unknown') ?? unknown),
      })),
  })).filter((block) => block.rows.length > 0);
  const seen = new Set(states.values());
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

/** How the entries of the question are told on slides. */
export const attendanceMatrix = {
  attendance: attendance,
} satisfies SlideRenderers;
