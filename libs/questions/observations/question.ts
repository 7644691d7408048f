import type { Note } from '@libs/table';
import { series } from '../arguments.js';
import { byMembers } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

/** A series: an indicator by sex and age. */
export interface SeriesChoice {
  readonly indicator: string;
  readonly sex: string;
  readonly age: string;
}

export type ObservationRow = AnswerRow & {
  readonly area: string;
  readonly kind: string;
  readonly group: string | null;
  readonly year: number;
  readonly value: number | null;
  readonly estimate: string;
  /** Reported, modelled, derived or nowcast; null where it is not stated, or there is no value. */
  readonly status: string | null;
  readonly source: string | null;
  readonly vintage: string | null;
  /** The source says that most members had no survey behind values of this year. */
  readonly unsurveyed: boolean | null;
  /** The source states a break in the series here: values before it do not compare; null where nobody states one. */
  readonly seriesBreak: boolean | null;
};

/** With the size of its denominator in that year or, where the data have none, in the latest year before that has one. */
export type WeightedRow = ObservationRow & {
  readonly weight: number | null;
  readonly weightYear: number | null;
};

/** Every value of a series: one row an area, one column a year. Gaps stay gaps. */
export const observations = {
  name: 'observations',
  description: 'A series for members, the world and aggregates of the World Bank: one column a year',
  arguments: series,
  uses: ['years', ...byMembers],
  columns: [],
  notes: (rows) => [...seriesRemarks(rows), ...statusNotes(rows), ...breakNotes(rows)],
  entries: {
    series: { with: ['aggregates'], drawing: 'line', takes: ['series', 'years', 'area', 'countries'] },
    'series-tiles': { drawing: 'tiles', takes: ['series'] },
  },
} satisfies Question<ObservationRow, SeriesChoice>;

/**
 * Modelled is not measured: each answer says which of the two it is, what is derived, which years had no survey for most
 * members, and of which edition of its source it is.
 */
export function seriesRemarks(rows: readonly ObservationRow[]): Note[] {
  const estimate = rows[0]?.estimate;
  if (estimate === undefined) return [];
  const valued = rows.filter(({ value }) => value !== null);
  const unsurveyed = valued.filter((row) => row.unsurveyed === true).map(({ year }) => year);
  const editions = new Map(
    valued.flatMap(({ source, vintage }) =>
      source === null ? [] : [[`${source} ${vintage}`, { source, vintage }] as const],
    ),
  );
  return [
    { code: `note.${estimate}`, values: {} },
    ...(valued.some(({ status }) => status === 'derived') ? [{ code: 'note.derived', values: {} }] : []),
    ...(valued.some(({ status }) => status === 'nowcast') ? [{ code: 'note.nowcast', values: {} }] : []),
    ...(unsurveyed.length === 0
      ? []
      : [
          {
            code: 'note.unsurveyed',
            values: { first: String(Math.min(...unsurveyed)), last: String(Math.max(...unsurveyed)) },
          },
        ]),
    ...[...editions.values()].flatMap(({ source, vintage }) =>
      vintage === null ? [] : [{ code: 'note.edition', values: { source, vintage } }],
    ),
  ];
}

/** Where values state another status than that of their series, or none: one note an area and status, with its years. */
function statusNotes(rows: readonly ObservationRow[]): Note[] {
  return ownStatuses(rows).map(({ area, status, years }) => ({
    code: 'note.value-status',
    values: { area, status, years: years.join(', ') },
  }));
}

/** Some values of an area whose status is not that of their series. */
export interface OwnStatus {
  readonly area: string;
  readonly status: string;
  readonly years: readonly number[];
}

/**
 * A value is reported or modelled as its source states, whatever the series is; `unstated` where nobody states it. What is derived or a
 * nowcast of modelled values stays with them: notes of their own say so.
 */
export function ownStatuses(rows: readonly ObservationRow[]): readonly OwnStatus[] {
  const found = new Map<string, OwnStatus & { readonly years: number[] }>();
  for (const { area, year, value, status, estimate } of rows) {
    const own = status ?? 'unstated';
    if (value === null || own === estimate || ['derived', 'nowcast'].includes(own)) continue;
    const key = `${area} ${own}`;
    const one = found.get(key) ?? { area, status: own, years: [] };
    one.years.push(year);
    found.set(key, one);
  }
  return [...found.values()];
}

/** Where sources state a break: one note an area, with its years. */
function breakNotes(rows: readonly ObservationRow[]): Note[] {
  return [...breaksByArea(rows)].map(([area, years]) => ({
    code: 'note.series-break',
    values: { area, years: years.join(', ') },
  }));
}

/** The years in which sources state a break, by area. */
export function breaksByArea(rows: readonly ObservationRow[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { area, year, seriesBreak } of rows)
    if (seriesBreak === true) found.set(area, [...(found.get(area) ?? []), year]);
  return found;
}
