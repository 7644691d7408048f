import { HIGHLIGHT, only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { rowsOf, unmetFinding } from '../../findings/index.js';
import type { Bars } from '../../deck/deck.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) => unmetFinding(only(tables)),
  draw(tables, { i18n, alt }): Bars {
    const rows = rowsOf(only(tables)).sort((a, b) => b.count('needing') - a.count('needing'));
    return {
      kind: 'bars',
      direction: 'across',
      stacked: false,
      categories: rows.map((row) => i18n.label('theme', row.text('theme'))),
      series: [
        {
          name: i18n.t('deck.needing'),
          color: HIGHLIGHT,
          values: rows.map((row) => row.number('needing')),
        },
        {
          name: i18n.t('deck.offering'),
          color: 'accent1',
          values: rows.map((row) => row.number('offering')),
        },
      ],
      format: '0',
      alt,
    };
  },
  table: readingTable(['theme', 'answered', 'needing', 'serious', 'offering']),
};

/** How the entries of the question are told on slides. */
export const needTotals = {
  'need-totals': renderer,
} satisfies SlideRenderers;
