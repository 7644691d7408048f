import { HIGHLIGHT, only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { unmetFinding } from '../../findings/index.js';
import type { Bars } from '../../deck/deck.js';
import { needTotalsOf } from './series.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) => unmetFinding(only(tables)),
  draw(tables, { i18n, alt }): Bars {
    const totals = needTotalsOf(only(tables)).sort((a, b) => b.needing - a.needing);
    return {
      kind: 'bars',
      direction: 'across',
      stacked: false,
      categories: totals.map(({ theme }) => i18n.label('theme', theme)),
      series: [
        {
          name: i18n.t('deck.needing'),
          color: HIGHLIGHT,
          values: totals.map(({ needing }) => needing),
        },
        {
          name: i18n.t('deck.offering'),
          color: 'accent1',
          values: totals.map(({ offering }) => offering),
        },
      ],
      format: '0',
      alt,
    };
  },
  table: readingTable(['theme', 'answered', 'needing', 'serious', 'offering']),
};

/** How the entries of the question are written on slides. */
export const needTotals = {
  'need-totals': renderer,
} satisfies SlideRenderers;
