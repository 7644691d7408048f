import {
  GROUPS,
  only,
  PARTS,
  QUIET,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { yearAt } from '../../deck/plots/meeting-years.js';
import { retentionFinding, rowsOf } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';
import type { DataTable } from '@libs/table';
import type { Bars } from '../../deck/deck.js';

const renderer: SlideRenderer = {
  finding: (tables, { choice, meetings }) =>
    retentionFinding(only(tables), yearAt(meetings, choice.from), yearAt(meetings, choice.to)),
  draw: (tables, telling) => outcomes(only(tables), telling),
  table: readingTable(['country', 'group', 'outcome']),
};

function outcomes(table: DataTable, { i18n, alt }: SlideContext): Bars {
  const rows = rowsOf(table);
  const present = GROUPS.filter((group) => rows.some((row) => row.text('group') === group));
  const told = new Set(rows.map((row) => row.text('outcome')));
  const colors = {
    ...{ returned: PARTS[0], new: PARTS[1], 'not-named-again': PARTS[3] },
    ...(told.has('unknown') ? { unknown: QUIET } : {}),
    ...(told.has('not-invited') ? { 'not-invited': QUIET } : {}),
  };
  return {
    kind: 'bars',
    direction: 'across',
    stacked: true,
    categories: present.map((group) => i18n.label('group', group)),
    series: Object.entries(colors).map(([outcome, color = QUIET]) => ({
      name: i18n.label('code:outcome', outcome),
      color,
      values: present.map(
        (group) =>
          rows.filter((row) => row.text('group') === group && row.text('outcome') === outcome).length,
      ),
    })),
    format: '0',
    alt,
  };
}

/** How the entries of the question are told on slides. */
export const retention = {
  retention: renderer,
} satisfies SlideRenderers;
