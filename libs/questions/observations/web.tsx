import { measureAt, type SlideContext } from '@libs/deck';
import { LinesChart, ValueTilesChart, type SlideCharts } from '@libs/charts';
import { noteSentence, seriesNotes } from '@libs/findings';
import { areasOf } from './deck.js';

/** How the entries of the question are drawn on pages. */
export const observations: SlideCharts<SlideContext> = {
  series: ({ id, title, subtitle, tables: [observed, aggregates], context }) => {
    if (!observed || !aggregates) return null;
    const { choice, members, units } = context;
    const tables = [{ observations: observed, aggregates }];
    const areas = areasOf(choice, members);
    return (
      <LinesChart
        {...{ id, title, subtitle, tables, areas }}
        measure={measureAt(units, choice.indicator)}
        notes={seriesNotes(tables, areas, 'latest')}
        height={400}
      />
    );
  },
  'series-tiles': ({ id, title, subtitle, table, context: { choice, members, units } }) => (
    <ValueTilesChart
      {...{ id, title, subtitle, table }}
      when="latest"
      places={members}
      measure={measureAt(units, choice.indicator)}
      own={null}
      notes={table.notes.map(noteSentence)}
    />
  ),
};
