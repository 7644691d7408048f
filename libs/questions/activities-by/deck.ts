import {
  nothing,
  only,
  type SlideRenderer,
  type SlideRenderers,
  themeNames,
} from '../../deck/plots/slide-renderer.js';
import {
  activitiesFinding,
  format,
  type Nameable,
  noteSentence,
  type Row,
  rowsOf,
} from '../../findings/index.js';
import type { Drawing } from '../../deck/deck.js';
import { activityDimension } from '@libs/stories';
import { rowsDrawing } from '../../deck/plots/table-rows.js';
import { formatNumber } from '@libs/table';

const renderer: SlideRenderer = {
  finding: (tables) => activitiesFinding(only(tables)),
  draw(tables, telling): Drawing {
    const { i18n, choice, alt } = telling;
    const dimension = activityDimension(choice.key);
    const type: Nameable =
      dimension === 'type' ? 'code:activity-type' : dimension === 'theme' ? 'theme' : 'country';
    const rows = rowsOf(only(tables)).sort(
      (a, b) => (b.number('participations') ?? -1) - (a.number('participations') ?? -1),
    );
    if (rows.length === 0) return nothing(i18n);
    const missing = i18n.label('code:missing', 'not-reported');
    const themes = themeNames(
      rows.map((row) => row.text('theme')),
      telling,
    );
    const nameOf = (row: Row, at: number): string => {
      const code = row.known(dimension);
      const named = dimension === 'theme' ? (themes[at] ?? '') : i18n.label(type, code ?? '');
      const name = code === null ? missing : named;
      return row.number('participations') === null ? i18n.t('deck.named-but', { name, why: missing }) : name;
    };
    return {
      kind: 'bars',
      direction: 'across',
      stacked: false,
      categories: rows.map(nameOf),
      series: [
        {
          name: i18n.t('column.participations'),
          color: 'accent1',
          values: rows.map((row) => row.number('participations')),
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
    const sum = rowsOf(table).reduce((total, row) => total + row.count('participations'), 0);
    if (sum === 0) return nothing(i18n);
    return {
      kind: 'figure',
      value: formatNumber(sum, 'count', i18n.language),
      unit: format(activitiesFinding(table), i18n),
      beside: table.notes.map((note) => format(noteSentence(note), i18n)),
    };
  },
};

/** How the entries of the question are told on slides. */
export const activitiesBy = {
  'activities-by-theme': renderer,
  'activities-by-type': renderer,
  'activities-by-provider': renderer,
  participations: participations,
} satisfies SlideRenderers;
