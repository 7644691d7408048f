import {
  GROUP_COLORS,
  GROUPS,
  nothing,
  only,
  QUIET,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import type { Drawing } from '../../deck/deck.js';
import { rowsOf } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n, alt }): Drawing {
    const rows = rowsOf(only(tables));
    // A delegation of unknown size is no delegation of nobody.
    if (rows.every((row) => row.number('representatives') === null)) return nothing(i18n);
    const max = Math.max(0, ...rows.map((row) => row.count('representatives')));
    const sizes = Array.from({ length: max + 1 }, (_, size) => size);
    const count = (group: string, size: number): number =>
      rows.filter((row) => row.text('group') === group && row.number('representatives') === size).length;
    return {
      kind: 'bars',
      direction: 'up',
      stacked: true,
      categories: sizes.map(String),
      series: GROUPS.map((group) => ({
        name: i18n.label('group', group),
        color: GROUP_COLORS.get(group) ?? QUIET,
        values: sizes.map((size) => count(group, size)),
      })),
      format: '0',
      alt,
    };
  },
  table: readingTable(['country', 'group', 'representatives', 'meeting']),
};

/** How the entries of the question are told on slides. */
export const delegationSizes = {
  'delegation-sizes': renderer,
} satisfies SlideRenderers;
