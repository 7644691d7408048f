import { HEADLINES } from '@libs/vocabulary';
import type { Column, DataTable, Note } from '@libs/table';
import { unusedNotes, type Filter } from '../filter.js';
import { byColumn } from '../question.js';
import { aggregateNotes, aggregateRows, ruleOf } from './aggregates.js';
import { seriesRemarks, type SeriesChoice, type WeightedRow } from './observations.js';

const columns: readonly Column[] = [
  { name: 'indicator', role: 'dimension', type: 'indicator' },
  { name: 'sex', role: 'dimension', type: 'code:sex' },
  { name: 'age', role: 'dimension', type: 'text' },
  { name: 'area', role: 'dimension', type: 'area' },
  { name: 'year', role: 'dimension', type: 'year' },
  { name: 'value', role: 'measure', type: 'value', missing: 'no-data' },
  { name: 'known', role: 'measure', type: 'count' },
  { name: 'of', role: 'measure', type: 'count' },
  { name: 'aggregation', role: 'attribute', type: 'code:aggregation', missing: 'not-applicable' },
];

/**
 * A country or group beside its group and the network: the headline series of the labour market. `rowsOf` reads
 * every member and year of one of them.
 */
export async function profile(
  area: string,
  filter: Filter,
  rowsOf: (choice: SeriesChoice) => Promise<readonly WeightedRow[]>,
): Promise<Omit<DataTable, 'asOf' | 'readOn' | 'fictional'>> {
  const answers = await Promise.all(
    HEADLINES.map(async (choice) => ({ choice, rows: await rowsOf(choice) })),
  );
  const records = answers.flatMap(({ choice, rows }) => {
    const own = rows.filter((row) => row.area === area);
    const group = own.at(-1)?.group ?? area;
    const aggregated = aggregateRows(rows, choice).filter(
      (row) => row.area === group || row.area === 'network',
    );
    const values = own.map(({ year, value }) => ({
      area,
      year,
      value,
      known: value === null ? 0 : 1,
      of: 1,
      aggregation: null,
    }));
    const aggregation = ruleOf(choice);
    return [...values, ...aggregated.map((row) => ({ ...row, aggregation }))].map((row) => ({
      ...choice,
      ...row,
    }));
  });
  return {
    question: 'profile',
    ...byColumn(columns, records),
    notes: [
      ...(records.length === 0 ? [{ code: 'note.nothing-fits', values: {} }] : []),
      ...profileNotes(answers),
      ...unusedNotes(filter, ['years']),
    ],
    sources: [...new Set(answers.flatMap(({ rows }) => rows.flatMap((row) => row.sources ?? [])))].sort(),
  };
}

/** What holds of some of the series: each note once. */
function profileNotes(
  answers: readonly { readonly choice: SeriesChoice; readonly rows: readonly WeightedRow[] }[],
): Note[] {
  const all = answers.flatMap(({ choice, rows }) => [
    ...seriesRemarks(rows).filter(({ code }) => ['note.unsurveyed', 'note.edition'].includes(code)),
    ...aggregateNotes(rows, choice).filter(({ code }) => code === 'note.weights-carried'),
  ]);
  return [...new Map(all.map((note) => [`${note.code} ${JSON.stringify(note.values)}`, note])).values()];
}
