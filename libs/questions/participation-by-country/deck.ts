import { only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { countTiles } from '../../deck/plots/count-tiles.js';
import { countriesFinding, format, sentence } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';
import type { Drawing } from '../../deck/deck.js';
import { formatNumber } from '@libs/table';
import { namedByGroup, tilesSeries } from './series.js';

const named: SlideRenderer = {
  finding: (tables) => countriesFinding(only(tables)),
  draw: (tables, telling) => countTiles(tilesSeries(only(tables), telling.members), telling),
  table: readingTable(['country', 'group', 'named', 'lists', 'attended', 'known', 'share']),
};

const membersNamed: SlideRenderer = {
  finding: (tables) => countriesFinding(only(tables)),
  draw(tables, { i18n }): Drawing {
    const groups = namedByGroup(only(tables));
    const all = groups.reduce((sum, { named }) => sum + named, 0);
    return {
      kind: 'figure',
      value: formatNumber(all, 'count', i18n.language),
      unit: format(countriesFinding(only(tables)), i18n),
      beside: groups.map(({ group, named: answered, of }) =>
        format(sentence('needs.group', { group: { type: 'group', code: group }, answered, of }), i18n),
      ),
    };
  },
};

/** How the entries of the question are written on slides. */
export const participationByCountry = {
  named: named,
  'members-named': membersNamed,
} satisfies SlideRenderers;
