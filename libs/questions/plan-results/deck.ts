import { only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { resultsFinding, type Row, rowsOf } from '../../findings/index.js';
import type { Drawing } from '../../deck/deck.js';
import { readingTable, rowsDrawing } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) => resultsFinding(only(tables)),
  draw(tables, telling): Drawing {
    const table = only(tables);
    const latest = new Map<string, Row>();
    for (const row of rowsOf(table))
      if (row.number('progress') !== null || !latest.has(row.text('indicator')))
        latest.set(row.text('indicator'), row);
    const rows = [...latest.values()];
    if (rows.every((row) => row.number('progress') === null))
      return rowsDrawing(table, ['measure', 'baseline', 'target', 'actual'], telling);
    const why = telling.i18n.label('code:missing', 'not-reported');
    return {
      kind: 'bars',
      direction: 'across',
      stacked: false,
      // A result that nobody measured is named too.
      categories: rows.map((row) =>
        row.number('progress') === null
          ? telling.i18n.t('deck.named-but', { name: row.text('measure'), why })
          : row.text('measure'),
      ),
      series: [
        {
          name: telling.i18n.t('column.progress'),
          color: 'accent1',
          values: rows.map((row) => row.number('progress')),
        },
      ],
      format: '0.0%',
      alt: telling.alt,
    };
  },
  table: readingTable(['measure', 'unit', 'start', 'baseline', 'target', 'actual', 'progress']),
};

/** How the entries of the question are told on slides. */
export const planResults = {
  'plan-results': renderer,
} satisfies SlideRenderers;
