import { HEADLINES } from '@libs/vocabulary';
import {
  aggregateNotes,
  breaksByArea,
  ownStatuses,
  profile as declared,
  ruleOf,
  seriesRemarks,
  unusedNotes,
  type AreaChoice,
  type Filter,
  type SeriesChoice,
  type WeightedRow,
} from '@libs/questions';
import type { Note } from '@libs/table';
import { byColumn, type ReadQuestion, type WrittenTable } from '../question.js';
import { aggregateRows } from './aggregates.js';

export const profile: ReadQuestion<AreaChoice> = {
  ...declared,
  read: profileOf,
};

async function profileOf(
  { area }: AreaChoice,
  filter: Filter,
  rowsOf: (choice: SeriesChoice) => Promise<readonly WeightedRow[]>,
): Promise<WrittenTable> {
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
    ...byColumn(declared.columns, records),
    notes: [
      ...(records.length === 0 ? [{ code: 'note.nothing-fits', values: {} }] : []),
      ...profileNotes(answers),
      ...statusNotes(answers, area),
      ...breakNotes(answers, area),
      ...unusedNotes(filter, declared.uses),
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

/** Which values of the area state another status than that of their series, or none. */
function statusNotes(
  answers: readonly { readonly choice: SeriesChoice; readonly rows: readonly WeightedRow[] }[],
  area: string,
): Note[] {
  return answers.flatMap(({ choice: { indicator, sex }, rows }) =>
    ownStatuses(rows.filter((row) => row.area === area)).map(({ status, years }) => ({
      code: 'note.profile-status',
      values: { indicator, sex, area, status, years: years.join(', ') },
    })),
  );
}

/** Where sources state a break: of the area itself with the years, of its group and the network with the number of their members. */
function breakNotes(
  answers: readonly { readonly choice: SeriesChoice; readonly rows: readonly WeightedRow[] }[],
  area: string,
): Note[] {
  return answers.flatMap(({ choice: { indicator, sex }, rows }) => {
    const breaks = breaksByArea(rows);
    const own = breaks.get(area);
    return [
      ...(own === undefined
        ? []
        : [{ code: 'note.profile-break', values: { indicator, sex, area, years: own.join(', ') } }]),
      ...(breaks.size === 0
        ? []
        : [{ code: 'note.profile-breaks', values: { indicator, sex, members: breaks.size } }]),
    ];
  });
}
