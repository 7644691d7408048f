import type { DataTable, Note } from '@libs/table';
import { codesOf, WORLD_BANK_AREAS } from '@libs/vocabulary';
import { figureOf, type Measure } from './figure.js';
import { noteSentence, notesTogether } from './notes.js';
import type { I18n } from './i18n.js';
import { rowsOf } from './rows.js';
import { sentence, type Sentence } from './sentence.js';
import { pointsByArea, statusAt, type SeriesPoint, type SeriesTables } from './series.js';

/** An area at a time, of an indicator whose name is given in the reader's words. */
export interface Choice {
  readonly indicator: string;
  readonly area: string;
  readonly when: number | 'latest';
  readonly measure: Measure;
}

/** An area's value at a time. Where it is both reported and modelled, both are said and neither is preferred. */
export function areaFinding(tables: readonly SeriesTables[], choice: Choice): Sentence {
  const { when } = choice;
  const found = tables.flatMap((answer) => {
    const points = pointsByArea(answer).get(choice.area) ?? [];
    const point = when === 'latest' ? points.at(-1) : points.find(({ year }) => year === when);
    return point ? [{ ...point, estimate: statusAt(answer.observations, choice.area, point.year) }] : [];
  });
  const [first] = found;
  if (!first)
    return when === 'latest'
      ? sentence('labour.no-data', named(choice))
      : sentence('labour.none', { ...named(choice), year: String(when) });
  const figure = (value: number) => figureOf(value, choice.measure);
  const year = String(first.year);
  const other = found.find(({ estimate }) => estimate !== first.estimate);
  const statuses = [first.estimate, other?.estimate];
  if (!other || other.year !== first.year || statuses.includes('unstated')) {
    const { coverage, estimate } = first;
    const one = { ...named(choice), figure: figure(first.value), year, estimate };
    return coverage === undefined || coverage.known === coverage.of
      ? sentence('labour.one', one)
      : sentence('labour.one-of', { ...one, ...coverage });
  }
  const [reported, modelled] = first.estimate === 'reported' ? [first, other] : [other, first];
  return sentence('labour.both', {
    ...named(choice),
    reported: figure(reported.value),
    modelled: figure(modelled.value),
    year,
  });
}

/** The first and the last value of an area, side by side; no cause and no trend is claimed. */
export function linesFinding(answer: SeriesTables, choice: Choice): Sentence {
  const points = pointsByArea(answer).get(choice.area) ?? [];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return areaFinding([answer], { ...choice, when: 'latest' });
  const known = coverageOf(first, last);
  const statuses = [first, last].map(({ year }) => statusAt(answer.observations, choice.area, year));
  const breaks = breaksOf(answer.observations, choice.area).filter(isBetween(first.year, last.year));
  return sentence(known === null ? 'labour.first-and-last' : 'labour.first-and-last-of', {
    ...named(choice),
    ...known,
    first: figureOf(first.value, choice.measure),
    firstYear: String(first.year),
    last: figureOf(last.value, choice.measure),
    lastYear: String(last.year),
    estimate: statuses[0] === statuses[1] ? (statuses[0] ?? 'unstated') : 'both',
    broken: breaks.length === 0 ? 'no' : 'yes',
    years: { words: breaks.map(String) },
  });
}

/** How many members two values of a group rest on, where it is not all of them. */
function coverageOf({ coverage: a }: SeriesPoint, { coverage: b }: SeriesPoint) {
  if (!a || !b || (a.known === a.of && b.known === b.of)) return null;
  return { firstKnown: a.known, firstOf: a.of, lastKnown: b.known, lastOf: b.of };
}

/** A year, or the words for the years that the latest values are of. */
export function whenWords(when: number | 'latest', years: readonly number[], { t }: I18n): string {
  if (when !== 'latest') return String(when);
  if (years.length === 0) return t('values.latest-none');
  const [from, to] = [String(Math.min(...years)), String(Math.max(...years))];
  return from === to ? t('values.latest-one', { year: to }) : t('values.latest', { from, to });
}

/** How many members have a value, and where the half of them stands. */
export function halfFinding(values: readonly number[], when: string, measure: Measure): Sentence {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [below, above] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  if (below === undefined || above === undefined) return sentence('values.none', { when });
  return sentence('values.half', {
    when,
    known: sorted.length,
    median: figureOf((below + above) / 2, measure),
  });
}

/** From where to where the members stand; only the reader's own is named. */
export function rangeFinding(
  values: readonly number[],
  when: string,
  measure: Measure,
  own: OwnValue | null = null,
): Sentence {
  if (values.length === 0) return sentence('values.none', { when });
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const range = { when, known: values.length, low: figureOf(low, measure), high: figureOf(high, measure) };
  if (own === null) return sentence('values.range', range);
  return sentence('values.range-own', {
    ...range,
    area: { type: 'area', code: own.area },
    figure: figureOf(own.value, measure),
  });
}

export interface OwnValue {
  readonly area: string;
  readonly value: number;
}

/**
 * Two years of an area; the difference of two rates is in percentage points. Of a group it is that of the members with a value
 * in both years, and no difference is told where these are not known.
 */
export function changeFinding(answer: SeriesTables, choice: Choice, from: number, to: number): Sentence {
  if (isGroup(choice.area)) return groupChange(answer, choice, from, to);
  const points = pointsByArea(answer).get(choice.area) ?? [];
  const at = (year: number): SeriesPoint | undefined => points.find((point) => point.year === year);
  const [start, end] = [at(from), at(to)];
  if (!start || !end) return sentence('labour.change-shown', { from: String(from), to: String(to) });
  const breaks = breaksOf(answer.observations, choice.area).filter(isBetween(from, to));
  return sentence('labour.change', {
    ...named(choice),
    start: figureOf(start.value, choice.measure),
    from: String(from),
    end: figureOf(end.value, choice.measure),
    to: String(to),
    change: { change: end.value - start.value },
    points: shownPoints(end.value - start.value),
    measure: choice.measure,
    broken: breaks.length === 0 ? 'no' : 'yes',
    years: { words: breaks.map(String) },
  });
}

