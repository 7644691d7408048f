import type { SlideContext } from '@libs/deck';
import { CountTilesChart, type SlideCharts } from '@libs/charts';

/** How the entries of the question are drawn on pages. */
export const activityParties: SlideCharts<SlideContext> = {
  beneficiaries: ({ id, title, subtitle, table, context }) => (
    <CountTilesChart
      {...{ id, title, subtitle, table }}
      measure="beneficiary"
      places={context.members}
      speech="mark.benefited"
    />
  ),
};
