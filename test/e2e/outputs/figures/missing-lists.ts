import { grouped, type Row } from '../open-tables.js';
import type { OpenFigures } from './figure.js';

export const figures: readonly OpenFigures[] = [
  {
    question: 'missingLists',
    key: ['meeting'],
    columns: ['open', 'openShare', 'settled', 'decided', 'stated', 'list'],
    rows: (open) => {
      const complete = open
        .rows('meetings')
        .flatMap((row) => (row['list'] === 'complete' ? [row['meeting']] : []));
      const doubtful = open
        .rows('members')
        .flatMap((row) => (row['suspended_from'] === null ? [] : [row['country']]));
      // On a complete list a member whose eligibility is in doubt would be named had it come.
      const isOpen = (row: Row): boolean =>
        row['state'] === 'unknown' &&
        !(complete.includes(row['meeting']) && doubtful.includes(row['country']));
      const states = open.rows('attendance');
      const all = states.filter(isOpen).length;
      const openOf = new Map(
        grouped(states.filter(isOpen), 'country').map((rows) => [rows[0]?.['country'], rows.length]),
      );
      return grouped(states, 'meeting').flatMap((rows) => {
        const left = rows.filter(isOpen);
        if (left.length === 0) return [];
        const meeting = open.rows('meetings').find((row) => row['meeting'] === rows[0]?.['meeting']);
        const decided = rows.filter(({ state }) => ['attended', 'absent', 'excused'].includes(String(state)));
        return [
          {
            ...{ meeting: meeting?.['meeting'] ?? null, list: meeting?.['list'] ?? null },
            ...{ open: left.length, openShare: left.length / all, stated: meeting?.['countries'] ?? null },
            ...{
              decided: decided.length,
              settled: left.filter((row) => openOf.get(row['country']) === 1).length,
            },
          },
        ];
      });
    },
    zeros: {
      settled: 'members whose other meetings are open too',
      decided: 'nobody is on a list, and no state is reported',
    },
  },
];
