import {
  GROUP_COLORS,
  only,
  QUIET,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { funnelFinding } from '../../findings/index.js';
import type { Bars } from '../../deck/deck.js';
import { codesOf } from '@libs/vocabulary';
import { funnelSeries } from './series.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const funnel: SlideRenderer = {
  finding: (tables) => funnelFinding(only(tables)),
  draw(tables, { i18n, alt }): Bars {
    const steps = codesOf('funnel-step');
    return {
      kind: 'bars',
      direction: 'across',
      stacked: true,
      categories: steps.map((step) => i18n.label('code:funnel-step', step)),
      series: funnelSeries(only(tables)).map(({ group, bars }) => ({
        name: i18n.label('group', group),
        color: GROUP_COLORS.get(group) ?? QUIET,
        values: steps.map((step) => bars.find((bar) => bar.step === step)?.n ?? 0),
      })),
      format: '0',
      alt,
    };
  },
  table: readingTable(['group', 'step', 'needs']),
};

/** How the entries of the question are written on slides. */
export const cooperationFunnel = {
  funnel: funnel,
} satisfies SlideRenderers;
