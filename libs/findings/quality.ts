import { codesOf } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import { noteSentence } from './notes.js';
import { countOfAll, rowsOf, rowsOfAll, type Row } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/** The figures that the page's finding is made of. */
interface QualityTables {
  readonly conflicts: DataTable;
  readonly rulesChecked: DataTable;
  readonly staleSources: DataTable;
}

/** What there is to look into, in one sentence. */
export function qualityFinding({ conflicts, rulesChecked, staleSources }: QualityTables): Sentence {
  return sentence('quality.finding', {
    disputed: countOfAll(conflicts, 'figures', disputedFigures(conflicts).length),
    broken: sum(rowsOf(rulesChecked), 'broken'),
    stale: countOfAll(staleSources, 'stale', sum(rowsOf(staleSources), 'stale')),
  });
}

/** What is on record of an area, from `completenessByArea`, in the order of the list of items. */
export function completenessFinding(table: DataTable, area: string): Sentence {
  const rows = rowsOf(table).filter((row) => row.text('area') === area);
  const inOrder = codesOf('quality-item').flatMap((item) => rows.filter((row) => row.text('item') === item));
  return sentence('quality.completeness', {
    area: { type: 'area', code: area },
    items: {
      list: inOrder.map((row) =>
        sentence('quality.item', {
          item: { type: 'code:quality-item', code: row.text('item') },
          known: row.count('known'),
          of: row.count('of'),
        }),
      ),
    },
  });
}

/** Rows of `conflicts` that are about one figure, the preferred first. */
export function disputedFigures(conflicts: DataTable): readonly (readonly Row[])[] {
  const figures = new Map<string, Row[]>();
  for (const row of rowsOf(conflicts)) {
    const key = `${row.text('kind')} ${row.text('record')} ${row.text('measure')}`;
    figures.set(key, [...(figures.get(key) ?? []), row]);
  }
  return [...figures.values()];
}

/** How many figures do not agree, and in which way, from `conflicts`. */
export function conflictsFinding(conflicts: DataTable): Sentence {
  const figures = disputedFigures(conflicts);
  const between = figures.filter(([row]) => row?.text('conflict') === 'sources').length;
  const all = countOfAll(conflicts, 'figures', figures.length);
  const sources = countOfAll(conflicts, 'sources', between);
  return sentence('quality.conflicts', { figures: all, sources, names: all - sources });
}

/** How many changes are odd, from the note of `outliers`. */
export function outliersFinding(outliers: DataTable): Sentence {
  const note = outliers.notes.find(({ code }) => code === 'note.outliers');
  return note === undefined ? sentence('quality.outliers-none') : noteSentence(note);
}

/** On how many records the rules were checked, and how many break one, from `rulesChecked`. */
export function rulesFinding(rulesChecked: DataTable): Sentence {
  const rows = rowsOf(rulesChecked);
  return sentence('quality.rules', {
    rules: rows.length,
    checked: sum(rows, 'checked'),
    broken: sum(rows, 'broken'),
  });
}

/** How many sources were read too long ago, from `staleSources`. */
export function staleSourcesFinding(staleSources: DataTable): Sentence {
  const stale = sum(rowsOf(staleSources), 'stale');
  return sentence('quality.stale-sources', {
    stale: countOfAll(staleSources, 'stale', stale),
    of: rowsOfAll(staleSources),
  });
}

/** Of how many indicators some member's last figure is old, from `staleSeries`. */
export function staleSeriesFinding(staleSeries: DataTable): Sentence {
  const rows = rowsOf(staleSeries);
  const stale = rows.filter((row) => row.count('stale') > 0).length;
  return sentence('quality.stale-series', { stale, of: rows.length });
}

/** How many of the members have a focal point with an account, from `focalPoints`. */
export function focalPointsFinding(focalPoints: DataTable, members: number): Sentence {
  const rows = rowsOf(focalPoints);
  const waiting = sum(rows, 'accounts') - sum(rows, 'accepted');
  return sentence('quality.focal-points', { n: rows.length, of: members, waiting });
}

function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + row.count(column), 0);
}
