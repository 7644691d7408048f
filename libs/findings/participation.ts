import type { DataTable } from '@libs/table';
import { rowsOf, yearOf, type Row } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/**
 * How many members took part, of the two last network meetings. It states both with their modes; where the modes
 * differ it draws no comparison.
 */
export function breadthFinding(table: DataTable): Sentence {
  if (isCountedByNames(table)) return namedFinding(table);
  const [later, earlier] = networkMeetings(table, 'countries');
  if (!later) return sentence('breadth.shown');
  if (!earlier) return sentence('breadth.single', { ...stated(later), ...ofWhom(later) });
  const values = {
    ...stated(earlier),
    laterCountries: later.count('countries'),
    laterMode: modeOf(later),
    laterYear: yearOf(later.text('start')),
  };
  return sentence(earlier.text('mode') === later.text('mode') ? 'breadth.alike' : 'breadth.unlike', values);
}

/** Whether the table is of some members only: stated totals cannot be split, so published names are all there is. */
export function isCountedByNames(table: DataTable): boolean {
  return table.notes.some(({ code }) => code === 'note.stated-not-by-group');
}

/** Of some members only, lists say who was named: all who came where complete, else at least so many. */
function namedFinding(table: DataTable): Sentence {
  const [later, earlier] = networkMeetings(table, 'named');
  if (!later) return sentence('breadth.shown');
  if (!earlier) return sentence('breadth.named-once', named(later));
  return sentence('breadth.named', {
    ...named(earlier),
    laterNamed: later.count('named'),
    laterOf: later.count('of'),
    laterList: later.text('list'),
    laterYear: yearOf(later.text('start')),
  });
}

function named(row: Row): Sentence['values'] {
  return {
    named: row.count('named'),
    of: row.count('of'),
    list: row.text('list'),
    year: yearOf(row.text('start')),
  };
}

/** The page's finding: the last network meeting with its place, then the one before with its mode. */
export function overviewFinding(table: DataTable): Sentence {
  const [last, before] = networkMeetings(table, 'countries');
  const place = last?.known('place') ?? null;
  if (!last || !before || place === null) return breadthFinding(table);
  return sentence('overview.finding', {
    ...stated(last),
    ...ofWhom(last),
    place: { type: 'place', code: place },
    earlier: before.count('countries'),
    earlierMode: modeOf(before),
    earlierYear: yearOf(before.text('start')),
  });
}

/** What the figures rest on: meetings held, and members that a published list names. */
export function overviewSummary(meetings: DataTable, countries: DataTable): Sentence {
  const rows = rowsOf(meetings);
  const years = rows
    .flatMap((row) => row.known('start') ?? [])
    .map(yearOf)
    .sort();
  const [year] = years;
  if (year === undefined) return sentence('overview.no-meeting');
  return sentence('overview.summary', {
    meetings: rows.filter((row) => row.text('kind') === 'network-meeting').length,
    focalPointMeetings: rows.filter((row) => row.text('kind') === 'nfp-meeting').length,
    year,
    named: rowsOf(countries).filter((row) => row.count('named') > 0).length,
  });
}

/**
 * Representatives per country, only where heads were counted alike. A network meeting and a focal-point meeting are
 * named side by side and never compared.
 */
export function depthFinding(table: DataTable): Sentence {
  const rows = dated(table)
    .filter((row) => row.number('perCountry') !== null && row.count('comparable') === 1)
    .sort(latestFirst);
  const network = rows.find((row) => row.text('kind') === 'network-meeting');
  const focal = rows.find((row) => row.text('kind') === 'nfp-meeting');
  if (!network) return sentence('depth.shown');
  const values = {
    n: network.count('perCountry'),
    ratio: { ratio: network.count('perCountry') },
    mode: modeOf(network),
    year: yearOf(network.text('start')),
  };
  if (!focal) return sentence('depth.single', values);
  const other = { ratio: focal.count('perCountry') };
  return sentence('depth.kinds', { ...values, other, otherYear: yearOf(focal.text('start')) });
}

/** Network meetings with a day and a measure, the latest first: one of which nobody knows the day is neither last nor before another. */
export function networkMeetings(table: DataTable, measure: 'countries' | 'representatives' | 'named'): Row[] {
  return dated(table)
    .filter((row) => row.text('kind') === 'network-meeting' && row.number(measure) !== null)
    .sort(latestFirst);
}

function dated(table: DataTable): Row[] {
  return rowsOf(table).filter((row) => row.known('start') !== null);
}

function stated(row: Row): { countries: number; mode: string; year: string } {
  return { countries: row.count('countries'), mode: modeOf(row), year: yearOf(row.text('start')) };
}

/** The denominator and of whom it is: the members invited, eligible, or all. */
function ofWhom(row: Row): { of: number; whom: string } {
  return { of: row.count('of'), whom: row.known('denominator') ?? 'members' };
}

/** A name of a message's branch holds no hyphen. */
function modeOf(row: Row): string {
  return row.text('mode').replace('-', '');
}

function latestFirst(a: Row, b: Row): number {
  return b.text('start').localeCompare(a.text('start'));
}
