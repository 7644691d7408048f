import { nothing, only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { readingTable } from '../../deck/plots/table-rows.js';
import { type Row, rowsOf, sentence, type Sentence } from '../../findings/index.js';
import { type DataTable, type Drawing, formatNumber } from '@libs/table';

const renderer: SlideRenderer = {
  finding: (tables) => groupSharesFinding(only(tables)),
  draw(tables, { i18n, alt }): Drawing {
    const rows = rowsOf(only(tables)).filter((row) => row.number('low') !== null);
    if (rows.length === 0) return nothing(i18n);
    return {
      kind: 'bars',
      direction: 'across',
      stacked: true,
      categories: rows.map((row) =>
        i18n.t('group-shares.of', {
          meeting: i18n.label('meeting', row.text('meeting')),
          group: i18n.label('group', row.text('group')),
          share: formatNumber(row.count('memberShare'), 'share', i18n.language),
        }),
      ),
      series: [
        {
          name: i18n.t('group-shares.least'),
          color: 'accent1',
          values: rows.map((row) => row.number('low')),
        },
        {
          name: i18n.t('group-shares.open'),
          color: 'tx2',
          hatched: true,
          values: rows.map((row) => row.count('high') - row.count('low')),
        },
      ],
      format: '0.0%',
      alt,
    };
  },
  table: readingTable(['meeting', 'group', 'memberShare', 'low', 'high', 'named', 'of', 'list']),
};

/** The group whose share is farthest outside its share of all members, at the latest meeting of which that can be said. */
function groupSharesFinding(table: DataTable): Sentence {
  const above = rowsOf(table).filter((row) => outside(row) > 0);
  const latest = above
    .map((row) => row.text('start'))
    .sort()
    .at(-1);
  const [row] = above.filter((one) => one.text('start') === latest).sort((a, b) => outside(b) - outside(a));
  if (row === undefined) return sentence('group-shares.untold');
  const [low, high] = [row.count('low'), row.count('high')];
  return sentence(low === high ? 'group-shares.exact' : 'group-shares.range', {
    meeting: { type: 'meeting', code: row.text('meeting') },
    group: { type: 'group', code: row.text('group') },
    low: { share: low },
    high: { share: high },
    members: { share: row.count('memberShare') },
  });
}

/** How far the whole range lies from the share of all members; none where it holds it, or nothing is known. */
function outside(row: Row): number {
  if (row.number('low') === null) return 0;
  return Math.max(
    0,
    row.count('low') - row.count('memberShare'),
    row.count('memberShare') - row.count('high'),
  );
}

/** How the entries of the question are written on slides. */
export const groupShares = {
  'group-shares': renderer,
} satisfies SlideRenderers;
