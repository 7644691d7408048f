import { nothing, only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { readingTable } from '../../deck/plots/table-rows.js';
import { rowsOf, sentence, type Sentence } from '../../findings/index.js';
import type { DataTable, Drawing } from '@libs/table';

const renderer: SlideRenderer = {
  finding: (tables) => missingListsFinding(only(tables)),
  draw(tables, { i18n, alt }): Drawing {
    const rows = rowsOf(only(tables));
    if (rows.length === 0) return nothing(i18n, i18n.t('missing-lists.none'));
    return {
      kind: 'bars',
      direction: 'across',
      stacked: true,
      categories: rows.map((row) => i18n.label('meeting', row.text('meeting'))),
      series: [
        {
          name: i18n.t('column.open'),
          color: 'tx2',
          hatched: true,
          values: rows.map((row) => row.number('open')),
        },
        {
          name: i18n.t('column.decided'),
          color: 'accent1',
          values: rows.map((row) => row.number('decided')),
        },
      ],
      format: '0',
      alt,
    };
  },
  table: readingTable(['meeting', 'list', 'open', 'openShare', 'settled', 'decided', 'stated']),
};

/** The meeting whose list would close most, or those that would close as much. */
function missingListsFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  const most = Math.max(0, ...rows.map((row) => row.count('open')));
  const first = rows.filter((row) => row.count('open') === most).map((row) => row.text('meeting'));
  if (most === 0) return sentence('missing-lists.none');
  return sentence('missing-lists.most', {
    meetings: { type: 'meeting', codes: first },
    lists: first.length,
    open: most,
    all: rows.reduce((sum, row) => sum + row.count('open'), 0),
  });
}

/** How the entries of the question are written on slides. */
export const missingLists = {
  'missing-lists': renderer,
} satisfies SlideRenderers;
