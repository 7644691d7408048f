import {
  GROUP_COLORS,
  nothing,
  only,
  QUIET,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import type { Drawing } from '../../deck/deck.js';
import { sizesByGroup } from './series.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n, alt }): Drawing {
    const { sizes, groups } = sizesByGroup(only(tables));
    if (sizes.length === 0) return nothing(i18n);
    return {
      kind: 'bars',
      direction: 'up',
      stacked: true,
      categories: sizes.map(String),
      series: groups.map(({ group, counts }) => ({
        name: i18n.label('group', group),
        color: GROUP_COLORS.get(group) ?? QUIET,
        values: counts,
      })),
      format: '0',
      alt,
    };
  },
  table: readingTable(['country', 'group', 'representatives', 'meeting']),
};

/** How the entries of the question are written on slides. */
export const delegationSizes = {
  'delegation-sizes': renderer,
} satisfies SlideRenderers;
