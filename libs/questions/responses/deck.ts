import {
  nothing,
  only,
  QUIET,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { responseSentence } from '../../findings/index.js';
import type { Drawing } from '../../deck/deck.js';
import { responsesByGroup } from './series.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) => responseSentence(only(tables)),
  draw(tables, { i18n, alt }): Drawing {
    const groups = responsesByGroup(only(tables));
    // Nobody was asked yet: nothing to draw, and nobody is silent.
    if (groups.every(({ answered }) => answered === null)) return nothing(i18n);
    return {
      kind: 'bars',
      direction: 'across',
      stacked: true,
      categories: groups.map(({ group }) => i18n.label('group', group)),
      series: [
        {
          name: i18n.t('deck.answered'),
          color: 'accent1',
          values: groups.map(({ answered }) => answered),
        },
        {
          name: i18n.t('deck.silent'),
          color: QUIET,
          hatched: true,
          values: groups.map(({ silent }) => silent),
        },
      ],
      format: '0',
      alt,
    };
  },
  table: readingTable(['group', 'answered', 'of', 'rate']),
};

/** How the entries of the question are written on slides. */
export const responses = {
  responses: renderer,
} satisfies SlideRenderers;
