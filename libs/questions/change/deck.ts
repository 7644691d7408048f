import { only, QUIET, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import type { Bars } from '../../deck/deck.js';
import { changeParts } from './series.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n, alt }): Bars {
    const parts = changeParts(only(tables));
    const { t } = i18n;
    return {
      kind: 'bars',
      direction: 'up',
      stacked: true,
      categories: parts.map(({ part }) => i18n.label('code:change', part)),
      series: [
        { name: t('deck.members'), color: 'accent1', values: parts.map(({ members }) => members) },
        // What may come on top of each, where a source leaves it open.
        ...(parts.some(({ members, most }) => most !== members)
          ? [
              {
                name: t('deck.members-possible'),
                color: QUIET,
                hatched: true,
                values: parts.map(({ members, most }) => most - members),
              },
            ]
          : []),
      ],
      format: '0',
      alt,
    };
  },
  table: readingTable(['part', 'members', 'membersMax']),
};

/** How the entries of the question are written on slides. */
export const change = {
  change: renderer,
} satisfies SlideRenderers;
