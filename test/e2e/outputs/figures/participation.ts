import type { Cell } from '@libs/table';
import { grouped, type OpenTables, type Row } from '../open-tables.js';
import type { OpenFigures } from './figure.js';

const SEEN: readonly Cell[] = ['attended', 'absent', 'excused'];

const attended = (rows: readonly Row[]): number => rows.filter(({ state }) => state === 'attended').length;

const listOf = (open: OpenTables) =>
  new Map(open.rows('meetings').map(({ meeting, list }) => [meeting ?? null, list ?? null]));

/** What members were at meetings, with the list of each meeting. */
function presence(open: OpenTables): readonly Row[] {
  const list = listOf(open);
  return open.rows('attendance').map((row) => ({ ...row, list: list.get(row['meeting'] ?? null) ?? null }));
}

export const figures: readonly OpenFigures[] = [
  {
    question: 'participationByMeeting',
    key: ['meeting'],
    columns: [
      'countries',
      'representatives',
      'named',
      'of',
      'coverage',
      'denominator',
      'list',
      'start',
      'mode',
    ],
    rows: (open) =>
      open
        .rows('meetings')
        .filter(({ status }) => status === 'held')
        .map(
          ({
            countries_named: named = null,
            denominator_members: of = null,
            start_date: start = null,
            ...row
          }) => ({
            ...row,
            ...{ named, of, start },
          }),
        ),
  },
  {
    question: 'participationByGroup',
    key: ['meeting', 'group'],
    columns: ['named'],
    rows: (open) =>
      grouped(open.rows('attendance'), 'meeting')
        .filter((rows) => rows.some((row) => row['on_list'] === 'true'))
        .flatMap((rows) =>
          // A guest is of no group.
          grouped(
            rows.filter((row) => row['group'] !== null),
            'group',
          ).map((some) => ({
            ...some[0],
            named: some.filter((row) => row['on_list'] === 'true').length,
          })),
        ),
  },
  {
    question: 'participationByCountry',
    key: ['country'],
    columns: ['named', 'attended', 'known', 'share'],
    rows: (open) =>
      grouped(presence(open), 'country').map((rows) => {
        const whole = rows.filter(({ list }) => list === 'complete');
        const known = whole.filter(({ state }) => SEEN.includes(state ?? null)).length;
        return {
          country: rows[0]?.['country'] ?? null,
          named: rows.filter((row) => row['on_list'] === 'true').length,
          known,
          attended: known === 0 ? null : attended(whole),
          share: known < 3 ? null : Math.round((attended(whole) / known) * 10_000) / 10_000,
        };
      }),
  },
  {
    question: 'attendanceMatrix',
    key: ['country', 'meeting'],
    columns: ['state', 'onList'],
    // Declared: where nobody knows who was invited, pages say of an absent member that it is not named.
    rows: (open) =>
      open.rows('attendance').map((row) => ({
        ...row,
        state: row['state'] === 'absent' && row['invited'] === null ? 'not-named' : (row['state'] ?? null),
        onList: row['on_list'] === 'true' ? 1 : 0,
      })),
  },
  {
    question: 'retention',
    words: ['from', 'to'],
    key: ['country'],
    columns: ['outcome'],
    only: ({ outcome }) => outcome === 'returned' || outcome === 'new',
    rows: (open, { from, to }) =>
      grouped(open.rows('attendance'), 'country').flatMap((rows) => {
        const at = (meeting: string) => rows.find((row) => row['meeting'] === meeting)?.['state'] ?? null;
        if (at(to) !== 'attended') return [];
        if (at(from) === 'unknown') return [];
        return [{ ...rows[0], outcome: at(from) === 'attended' ? 'returned' : 'new' }];
      }),
  },
  {
    question: 'change',
    words: ['from', 'to'],
    key: ['part'],
    columns: ['members'],
    only: ({ part }) => part === 'before' || part === 'after',
    rows: (open, { from, to }) => {
      const list = listOf(open);
      if (list.get(from) !== 'complete' || list.get(to) !== 'complete') return [];
      const at = (meeting: string) =>
        attended(open.rows('attendance').filter((row) => row['meeting'] === meeting));
      return [
        { part: 'before', members: at(from) },
        { part: 'after', members: at(to) },
      ];
    },
  },
  {
    question: 'delegationSizes',
    key: ['meeting', 'country'],
    columns: ['representatives'],
    rows: (open) => {
      const counted = grouped(
        presence(open).filter(({ list }) => list === 'complete'),
        'meeting',
      ).filter((rows) => rows.every((row) => row['state'] !== 'attended' || row['representatives'] !== null));
      return (counted.at(-1) ?? [])
        .filter(({ state }) => SEEN.includes(state ?? null))
        .map((row) => ({
          ...row,
          representatives: row['state'] === 'attended' ? (row['representatives'] ?? null) : 0,
        }));
    },
  },
  {
    question: 'concentration',
    key: ['meeting'],
    columns: ['countries', 'countriesMax', 'known', 'effectiveNumber', 'hhi'],
    rows: (open) =>
      grouped(
        presence(open).filter(({ list }) => list === 'complete'),
        'meeting',
      )
        .filter((rows) => rows.every((row) => row['state'] !== 'attended' || row['representatives'] !== null))
        .map((rows) => {
          const sizes = rows
            .filter(({ state }) => state === 'attended')
            .map((row) => Number(row['representatives']));
          const total = sizes.reduce((sum, size) => sum + size, 0);
          const hhi = sizes.reduce((sum, size) => sum + (size / total) ** 2, 0);
          const open = rows.filter(({ state }) => state === 'unknown').length;
          return {
            meeting: rows[0]?.['meeting'] ?? null,
            countries: sizes.length,
            countriesMax: sizes.length + open,
            known: rows.filter(({ state }) => SEEN.includes(state ?? null)).length,
            effectiveNumber: 1 / hhi,
            hhi,
          };
        }),
  },
  {
    question: 'engagement',
    key: ['country'],
    columns: ['presence done', 'presence known'],
    rows: (open) =>
      grouped(presence(open), 'country').map((rows) => {
        const whole = rows.filter(({ list }) => list === 'complete');
        return {
          ...rows[0],
          'presence done': attended(whole),
          'presence known': whole.filter(({ state }) => SEEN.includes(state ?? null)).length,
        };
      }),
  },
];
