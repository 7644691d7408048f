import {
  countWords,
  only,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { needsMatrixFinding, rowsOf } from '../../findings/index.js';
import type { Heat } from '../../deck/deck.js';
import { codesOf } from '@libs/vocabulary';
import { binsTo, stepIn } from '../../charts/tiles/bins.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const needs: SlideRenderer = {
  finding: ([, totals]) => (totals === undefined ? null : needsMatrixFinding(totals)),
  draw(tables, { i18n, alt }): Heat {
    const rows = rowsOf(only(tables));
    const themes = [...new Set(rows.map((row) => row.text('theme')))];
    const levels = codesOf('need');
    const count = (theme: string, level: string): number =>
      rows.filter((row) => row.text('theme') === theme && row.known('need') === level).length;
    const bins = binsTo(
      Math.max(0, ...themes.flatMap((theme) => levels.map((level) => count(theme, level)))),
    );
    return {
      kind: 'heat',
      blocks: [
        {
          head: i18n.t('column.theme'),
          columns: levels.map((level) =>
            i18n.t('deck.level', { level, words: i18n.label('code:need', level) }),
          ),
          rows: themes.map((theme) => ({
            head: i18n.label('theme', theme),
            cells: levels.map((level) => {
              const n = count(theme, level);
              return { text: String(n), step: stepIn(bins, n) };
            }),
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

/** How the entries of the question are told on slides. */
export const needsMatrix = {
  needs: needs,
} satisfies SlideRenderers;
