import { grouped, sumOf, wordsIn, type OpenTables, type Row } from '../open-tables.js';
import { GROUPS, groupsOf, type OpenFigures } from './figure.js';

const isOwn = ({ programme }: Row): boolean => programme !== 'other';
const happened = ({ status }: Row): boolean => status === 'done' || status === 'under-way';

/** The network's own activities that took place or are under way. */
const own = (open: OpenTables): readonly Row[] =>
  open.rows('activities').filter((row) => isOwn(row) && happened(row));

function countsOf(rows: readonly Row[]): Row {
  const countries = rows.flatMap(({ countries: n }) => (typeof n === 'number' ? [n] : []));
  return {
    activities: rows.length,
    withTotals: rows.filter(({ participations }) => participations !== null).length,
    participations: sumOf(rows, 'participations'),
    countriesMin: countries.length === 0 ? null : Math.min(...countries),
    countriesMax: countries.length === 0 ? null : Math.max(...countries),
  };
}

const COUNTS = ['activities', 'withTotals', 'participations', 'countriesMin', 'countriesMax'];

/** Countries of an activity in a role; anyone who provides is no beneficiary. */
const ROLES = {
  provided: 'provider',
  partnered: 'partner_countries',
  presented: 'presenter_countries',
  benefited: 'beneficiaries',
  funded: 'funder_countries',
} as const;

/** Countries that an activity names in some roles, of the members of its day. */
function membersNamed(open: OpenTables, row: Row, columns: readonly string[]): readonly string[] {
  const since = new Map(
    open.rows('members').map(({ country, member_since: year }) => [String(country), Number(year)]),
  );
  const year = Number(String(row['start_date']).slice(0, 4));
  return columns
    .flatMap((column) => wordsIn(row[column]))
    .filter((code) => (since.get(code) ?? Infinity) <= year);
}

/** A count of countries on lists: none is known only where all are whole. */
const onLists = (n: number, rows: readonly Row[]): number | null =>
  n > 0 || rows.every((row) => row['beneficiary_list'] === 'complete') ? n : null;

/** A count of activities in a role: none is known where nobody can be missing, and of beneficiaries where every list is whole. */
function inRole(n: number, role: string, rows: readonly Row[]): number | null {
  if (role === 'benefited') return onLists(n, rows);
  return n > 0 || rows.every((row) => row['beneficiary_list'] === 'complete' && row['provider'] !== null)
    ? n
    : null;
}

function asActivity(row: Row): Row {
  return {
    activity: row['activity'] ?? null,
    participations: row['participations'] ?? null,
    countries: row['countries'] ?? null,
    programme: row['programme'] ?? null,
    type: row['type'] ?? null,
    theme: row['thematic_area'] ?? null,
    start: row['start_date'] ?? null,
    end: row['end_date'] ?? null,
    mode: row['mode'] ?? null,
    providers: row['provider'] ?? '',
    partners: row['partner_countries'] ?? '',
    presenters: row['presenter_countries'] ?? '',
    beneficiaries: row['beneficiaries'] ?? '',
    funders: row['funder_countries'] ?? '',
  };
}

export const figures: readonly OpenFigures[] = [
  {
    question: 'activities',
    key: ['activity'],
    columns: [
      ...['participations', 'countries', 'programme', 'type', 'theme', 'start', 'end', 'mode'],
      ...['providers', 'partners', 'presenters', 'beneficiaries', 'funders'],
    ],
    rows: (open) => own(open).map(asActivity),
  },
  {
    question: 'activitiesBy',
    fixed: { dimension: 'theme' },
    key: ['theme'],
    columns: COUNTS,
    rows: (open) =>
      grouped(own(open), 'thematic_area').map((rows) => ({
        theme: rows[0]?.['thematic_area'] ?? null,
        ...countsOf(rows),
      })),
  },
  {
    question: 'activitiesBy',
    fixed: { dimension: 'type' },
    key: ['type'],
    columns: COUNTS,
    rows: (open) =>
      grouped(own(open), 'type').map((rows) => ({ type: rows[0]?.['type'] ?? null, ...countsOf(rows) })),
  },
  {
    question: 'activitiesBy',
    fixed: { dimension: 'provider' },
    key: ['provider'],
    columns: COUNTS,
    rows: (open) => {
      const each = own(open).flatMap((row) => {
        const providers = wordsIn(row['provider']);
        return (providers.length === 0 ? [null] : providers).map((provider) => ({ ...row, provider }));
      });
      return grouped(each, 'provider').map((rows) => ({
        provider: rows[0]?.['provider'] ?? null,
        ...countsOf(rows),
      }));
    },
  },
  {
    question: 'activityParties',
    key: ['country'],
    columns: ['beneficiary'],
    rows: (open) =>
      open.rows('members').map(({ country = null }) => ({
        country,
        beneficiary: onLists(
          own(open).filter((row) => membersNamed(open, row, ['beneficiaries']).includes(String(country)))
            .length,
          own(open),
        ),
      })),
  },
  {
    question: 'themeReach',
    key: ['theme', 'group'],
    columns: ['benefited', 'activities'],
    rows: (open) => {
      const groups = groupsOf(open);
      return grouped(own(open), 'thematic_area').flatMap((rows) =>
        GROUPS.map((group) => {
          const named = new Set(rows.flatMap((row) => membersNamed(open, row, ['beneficiaries'])));
          const some = [...named].filter((country) => groups.get(country) === group);
          return {
            theme: rows[0]?.['thematic_area'] ?? null,
            group,
            benefited: onLists(some.length, rows),
            activities: rows.length,
          };
        }),
      );
    },
  },
  {
    question: 'themeCountries',
    key: ['theme', 'country'],
    columns: ['activities', ...Object.keys(ROLES)],
    rows: (open) =>
      grouped(own(open), 'thematic_area').flatMap((rows) => {
        const named = (row: Row) => membersNamed(open, row, Object.values(ROLES));
        return [...new Set(rows.flatMap(named))].map((country) => ({
          theme: rows[0]?.['thematic_area'] ?? null,
          country,
          activities: rows.filter((row) => named(row).includes(country)).length,
          ...Object.fromEntries(
            Object.entries(ROLES).map(([role, column]) => [
              role,
              inRole(
                rows.filter((row) => membersNamed(open, row, [column]).includes(country)).length,
                role,
                rows,
              ),
            ]),
          ),
        }));
      }),
  },
  {
    question: 'links',
    key: ['provider', 'beneficiary'],
    columns: ['activities', 'first', 'last'],
    rows: (open) => {
      const each = own(open).flatMap((row) =>
        wordsIn(row['provider']).flatMap((provider) =>
          wordsIn(row['beneficiaries']).map((beneficiary) => ({
            ...{ provider, beneficiary },
            start: row['start_date'] ?? null,
          })),
        ),
      );
      return grouped(each, 'provider', 'beneficiary').map((rows) => {
        const days = rows.map(({ start }) => String(start)).sort();
        return { ...rows[0], activities: rows.length, first: days[0] ?? null, last: days.at(-1) ?? null };
      });
    },
  },
];
