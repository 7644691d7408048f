import { grouped } from '../open-tables.js';
import type { OpenFigures } from './figure.js';

export const figures: readonly OpenFigures[] = [
  {
    question: 'retentionPairs',
    key: ['earlier', 'later'],
    columns: ['followed', 'returnedMin', 'returnedMax'],
    // Between complete lists without a state that nobody knows, where no total tells more.
    only: ({ returnedMin, returnedMax }) => returnedMin === returnedMax,
    cut: true,
    rows: (open) => {
      const complete = open.rows('meetings').filter(({ list }) => list === 'complete');
      const states = new Map(
        grouped(open.rows('attendance'), 'meeting').map((rows) => [
          rows[0]?.['meeting'],
          new Map(rows.map((row) => [row['country'], row['state']])),
        ]),
      );
      return complete.flatMap((earlier) =>
        complete
          .filter(
            (later) =>
              later['kind'] === earlier['kind'] &&
              String(later['start_date']) > String(earlier['start_date']),
          )
          .map((later) => {
            const there = states.get(later['meeting']);
            const came = [...(states.get(earlier['meeting']) ?? [])].filter(
              ([country, state]) =>
                state === 'attended' &&
                !['not-invited', 'not-eligible'].includes(String(there?.get(country))),
            );
            const again = came.filter(([country]) => there?.get(country) === 'attended').length;
            return {
              ...{ earlier: earlier['meeting'] ?? null, later: later['meeting'] ?? null },
              ...{ followed: came.length, returnedMin: again, returnedMax: again },
            };
          }),
      );
    },
    zeros: {
      followed: 'members known to have come to the earlier meeting',
      returnedMin: 'the least that lists and totals allow',
      returnedMax: 'every member is known not to have come again',
    },
  },
];
