import {
  GROUP_COLORS,
  GROUPS,
  only,
  QUIET,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { funnelFinding, rowsOf } from '../../findings/index.js';
import type { Bars } from '../../deck/deck.js';
import { codesOf } from '@libs/vocabulary';
import { readingTable } from '../../deck/plots/table-rows.js';

const funnel: SlideRenderer = {
  finding: (tables) => funnelFinding(only(tables)),
  draw(tables, { i18n, alt }): Bars {
    const rows = rowsOf(only(tables));
    const steps = codesOf('funnel-step');
    const present = GROUPS.filter((group) => rows.some((row) => row.text('group') === group));
    const at = (group: string, step: string): number =>
      rows.find((row) => row.text('group') === group && row.text('step') === step)?.count('needs') ?? 0;
    return {
      kind: 'bars',
      direction: 'across',
      stacked: true,
      categories: steps.map((step) => i18n.label('code:funnel-step', step)),
      series: present.map((group) => ({
        name: i18n.label('group', group),
        color: GROUP_COLORS.get(group) ?? QUIET,
        values: steps.map((step) => at(group, step)),
      })),
      format: '0',
      alt,
    };
  },
  table: readingTable(['group', 'step', 'needs']),
};

/** How the entries of the question are told on slides. */
export const cooperationFunnel = {
  funnel: funnel,
} satisfies SlideRenderers;
