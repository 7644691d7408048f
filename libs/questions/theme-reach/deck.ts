import {
  countWords,
  GROUPS,
  nothing,
  only,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
  themeNames,
} from '../../deck/plots/slide-renderer.js';
import { reachFinding, rowsOf } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';
import type { DataTable } from '@libs/table';
import type { Drawing, Heat } from '../../deck/deck.js';
import { binsTo, stepIn } from '../../charts/tiles/bins.js';

const reach: SlideRenderer = {
  finding: (tables) => reachFinding(only(tables)),
  draw: (tables, telling) => reachHeat(only(tables), telling),
  table: readingTable(['theme', 'group', 'reached', 'of', 'provided', 'benefited', 'list']),
};

function reachHeat(table: DataTable, telling: SlideContext): Drawing {
  const { i18n, alt } = telling;
  const rows = rowsOf(table);
  const themes = [...new Set(rows.map((row) => row.text('theme')))];
  const names = themeNames(themes, telling);
  const present = GROUPS.filter((group) => rows.some((row) => row.text('group') === group));
  if (themes.length === 0) return nothing(i18n);
  const bins = binsTo(Math.max(0, ...rows.map((row) => row.count('reached'))));
  const cells = (theme: string): Heat['blocks'][number]['rows'][number]['cells'] =>
    present.map((group) => {
      const row = rows.find((one) => one.text('theme') === theme && one.text('group') === group);
      const reached = row?.count('reached') ?? 0;
      const complete = row?.text('list') === 'complete';
      if (reached === 0 && !complete) return { text: '–', step: 'blank' };
      const text = i18n.t('groups.of', { named: reached, of: row?.count('of') ?? 0 });
      return {
        text: complete ? text : i18n.t('deck.at-least', { figure: text }),
        step: stepIn(bins, reached),
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

/** How the entries of the question are told on slides. */
export const themeReach = {
  reach: reach,
} satisfies SlideRenderers;
