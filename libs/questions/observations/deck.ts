import {
  GROUP_COLORS,
  GROUPS,
  HIGHLIGHT,
  nothing,
  only,
  QUIET,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { measureAt } from '../../deck/plots/slide-renderer.js';
import { figureText, halfFinding, linesFinding, type SeriesTables, whenWords } from '../../findings/index.js';
import { type DataTable, formatNumber } from '@libs/table';
import type { Drawing, Lines } from '../../deck/deck.js';
import type { Color } from '../../deck/ooxml/color.js';
import { rowsDrawing } from '../../deck/plots/table-rows.js';
import { linesSeries, valuesAt, yearTable, type LineSeries } from './series.js';
import { stepOf, valueBins } from '@libs/rules';

const series: SlideRenderer = {
  finding: (tables, { choice, units, i18n }) =>
    linesFinding(seriesTables(tables), {
      indicator: i18n.label('indicator', choice.indicator ?? ''),
      area: choice.area ?? choice.filter?.countries?.[0] ?? 'network',
      when: 'latest',
      measure: measureAt(units, choice.indicator),
    }),
  draw: (tables, telling) => lines(seriesTables(tables), telling),
  table: (tables, telling) => seriesRows(seriesTables(tables), telling),
};

function seriesTables([observations, aggregates]: readonly DataTable[]): SeriesTables {
  if (observations === undefined || aggregates === undefined)
    throw new Error('A series is drawn from two tables.');
  return { observations, aggregates };
}

function lines(answer: SeriesTables, { i18n, choice, units, members, alt }: SlideContext): Drawing {
  const drawn = linesSeries([answer], areasOf(choice, members));
  const known = drawn.flatMap(({ points }) => points);
  if (known.length === 0) return nothing(i18n);
  const last = Math.max(...known.map(({ year }) => year));
  const first = Math.min(...known.map(({ year }) => year));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const areas = [...new Set(drawn.map(({ area }) => area))];
  const drawing: Lines = {
    kind: 'lines',
    years,
    series: drawn.map((one) => {
      const { area, estimate, points } = one;
      const values = new Map(points.map(({ year, value }) => [year, value]));
      return {
        name: nameOf(one, drawn, i18n),
        color: colorOf(area, areas.indexOf(area), areas),
        dashed: estimate === 'modelled',
        reference: area === 'network' || area === WORLD,
        values: years.map((year) => values.get(year) ?? null),
      };
    }),
    format:
      measureAt(units, choice.indicator) === 'percent' ||
      Math.max(...known.map(({ value }) => Math.abs(value))) < 1_000
        ? '0.0'
        : '#,##0',
    alt,
  };
  return drawing;
}

/** An area's name; where it has values of both kinds, with which these are. */
function nameOf(one: LineSeries, drawn: readonly LineSeries[], i18n: SlideContext['i18n']): string {
  const area = i18n.label('area', one.area);
  const both = drawn.some((other) => other.area === one.area && other.estimate !== one.estimate);
  return both ? i18n.t('lines.both', { area, estimate: one.estimate }) : area;
}

/** What a series is shown of: the members that were chosen, one with its group, a group, or all groups; always with network and world. */
export function areasOf(choice: SlideContext['choice'], members: SlideContext['members']): string[] {
  const chosen = choice.filter?.countries ?? [];
  const own = members.find(({ code }) => code === choice.area);
  const first =
    chosen.length > 0
      ? chosen
      : own !== undefined
        ? [own.code, own.group]
        : choice.area !== undefined && choice.area !== 'network'
          ? [choice.area]
          : ['network', ...GROUPS];
  return [...new Set([...first, 'network', WORLD])];
}

/** The world, as the World Bank calls it. */
const WORLD = 'WLD';

function colorOf(area: string, index: number, areas: readonly string[]): Color {
  if (area === WORLD) return WORLD_COLOR;
  if (area === 'network') return areas[0] === 'network' || isGroup(areas[0] ?? '') ? HIGHLIGHT : QUIET;
  return GROUP_COLORS.get(area) ?? MEMBERS[index % MEMBERS.length] ?? QUIET;
}

const WORLD_COLOR: Color = '#8a6d1f';

function isGroup(area: string): boolean {
  return GROUPS.some((group) => group === area);
}

/** Lines of members on one slide, each distinguishable from the others and from paper. */
const MEMBERS: readonly Color[] = [HIGHLIGHT, 'accent1', '#801650', '#12436d'];

/** The areas of the chart beside each other, by year, the newest first. */
function seriesRows(answer: SeriesTables, telling: SlideContext): Drawing {
  const drawn = linesSeries([answer], areasOf(telling.choice, telling.members));
  const years = [...new Set(drawn.flatMap(({ points }) => points.map(({ year }) => year)))];
  if (drawn.length === 0) return nothing(telling.i18n);
  const { i18n, units, choice } = telling;
  const measure = measureAt(units, choice.indicator);
  const none = i18n.label('code:missing', 'no-data');
  const figure = (value: number | null): string => (value === null ? none : figureText(value, measure, i18n));
  return {
    kind: 'rows',
    columns: [
      { head: i18n.t('column.year'), weight: 0.8, number: false },
      ...drawn.map((one) => ({ head: nameOf(one, drawn, i18n), weight: 1.2, number: true })),
    ],
    rows: years
      .sort((a, b) => b - a)
      .map((year) => [
        String(year),
        ...drawn.map(({ points }) => figure(points.find((point) => point.year === year)?.value ?? null)),
      ]),
    of: years.length,
    alt: telling.alt,
  };
}

const seriesTiles: SlideRenderer = {
  finding(tables, { choice, units, members, i18n }) {
    const values = valuesAt(only(tables), 'latest', members);
    const known = values.flatMap(({ value }) => value ?? []);
    const years = values.flatMap(({ year }) => year ?? []);
    return halfFinding(known, whenWords('latest', years, i18n), measureAt(units, choice.indicator));
  },
  draw: (tables, telling) => valueTiles(only(tables), telling),
  table: (tables, telling) => {
    const table = only(tables);
    const latest = yearTable(table, valuesAt(table, 'latest', telling.members));
    return rowsDrawing(
      latest,
      latest.columns.map(({ name }) => name),
      telling,
    );
  },
};

function valueTiles(table: DataTable, { i18n, members, units, choice, alt }: SlideContext): Drawing {
  if (members.length === 0) return nothing(i18n);
  const measure = measureAt(units, choice.indicator);
  const values = new Map(valuesAt(table, 'latest', members).map((value) => [value.area, value]));
  const bins = valueBins([...values.values()].flatMap(({ value }) => value ?? []));
  const none = i18n.label('code:missing', 'no-data');
  const limit = (value: number): string =>
    measure === 'percent'
      ? formatNumber(value / 100, 'share', i18n.language)
      : formatNumber(value, 'compact', i18n.language);
  return {
    kind: 'tiles',
    tiles: members.map(({ code, group, row, column }) => {
      const { value = null, year = null } = values.get(code) ?? {};
      const text = value === null ? '' : figureText(value, measure, i18n);
      const names = { area: i18n.label('area', code), group: i18n.label('group', group) };
      const alt =
        value === null
          ? i18n.t('mark.value-none', names)
          : i18n.t('mark.value', { ...names, figure: text, year: String(year) });
      return { row, column, code, text, step: value === null ? 'unknown' : stepOf(bins, value), alt };
    }),
    keys: [
      ...bins.map(({ from, below, step }) => ({
        step,
        text:
          from === null
            ? below === null
              ? i18n.t('values.all')
              : i18n.t('values.below', { limit: limit(below) })
            : below === null
              ? i18n.t('values.from', { limit: limit(from) })
              : i18n.t('values.between', { from: limit(from), below: limit(below) }),
      })),
      { step: 'unknown' as const, text: none },
    ],
    alt,
  };
}

/** How the entries of the question are written on slides. */
export const observations = {
  series: series,
  'series-tiles': seriesTiles,
} satisfies SlideRenderers;
