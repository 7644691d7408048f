import { only, QUIET, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { responseSentence, rowsOf } from '../../findings/index.js';
import type { Bars } from '../../deck/deck.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) => responseSentence(only(tables)),
  draw(tables, { i18n, alt }): Bars {
    const rows = rowsOf(only(tables));
    return {
      kind: 'bars',
      direction: 'across',
      stacked: true,
      categories: rows.map((row) => i18n.label('group', row.text('group'))),
      series: [
        {
          name: i18n.t('deck.answered'),
          color: 'accent1',
          values: rows.map((row) => row.number('answered')),
        },
        {
          name: i18n.t('deck.silent'),
          color: QUIET,
          hatched: true,
          values: rows.map((row) => row.count('of') - row.count('answered')),
        },
      ],
      format: '0',
      alt,
    };
  },
  table: readingTable(['group', 'answered', 'of', 'rate']),
};

/** How the entries of the question are told on slides. */
export const responses = {
  responses: renderer,
} satisfies SlideRenderers;
