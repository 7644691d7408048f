import { LinesChart } from '@libs/charts';
import { linesFinding, rowsOf, seriesNotes, tell, unitWords } from '@libs/table/sentences';
import { memo, useMemo } from 'react';
import { useReader } from '../../lib/language';
import { ageWords } from '../../lib/series';
import type { PartProps } from './series';

/** The chosen areas over true time. */
export const OverTime = memo(function OverTime({ choice, label, measure, tables, when }: PartProps) {
  const reader = useReader();
  const { indicator, breakdown, areas, all } = choice;
  const [first] = tables;
  const members = useMemo(
    () =>
      rowsOf(first?.observations ?? noTable).flatMap((row) =>
        row.text('kind') === 'member' ? [row.text('area')] : [],
      ),
    [first],
  );
  if (!first) return null;
  const area = areas[0] ?? 'network';
  return (
    <LinesChart
      id="lines"
      title={tell(linesFinding(first, { indicator: label, area, when, measure }), reader)}
      subtitle={reader.say('lines.subtitle', {
        unit: unitWords(indicator.unit, reader),
        sex: reader.name('code:sex', breakdown.sex).toLocaleLowerCase(reader.language),
        age: ageWords(breakdown.age, reader).toLocaleLowerCase(reader.language),
      })}
      tables={tables}
      areas={areas}
      context={all ? members : undefined}
      measure={measure}
      notes={seriesNotes(tables, areas, when)}
    />
  );
});

const noTable = {
  question: '',
  columns: [],
  cells: [],
  notes: [],
  sources: [],
  asOf: '',
  readOn: null,
  fictional: false,
};