/** A difference as large as it is shown, without its sign: some languages agree with its decimals, and French has one point up to 1.9. */
function shownPoints(change: number): number {
  return Math.round(Math.abs(change) * 10) / 10;
}

/** The years in which the source of an area's values states a break, from the notes of `observations`. */
function breaksOf({ notes }: DataTable, area: string): readonly number[] {
  return notes
    .filter(({ code, values }) => code === 'note.series-break' && values['area'] === area)
    .flatMap(({ values }) => String(values['years']).split(', ').map(Number));
}

/** Whether a break parts the values of two years: those of its own year are new ones. */
function isBetween(from: number, to: number): (year: number) => boolean {
  return (year) => year > Math.min(from, to) && year <= Math.max(from, to);
}

/** Which of the changes between two years are told across a break that a source states. */
export function breakNotes(
  { observations, changes }: SeriesTables,
  areas: readonly string[],
  from: number,
  to: number,
): Sentence[] {
  const own = areas.flatMap((area) => {
    const years = breaksOf(observations, area).filter(isBetween(from, to));
    return years.length === 0
      ? []
      : [noteSentence({ code: 'note.series-break', values: { area, years: years.join(', ') } })];
  });
  const groups = (changes?.notes ?? []).filter(
    ({ code, values }) => code === 'note.change-across-break' && areas.includes(String(values['area'])),
  );
  return [...groups.map(noteSentence), ...own];
}

function isGroup(area: string): boolean {
  return area === 'network' || codesOf('group').includes(area);
}

function groupChange({ changes }: SeriesTables, choice: Choice, from: number, to: number): Sentence {
  const row = changes && rowsOf(changes).find((one) => one.text('area') === choice.area);
  const [start, end] = [row?.number('start') ?? null, row?.number('end') ?? null];
  if (!row || start === null || end === null)
    return sentence('labour.change-shown', { from: String(from), to: String(to) });
  const without = row.number('without');
  return sentence('labour.change-matched', {
    ...named(choice),
    matched: row.count('matched'),
    of: row.count('of'),
    start: figureOf(start, choice.measure),
    from: String(from),
    end: figureOf(end, choice.measure),
    to: String(to),
    change: { change: end - start },
    points: shownPoints(end - start),
    measure: choice.measure,
    decisive: without === null ? 'none' : 'one',
    member: without === null ? '' : { type: 'country', code: row.text('decisive') },
    without: without === null ? '' : { change: without },
  });
}

/** What changes the reading of some areas' lines: how they are measured, how groups are made, what is left out. */
export function seriesNotes(
  tables: readonly SeriesTables[],
  areas: readonly string[],
  when: number | 'latest',
): Sentence[] {
  const groups = areas.filter(isGroup);
  const banked = areas.some((area) => WORLD_BANK_AREAS.some((code) => code === area));
  const estimates = tables
    .flatMap(({ observations }) => observations.notes)
    .filter(({ code, values }) => !OF_AN_AREA.includes(code) || areas.includes(String(values['area'])))
    .map(noteSentence);
  const [answer] = tables;
  const made =
    groups.length > 0 && answer
      ? answer.aggregates.notes.filter(
          ({ code }) => code.startsWith('note.aggregate-') || GROUP_NOTES.includes(code),
        )
      : [];
  const unread = answer && groups.length > 0 ? unreadByGroups(answer) : [];
  const broken = answer
    ? groups.some((area) =>
        pointsByArea(answer)
          .get(area)
          ?.some(({ otherSet }) => otherSet === true),
      )
    : false;
  const covered = answer ? groups.flatMap((area) => coverageNote(answer, area, when)) : [];
  return [
    ...estimates,
    ...made.map(noteSentence),
    ...unread.map(noteSentence),
    ...covered,
    ...(broken ? [sentence('note.other-set')] : []),
    ...(banked ? [sentence('note.world-bank-areas')] : []),
  ];
}

/** What was chosen and narrows the lines of members, but not those of groups. */
function unreadByGroups({ observations, aggregates }: SeriesTables): Note[] {
  return notesTogether([observations, aggregates]).filter(
    ({ values }) => values['part'] === aggregates.question,
  );
}

/** Notes that hold of some years of one area only. */
const OF_AN_AREA: readonly string[] = ['note.series-break', 'note.value-status'];

/** Notes that hold of groups only. */
const GROUP_NOTES: readonly string[] = [
  'note.modelled-weights',
  'note.weights-carried',
  'note.series-breaks',
  'note.value-statuses',
];

/** How many of a group's members a value rests on, where it is not all of them. */
function coverageNote({ aggregates }: SeriesTables, area: string, when: number | 'latest'): Sentence[] {
  const rows = rowsOf(aggregates).filter((row) => row.text('area') === area);
  const row =
    when === 'latest'
      ? rows.findLast((one) => one.number('value') !== null)
      : rows.find((one) => one.count('year') === when);
  if (!row || row.count('known') === row.count('of')) return [];
  const values = {
    area: { type: 'area', code: area },
    year: row.text('year'),
    known: row.count('known'),
    of: row.count('of'),
  } as const;
  return [sentence(row.number('value') === null ? 'note.too-few' : 'note.known-of', values)];
}

function named({ indicator, area }: Choice): Sentence['values'] {
  return { indicator, area: { type: 'area', code: area } };
}
