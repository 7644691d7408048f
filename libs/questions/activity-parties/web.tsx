import type { SlideContext } from '@libs/deck';
import { CountTilesChart, type SlideCharts } from '@libs/charts';
import { beneficiaryTiles } from './series.js';

/** How the entries of the question are drawn on pages. */
export const activityParties: SlideCharts<SlideContext> = {
  beneficiaries: ({ id, title, subtitle, table, context }) => (
    <CountTilesChart
      {...{ id, title, subtitle, table }}
      tiles={beneficiaryTiles(table, context.members)}
      speech="mark.benefited"
    />
  ),
};
