import { GROUPS, only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { countTiles } from '../../deck/plots/count-tiles.js';
import { countriesFinding, format, type Row, rowsOf, sentence } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';
import type { Drawing } from '../../deck/deck.js';
import { formatNumber } from '@libs/table';

const named: SlideRenderer = {
  finding: (tables) => countriesFinding(only(tables)),
  draw: (tables, telling) => countTiles(only(tables), 'named', telling),
  table: readingTable(['country', 'group', 'named', 'lists', 'attended', 'known', 'share']),
};

const membersNamed: SlideRenderer = {
  finding: (tables) => countriesFinding(only(tables)),
  draw(tables, { i18n }): Drawing {
    const rows = rowsOf(only(tables));
    const isNamed = (row: Row): boolean => row.count('named') > 0;
    const present = GROUPS.filter((group) => rows.some((row) => row.text('group') === group));
    return {
      kind: 'figure',
      value: formatNumber(rows.filter(isNamed).length, 'count', i18n.language),
      unit: format(countriesFinding(only(tables)), i18n),
      beside: present.map((group) => {
        const own = rows.filter((row) => row.text('group') === group);
        return format(
          sentence('needs.group', {
            group: { type: 'group', code: group },
            answered: own.filter(isNamed).length,
            of: own.length,
          }),
          i18n,
        );
      }),
    };
  },
};

/** How the entries of the question are told on slides. */
export const participationByCountry = {
  named: named,
  'members-named': membersNamed,
} satisfies SlideRenderers;
