import type { DataTable } from '@libs/table';
import { activityDimension } from '@libs/stories';
import { binsTo, stepIn } from '../../charts/tiles/bins.js';
import {
  activitiesFinding,
  linksFinding,
  plansFinding,
  progressFinding,
  reachFinding,
  resultsFinding,
  rowsOf,
  statusFinding,
  trainingsFinding,
  type Nameable,
  type Row,
} from '../../findings/index.js';
import type { Drawing, Heat, Series } from '../deck.js';
import {
  byArea,
  countWords,
  themeNames,
  GROUPS,
  nothing,
  only,
  PARTS,
  QUIET,
  type SlideRenderer,
  type SlideContext,
} from './slide-renderer.js';
import { readingTable, rowsDrawing } from './table-rows.js';

/** More bars than these have no room for their names. */
const BARS = 12;

export const activitiesBy: SlideRenderer = {
  finding: (tables) => activitiesFinding(only(tables)),
  draw(tables, telling): Drawing {
    const { i18n, choice, alt } = telling;
    const dimension = activityDimension(choice.key);
    const type: Nameable =
      dimension === 'type' ? 'code:activity-type' : dimension === 'theme' ? 'theme' : 'country';
    const rows = rowsOf(only(tables))
      .sort((a, b) => (b.number('participations') ?? -1) - (a.number('participations') ?? -1))
      .slice(0, BARS);
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

export const reach: SlideRenderer = {
  finding: (tables) => reachFinding(only(tables)),
  draw: (tables, telling) => reachHeat(only(tables), telling),
  table: readingTable(['theme', 'group', 'reached', 'of', 'provided', 'benefited', 'list']),
};

export const planProgress: SlideRenderer = {
  finding: (tables) => statusFinding(only(tables)),
  draw: (tables, telling) => statusBars(only(tables), telling),
  table: readingTable([
    ...['area', 'activities', 'done', 'underWay', 'planned', 'postponed', 'cancelled', 'unreported'],
  ]),
};

export const planActivities: SlideRenderer = {
  finding: (tables) => {
    const rows = rowsOf(only(tables));
    return rows.length === 0 ? progressFinding(only(tables)) : null;
  },
  draw: readingTable(['title', 'area', 'status', 'start', 'participations']),
};

export const planTrainings: SlideRenderer = {
  finding: (tables) => trainingsFinding(only(tables)),
  draw: readingTable(['title', 'level', 'value', 'n', 'responseRate']),
};

export const planResults: SlideRenderer = {
  finding: (tables) => resultsFinding(only(tables)),
  draw(tables, telling): Drawing {
    const table = only(tables);
    const latest = new Map<string, Row>();
    for (const row of rowsOf(table))
      if (row.number('progress') !== null) latest.set(row.text('indicator'), row);
    if (latest.size === 0) return rowsDrawing(table, ['measure', 'baseline', 'target', 'actual'], telling);
    const rows = [...latest.values()].slice(0, BARS);
    return {
      kind: 'bars',
      direction: 'across',
      stacked: false,
      categories: rows.map((row) => row.text('measure')),
      series: [
        {
          name: telling.i18n.t('column.progress'),
          color: 'accent1',
          values: rows.map((row) => row.number('progress')),
        },
      ],
      format: '0.0%',
      alt: telling.alt,
    };
  },
  table: readingTable(['measure', 'unit', 'start', 'baseline', 'target', 'actual', 'progress']),
};

export const plansCompared: SlideRenderer = {
  finding: (tables) =>
    plansFinding(only(tables), new Set(rowsOf(only(tables)).map((row) => row.text('plan'))).size),
  draw(tables, { i18n, alt }): Drawing {
    const rows = rowsOf(only(tables));
    const areas = [...new Set(rows.map((row) => row.known('strategyArea')))];
    const plans = [...new Set(rows.map((row) => row.text('plan')))];
    // An area that a plan does not touch has no bar, and neither has one of which nothing is public: neither is zero.
    const at = (area: string | null, plan: string): number | null =>
      rows
        .find((row) => row.known('strategyArea') === area && row.text('plan') === plan)
        ?.number('activities') ?? null;
    return {
      kind: 'bars',
      direction: 'across',
      stacked: false,
      categories: areas.map((area) =>
        area === null ? i18n.label('code:missing', 'not-reported') : i18n.label('theme', area),
      ),
      series: plans.map((plan, index) => ({
        name: i18n.label('code:programme', plan),
        color: PARTS[index] ?? QUIET,
        values: areas.map((area) => at(area, plan)),
      })),
      format: '0',
      alt,
    };
  },
  table: readingTable([
    ...['strategyArea', 'plan', 'areas', 'activities', 'done', 'participations', 'withTotals'],
  ]),
};

export const activities: SlideRenderer = {
  finding: () => null,
  draw: readingTable(['title', 'theme', 'providers', 'start', 'participations']),
};

export const links: SlideRenderer = {
  finding: (tables) => linksFinding(only(tables)),
  draw: readingTable(['provider', 'beneficiary', 'activities', 'first', 'last']),
};

function reachHeat(table: DataTable, telling: SlideContext): Drawing {
  const { i18n, alt } = telling;
  const rows = rowsOf(table);
  const themes = [...new Set(rows.map((row) => row.text('theme')))];
  const names = themeNames(themes, telling);
  const present = GROUPS.filter((group) => rows.some((row) => row.text('group') === group));
  if (themes.length === 0) return nothing(i18n);
  const bins = binsTo(Math.max(0, ...rows.map((row) => row.count('reached'))));
  const cells = (theme: string): Heat['blocks'][number]['rows'][number]['cells'] =>
    present.map((group) => {
      const row = rows.find((one) => one.text('theme') === theme && one.text('group') === group);
      const reached = row?.count('reached') ?? 0;
      const complete = row?.text('list') === 'complete';
      if (reached === 0 && !complete) return { text: '–', step: 'blank' };
      const text = i18n.t('groups.of', { named: reached, of: row?.count('of') ?? 0 });
      return {
        text: complete ? text : i18n.t('deck.at-least', { figure: text }),
        step: stepIn(bins, reached),
      };
    });
  const keys = bins
    .filter(({ step }) => step > 0)
    .map(({ from, to, step }) => ({ step, text: countWords(from, to, i18n) }));
  return {
    kind: 'heat',
    blocks: [
      {
        head: i18n.t('column.theme'),
        columns: present.map((group) => i18n.label('group', group)),
        rows: themes.map((theme, at) => ({ head: names[at] ?? theme, cells: cells(theme) })),
      },
    ],
    keys: [...keys, { step: 'blank', sign: '–', text: i18n.t('deck.not-named') }],
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
