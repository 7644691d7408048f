import type { SlideContext } from '@libs/deck';
import { TimelineChart, type SlideCharts } from '@libs/charts';
import { notesFor } from '@libs/findings';
import { breadthMeasure } from './series.js';

/** How the entries of the question are drawn on pages. */
export const participationByMeeting: SlideCharts<SlideContext> = {
  breadth: ({ id, title, subtitle, table }) => (
    <TimelineChart
      {...{ id, title, subtitle, table }}
      measure={breadthMeasure(table)}
      notes={notesFor(table, 'countries')}
      height={400}
    />
  ),
  depth: ({ id, title, subtitle, table }) => (
    <TimelineChart
      {...{ id, title, subtitle, table }}
      measure="perCountry"
      notes={notesFor(table, 'representatives')}
      height={400}
    />
  ),
};
