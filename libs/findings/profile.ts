import { unitKeys } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import type { I18n } from './i18n.js';
import { noteSentence } from './notes.js';
import { rowsOf, type Row } from './rows.js';
import type { Sentence } from './sentence.js';
import { statusesByYear, type ValueStatus } from './series.js';

/** A value of one year, or that there is none; `known` of `of` members made it. */
export interface ProfilePoint {
  readonly year: number;
  readonly value: number | null;
  readonly known: number;
  readonly of: number;
  /** Row of the table. */
  readonly row: number;
}

/** One series of the labour market for a member, its group and the network. */
export interface ProfileLine {
  readonly indicator: string;
  readonly sex: string;
  readonly age: string;
  /** The member's own; empty on a group's profile. */
  readonly own: readonly ProfilePoint[];
  readonly group: readonly ProfilePoint[];
  readonly network: readonly ProfilePoint[];
  /** What makes the values of the group and the network: weighted, median or total. */
  readonly aggregation: string | null;
  /** How the member's own values came about whose status is another than that of the series, by year. */
  readonly statuses: ReadonlyMap<number, ValueStatus>;
}

export interface LatestValues {
  readonly year: number;
  readonly own: ProfilePoint | null;
  readonly group: ProfilePoint | null;
  readonly network: ProfilePoint | null;
}

/** The series of a profile, in the order of the answer, each by years. */
export function profileLines(table: DataTable): ProfileLine[] {
  const lines = new Map<
    string,
    ProfileLine & {
      own: ProfilePoint[];
      group: ProfilePoint[];
      network: ProfilePoint[];
      aggregation: string | null;
    }
  >();
  for (const row of rowsOf(table)) {
    const [indicator, sex, age] = [row.text('indicator'), row.text('sex'), row.text('age')];
    const key = `${indicator} ${sex} ${age}`;
    const line = lines.get(key) ?? {
      ...{ indicator, sex, age, own: [], group: [], network: [] },
      aggregation: null,
      statuses: statusesOf(table, indicator, sex),
    };
    line.aggregation ??= row.known('aggregation');
    line[whose(row.text('area'))].push(pointOf(row));
    lines.set(key, line);
  }
  return [...lines.values()];
}

function statusesOf({ notes }: DataTable, indicator: string, sex: string): ProfileLine['statuses'] {
  return statusesByYear(
    notes.filter(
      ({ code, values }) =>
        code === 'note.profile-status' && values['indicator'] === indicator && values['sex'] === sex,
    ),
  );
}

function whose(area: string): 'own' | 'group' | 'network' {
  if (area === 'network') return 'network';
  return ['arab', 'asian', 'african'].includes(area) ? 'group' : 'own';
}

function pointOf(row: Row): ProfilePoint {
  return {
    year: row.count('year'),
    value: row.number('value'),
    known: row.count('known'),
    of: row.count('of'),
    row: row.index,
  };
}

/** Which own values of a profile's member have another status than their series. */
export function profileStatuses({ notes }: DataTable): Sentence[] {
  return notes.filter(({ code }) => code === 'note.profile-status').map(noteSentence);
}

/** What sources state of some values of a profile: a break, across which values of a line do not compare, or a status of their own. */
export function profileRemarks({ notes }: DataTable): Sentence[] {
  return notes.filter(({ code }) => code.startsWith('note.profile-')).map(noteSentence);
}

/** The last year in which the member (on a group's profile the group) has a value, with the others' of that year. */
export function latestOf(line: ProfileLine): LatestValues | null {
  const leading = line.own.length > 0 ? line.own : line.group;
  const last = leading.findLast(({ value }) => value !== null);
  if (!last) return null;
  const at = (points: readonly ProfilePoint[]) => points.find(({ year }) => year === last.year) ?? null;
  return { year: last.year, own: at(line.own), group: at(line.group), network: at(line.network) };
}

/** A unit of the data in the reader's words. */
export function unitWords(unit: string, { t }: I18n): string {
  const key = unitKeys.get(unit);
  return key === undefined ? unit : t(key);
}
