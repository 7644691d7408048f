import {
  countWords,
  only,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { needsMatrixFinding } from '../../findings/index.js';
import type { Heat } from '../../deck/deck.js';
import { codesOf } from '@libs/vocabulary';
import { binsTo, stepIn } from '@libs/rules';
import { levelCounts } from './series.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const needs: SlideRenderer = {
  finding: ([, totals]) => (totals === undefined ? null : needsMatrixFinding(totals)),
  draw(tables, { i18n, alt }): Heat {
    const themes = levelCounts(only(tables));
    const bins = binsTo(Math.max(0, ...themes.flatMap(({ counts }) => counts.map(({ n }) => n))));
    return {
      kind: 'heat',
      blocks: [
        {
          head: i18n.t('column.theme'),
          columns: codesOf('need').map((level) =>
            i18n.t('deck.level', { level, words: i18n.label('code:need', level) }),
          ),
          rows: themes.map(({ theme, counts }) => ({
            head: i18n.label('theme', theme),
            cells: counts.map(({ n }) => ({ text: String(n), step: stepIn(bins, n) })),
          })),
        },
      ],
      keys: bins
        .filter(({ step }) => step > 0)
        .map(({ from, to, step }) => ({ step, text: countWords(from, to, i18n) })),
      alt,
    };
  },
  table: readingTable(['theme', 'country', 'group', 'need', 'capacity', 'languages']),
};

/** How the entries of the question are written on slides. */
export const needsMatrix = {
  needs: needs,
} satisfies SlideRenderers;
