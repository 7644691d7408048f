import type { SlideContext } from '@libs/deck';
import { TilesChart, type SlideCharts } from '@libs/charts';

/** How the entries of the question are drawn on pages. */
export const participationByCountry: SlideCharts<SlideContext> = {
  named: ({ id, title, subtitle, table, context }) => (
    <TilesChart {...{ id, title, subtitle, table }} places={context.members} />
  ),
};
