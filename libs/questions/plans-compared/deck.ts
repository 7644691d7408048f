import {
  only,
  PARTS,
  QUIET,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { plansFinding } from '../../findings/index.js';
import type { Drawing } from '../../deck/deck.js';
import { plansSeries } from './series.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) => plansFinding(only(tables), plansSeries(only(tables)).plans.length),
  draw(tables, { i18n, alt }): Drawing {
    const { areas, plans, at } = plansSeries(only(tables));
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
        // An area that a plan does not touch has no bar, and neither has one of which nothing is public: neither is zero.
        values: areas.map((area) => at(area, plan)?.number('activities') ?? null),
      })),
      format: '0',
      alt,
    };
  },
  table: readingTable([
    ...['strategyArea', 'plan', 'areas', 'activities', 'done', 'unreported', 'participations', 'withTotals'],
  ]),
};

/** How the entries of the question are written on slides. */
export const plansCompared = {
  'plans-compared': renderer,
} satisfies SlideRenderers;
