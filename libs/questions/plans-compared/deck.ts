import {
  only,
  PARTS,
  QUIET,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { plansFinding, rowsOf } from '../../findings/index.js';
import type { Drawing } from '../../deck/deck.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) =>
    plansFinding(only(tables), new Set(rowsOf(only(tables)).map((row) => row.text('plan'))).size),
  draw(tables, { i18n, alt }): Drawing {
    const rows = rowsOf(only(tables));
    const areas = [...new Set(rows.map((row) => row.known('strategyArea')))];
    const plans = [...new Set(rows.map((row) => row.text('plan')))];
    // An area that a plan does not touch has no bar, and neither has one of which nothing is public: neither is zero.
    const at = (area: string | null, plan: string): number | null =>
      rows
        .find((row) => row.known('strategyArea') === area && row.text('plan') === plan)
        ?.number('activities') ?? null;
    return {
      kind: 'bars',
      direction: 'across',
      stacked: false,
      categories: areas.map((area) =>
        area === null ? i18n.label('code:missing', 'not-reported') : i18n.label('theme', area),
      ),
      series: plans.map((plan, index) => ({
        name: i18n.label('code:programme', plan),
        color: PARTS[index] ?? QUIET,
        values: areas.map((area) => at(area, plan)),
      })),
      format: '0',
      alt,
    };
  },
  table: readingTable([
    ...['strategyArea', 'plan', 'areas', 'activities', 'done', 'participations', 'withTotals'],
  ]),
};

/** How the entries of the question are told on slides. */
export const plansCompared = {
  'plans-compared': renderer,
} satisfies SlideRenderers;
