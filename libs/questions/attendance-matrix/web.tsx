import type { SlideContext } from '@libs/deck';
import { MatrixChart, type SlideCharts } from '@libs/charts';

/** How the entries of the question are drawn on pages. */
export const attendanceMatrix: SlideCharts<SlideContext> = {
  attendance: ({ id, title, subtitle, table, context: { meetings } }) => (
    <MatrixChart
      {...{ id, title, subtitle, table }}
      sort={null}
      onSort={nothing}
      yearOf={(meeting) => meetings.get(meeting)?.start?.slice(0, 4) ?? ''}
    />
  ),
};

/** A slide is looked at: nothing on it is sorted. */
function nothing(): void {}
