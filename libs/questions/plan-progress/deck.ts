import {
  byArea,
  nothing,
  only,
  PARTS,
  QUIET,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { format, rowsOf, statusFinding } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';
import { type DataTable, formatNumber } from '@libs/table';
import type { Drawing, Series } from '../../deck/deck.js';

const renderer: SlideRenderer = {
  finding: (tables) => statusFinding(only(tables)),
  draw: (tables, telling) => statusBars(only(tables), telling),
  table: readingTable([
    ...['area', 'activities', 'done', 'underWay', 'planned', 'postponed', 'cancelled', 'unreported'],
  ]),
};

function statusBars(table: DataTable, { i18n, alt }: SlideContext): Drawing {
  const rows = rowsOf(table)
    .filter((row) => row.count('activities') > 0)
    .sort(byArea);
  if (rows.length === 0) return nothing(i18n);
  const known: Series[] = Object.entries(STATUSES).map(([column, status], index) => ({
    name: i18n.label('code:activity-status', status),
    color: PARTS[index] ?? QUIET,
    values: rows.map((row) => row.number(column)),
  }));
  const unreported: Series = {
    name: i18n.label('code:missing', 'not-reported'),
    color: QUIET,
    hatched: true,
    values: rows.map((row) => row.number('unreported')),
  };
  return {
    kind: 'bars',
    direction: 'across',
    stacked: true,
    categories: rows.map((row) => {
      const area = row.known('area');
      return area === null ? i18n.t('deck.no-area') : i18n.label('theme', area);
    }),
    series: [...known, unreported].filter(({ values }) =>
      values.some((value) => value !== null && value > 0),
    ),
    format: '0',
    alt,
  };
}

/** Columns of a plan's progress, in the order in which a stack is read. */
const STATUSES = {
  done: 'done',
  underWay: 'under-way',
  planned: 'planned',
  postponed: 'postponed',
  cancelled: 'cancelled',
} as const;

const planDone: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n }): Drawing {
    const table = only(tables);
    const rows = rowsOf(table);
    const sum = (column: string): number => rows.reduce((total, row) => total + row.count(column), 0);
    const activities = sum('activities');
    if (activities === 0 || activities === sum('unreported'))
      return nothing(i18n, format(statusFinding(table), i18n));
    return {
      kind: 'figure',
      value: formatNumber(sum('done'), 'count', i18n.language),
      unit: format(statusFinding(table), i18n),
      beside: rows
        .filter((row) => row.count('activities') > 0)
        .sort(byArea)
        .map((row) =>
          i18n.t('deck.area-done', {
            area: row.known('area') === null ? i18n.t('deck.no-area') : i18n.label('theme', row.text('area')),
            done: row.count('done'),
            of: row.count('activities'),
          }),
        ),
    };
  },
};

/** How the entries of the question are told on slides. */
export const planProgress = {
  'plan-progress': renderer,
  'plan-done': planDone,
} satisfies SlideRenderers;
