import {
  nothing,
  only,
  PARTS,
  QUIET,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { format, statusFinding } from '../../findings/index.js';
import { planTotals, STATUSES, type StatusStack, statusStacks } from './series.js';
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
  const stacks = statusStacks(table);
  if (stacks.length === 0) return nothing(i18n);
  const series = STATUSES.map((status, index): Series => ({
    name:
      status === null
        ? i18n.label('code:missing', 'not-reported')
        : i18n.label('code:activity-status', status),
    color: status === null ? QUIET : (PARTS[index] ?? QUIET),
    ...(status === null && { hatched: true }),
    values: stacks.map(({ parts }) => parts.find((part) => part.status === status)?.n ?? 0),
  }));
  return {
    kind: 'bars',
    direction: 'across',
    stacked: true,
    categories: stacks.map((stack) => areaName(stack, i18n)),
    series: series.filter(({ values }) => values.some((value) => value !== null && value > 0)),
    format: '0',
    alt,
  };
}

function areaName({ area }: StatusStack, i18n: SlideContext['i18n']): string {
  return area === null ? i18n.t('deck.no-area') : i18n.label('theme', area);
}

const planDone: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n }): Drawing {
    const table = only(tables);
    const { activities, unreported, done } = planTotals(table);
    if (activities === 0 || activities === unreported)
      return nothing(i18n, format(statusFinding(table), i18n));
    return {
      kind: 'figure',
      value: formatNumber(done, 'count', i18n.language),
      unit: format(statusFinding(table), i18n),
      beside: statusStacks(table).map((stack) =>
        i18n.t('deck.area-done', {
          area: areaName(stack, i18n),
          status: format(statusFinding(onlyRow(table, stack.row)), i18n),
        }),
      ),
    };
  },
};

/** A table with one of its rows. */
function onlyRow(table: DataTable, row: number): DataTable {
  return { ...table, cells: table.cells.map((cells) => [cells[row] ?? null]) };
}

/** How the entries of the question are written on slides. */
export const planProgress = {
  'plan-progress': renderer,
  'plan-done': planDone,
} satisfies SlideRenderers;
