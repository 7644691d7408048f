import { HEADLINES } from '@libs/vocabulary';
import type { Column, DataTable } from '@libs/table';
import { unusedNotes, type Filter } from '../filter.js';
import { byColumn } from '../question.js';
import { aggregateRows } from './aggregates.js';
import type { SeriesChoice, WeightedRow } from './observations.js';

const columns: readonly Column[] = [
  { name: 'indicator', role: 'dimension', type: 'indicator' },
  { name: 'sex', role: 'dimension', type: 'code:sex' },
  { name: 'age', role: 'dimension', type: 'text' },
  { name: 'area', role: 'dimension', type: 'area' },
  { name: 'year', role: 'dimension', type: 'year' },
  { name: 'value', role: 'measure', type: 'value', missing: 'no-data' },
  { name: 'known', role: 'measure', type: 'count' },
  { name: 'of', role: 'measure', type: 'count' },
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
    const group = own[0]?.group ?? area;
    const aggregated = aggregateRows(rows, choice).filter(
      (row) => row.area === group || row.area === 'network',
    );
    const values = own.map(({ year, value }) => ({
      area,
      year,
      value,
      known: value === null ? 0 : 1,
      of: 1,
    }));
    return [...values, ...aggregated].map((row) => ({ ...choice, ...row }));
  });
  return {
    question: 'profile',
    ...byColumn(columns, records),
    notes: [
      ...(records.length === 0 ? [{ code: 'note.nothing-fits', values: {} }] : []),
      ...unusedNotes(filter, ['years']),
    ],
    sources: [...new Set(answers.flatMap(({ rows }) => rows.flatMap((row) => row.sources ?? [])))].sort(),
  };
}
