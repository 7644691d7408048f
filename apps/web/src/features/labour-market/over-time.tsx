import { LinesChart } from '@libs/charts';
import { linesFinding, rowsOf, seriesNotes, format, unitWords } from '@libs/findings';
import { memo, useMemo } from 'react';
import { useI18n } from '../../lib/language';
import { ageWords } from '../../lib/series-name';
import type { PartProps } from './choice';

/** The chosen areas over true time. */
export const OverTime = memo(function OverTime({ choice, label, measure, tables, when }: PartProps) {
  const i18n = useI18n();
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
      title={format(linesFinding(first, { indicator: label, area, when, measure }), i18n)}
      subtitle={i18n.t('lines.subtitle', {
        unit: unitWords(indicator.unit, i18n),
        sex: i18n.label('code:sex', breakdown.sex).toLocaleLowerCase(i18n.language),
        age: ageWords(breakdown.age, i18n).toLocaleLowerCase(i18n.language),
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
