import {
  noteSentence,
  rowsOf,
  sentence,
  seriesNotes,
  type Sentence,
  type SeriesTables,
} from '@libs/findings';
import { codesOf } from '@libs/vocabulary';

/** What changes the reading of panels that each have another measure: nothing that holds for one of them only. */
export function panelNotes(tables: readonly SeriesTables[], areas: readonly string[]): Sentence[] {
  const groups = areas.filter((area) => area === 'network' || codesOf('group').includes(area));
  const estimates = new Map(
    tables
      .flatMap(({ observations }) => observations.notes)
      .filter(({ values }) => values['area'] === undefined)
      .map((note) => [note.code, noteSentence(note)]),
  );
  const banked = seriesNotes([], areas, 'latest');
  if (groups.length === 0) return [...estimates.values(), ...banked];
  const covered = groups.flatMap((area) => coverage(tables, area));
  return [...estimates.values(), sentence('compare.aggregates'), ...covered, ...banked];
}

/** On how many of its members the latest values of a group rest, from the least to the most over the panels. */
function coverage(tables: readonly SeriesTables[], area: string): Sentence[] {
  const rows = tables.flatMap(({ aggregates }) => {
    const valued = rowsOf(aggregates).filter(
      (row) => row.text('area') === area && row.number('value') !== null,
    );
    return valued.at(-1) ?? [];
  });
  if (rows.length === 0) return [];
  const known = rows.map((row) => row.count('known'));
  const of = Math.max(...rows.map((row) => row.count('of')));
  const [min, max] = [Math.min(...known), Math.max(...known)];
  return [sentence('compare.coverage', { area: { type: 'area', code: area }, min, max, of })];
}
