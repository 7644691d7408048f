import {
  nothing,
  only,
  type SlideRenderer,
  type SlideRenderers,
  themeNames,
} from '../../deck/plots/slide-renderer.js';
import { activitiesFinding, format, noteSentence } from '../../findings/index.js';
import type { Drawing } from '../../deck/deck.js';
import { activityDimension } from '@libs/stories';
import { type Bar, barsSeries, participationsOf } from './series.js';
import { rowsDrawing } from '../../deck/plots/table-rows.js';
import { formatNumber } from '@libs/table';

const renderer: SlideRenderer = {
  finding: (tables) => activitiesFinding(only(tables)),
  draw(tables, telling): Drawing {
    const { i18n, choice, alt } = telling;
    const dimension = activityDimension(choice.key);
    const bars = barsSeries(only(tables), dimension);
    if (bars.length === 0) return nothing(i18n);
    const missing = i18n.label('code:missing', 'not-reported');
    const themes = themeNames(
      bars.map(({ label }) => label?.code ?? ''),
      telling,
    );
    const nameOf = ({ label, value }: Bar, at: number): string => {
      const name =
        label === null
          ? missing
          : dimension === 'theme'
            ? (themes[at] ?? '')
            : i18n.label(label.type, label.code);
      return value === null ? i18n.t('deck.named-but', { name, why: missing }) : name;
    };
    return {
      kind: 'bars',
      direction: 'across',
      stacked: false,
      categories: bars.map(nameOf),
      series: [
        {
          name: i18n.t('column.participations'),
          color: 'accent1',
          values: bars.map(({ value }) => value),
        },
      ],
      format: '#,##0',
      alt,
    };
  },
  table: (tables, telling) =>
    rowsDrawing(
      only(tables),
      [
        activityDimension(telling.choice.key),
        ...['activities', 'withTotals', 'participations', 'countriesMin', 'countriesMax'],
      ],
      telling,
    ),
};

const participations: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n }): Drawing {
    const table = only(tables);
    const sum = participationsOf(table);
    if (sum === 0) return nothing(i18n);
    return {
      kind: 'figure',
      value: formatNumber(sum, 'count', i18n.language),
      unit: format(activitiesFinding(table), i18n),
      beside: table.notes.map((note) => format(noteSentence(note), i18n)),
    };
  },
};

/** How the entries of the question are written on slides. */
export const activitiesBy = {
  'activities-by-theme': renderer,
  'activities-by-type': renderer,
  'activities-by-provider': renderer,
  participations: participations,
} satisfies SlideRenderers;
