import { only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { resultsFinding } from '../../findings/index.js';
import type { Drawing } from '../../deck/deck.js';
import { progressOf, resultGroups } from './series.js';
import { readingTable, rowsDrawing } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) => resultsFinding(only(tables)),
  draw(tables, telling): Drawing {
    const table = only(tables);
    const lines = resultGroups(table).flatMap((group) => group.lines);
    if (lines.every((line) => progressOf(line) === null))
      return rowsDrawing(table, ['measure', 'baseline', 'target', 'actual'], telling);
    const why = telling.i18n.label('code:missing', 'not-reported');
    return {
      kind: 'bars',
      direction: 'across',
      stacked: false,
      // A result that nobody measured is named too.
      categories: lines.map((line) =>
        progressOf(line) === null ? telling.i18n.t('deck.named-but', { name: line.title, why }) : line.title,
      ),
      series: [
        {
          name: telling.i18n.t('column.progress'),
          color: 'accent1',
          values: lines.map(progressOf),
        },
      ],
      format: '0.0%',
      alt: telling.alt,
    };
  },
  table: readingTable(['measure', 'unit', 'start', 'baseline', 'target', 'actual', 'progress']),
};

/** How the entries of the question are written on slides. */
export const planResults = {
  'plan-results': renderer,
} satisfies SlideRenderers;
