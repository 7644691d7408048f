import {
  countWords,
  nothing,
  only,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
  themeNames,
} from '../../deck/plots/slide-renderer.js';
import { reachFinding } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';
import type { DataTable } from '@libs/table';
import type { Drawing, Heat } from '../../deck/deck.js';
import { stepIn } from '@libs/rules';
import { cellKey, headsOf } from '../grid.js';
import { reachGrid } from './series.js';

const reach: SlideRenderer = {
  finding: (tables) => reachFinding(only(tables)),
  draw: (tables, telling) => reachHeat(only(tables), telling),
  table: readingTable(['theme', 'group', 'reached', 'of', 'provided', 'benefited', 'list']),
};

function reachHeat(table: DataTable, telling: SlideContext): Drawing {
  const { i18n, alt } = telling;
  // The areas are in the order of the answer, and say by their names which plan they are of.
  const { rows, columns, cells: found, bins } = reachGrid(table, new Map());
  const [themes, present] = [headsOf(rows), headsOf(columns)].map((heads) => heads.map(({ code }) => code));
  if (themes === undefined || present === undefined || themes.length === 0) return nothing(i18n);
  const names = themeNames(themes, telling);
  const cells = (theme: string): Heat['blocks'][number]['rows'][number]['cells'] =>
    present.map((group) => {
      const cell = found.get(cellKey(theme, group));
      if (cell === undefined) return { text: '–', step: 'blank' };
      const text = i18n.t('groups.of', { named: cell.weight, of: cell.of ?? 0 });
      return {
        text: cell.atLeast ? i18n.t('deck.at-least', { figure: text }) : text,
        step: stepIn(bins, cell.weight),
      };
    });
  const keys = bins
    .filter(({ step }) => step > 0)
    .map(({ from, to, step }) => ({ step, text: countWords(from, to, i18n) }));
  return {
    kind: 'heat',
    blocks: [
      {
        head: i18n.t('column.theme'),
        columns: present.map((group) => i18n.label('group', group)),
        rows: themes.map((theme, at) => ({ head: names[at] ?? theme, cells: cells(theme) })),
      },
    ],
    keys: [...keys, { step: 'blank', sign: '–', text: i18n.t('deck.not-named') }],
    alt,
  };
}

/** How the entries of the question are written on slides. */
export const themeReach = {
  reach: reach,
} satisfies SlideRenderers;
