import { kinds, type Cells, type CellValue, type Values } from '@libs/model';
import { fold, LANGUAGES } from '@libs/vocabulary';
import { isEntered } from '@libs/rules';
import type { ParsedRow } from '../plan/parse.js';
import { activityColumns } from './activity-columns.js';
import { kindNamed } from './kind-named.js';
import { textOf, valueOf, type Drafting, type ImportKind } from './kind.js';
import { oneRecordARow } from './one-record-a-row.js';

const activity = kindNamed(kinds, 'activity');

/** Trainings, workshops and visits: one a row, found again by its key or by title and first day. */
export const activities: ImportKind = {
  name: 'activities',
  kinds: [activity],
  columns: activityColumns,
  context: [],
  touches: () => new Map([[activity, 'all']]),
  draft: oneRecordARow({ kind: activity, names, namesOf, record, columnOf, before: columnsOfRecord }),
};

/** Columns of the record by the columns of the sheet that they are called otherwise in. */
const renamed = {
  area: 'thematic_area',
  start: 'start_date',
  end: 'end_date',
  country: 'country_code',
} as const;
const alike = [
  'id',
  'title_en',
  'title_fr',
  'title_ar',
  'programme',
  'type',
  'status',
  'city',
  'mode',
  'note',
] as const;

function record(row: ParsedRow, existing: Values | undefined, { source }: Drafting): Values {
  const cells = filled({
    ...Object.fromEntries(alike.map((key) => [key, valueOf(row, key)])),
    ...Object.fromEntries(Object.entries(renamed).map(([key, column]) => [column, valueOf(row, key)])),
  });
  const written = LANGUAGES.find((language) => textOf(row, `title_${language}`) !== null) ?? 'en';
  const beneficiaries = codesOf(row, 'beneficiaries');
  const root: Cells = {
    original: written,
    beneficiary_basis: 'none',
    ...existing?.root,
    ...cells,
    ...(beneficiaries.length > 0 ? { beneficiary_basis: 'named_list' } : {}),
    ...(cells['thematic_area'] === undefined
      ? {}
      : {
          thematic_basis:
            existing?.root['thematic_area'] === cells['thematic_area']
              ? (existing?.root['thematic_basis'] ?? null)
              : 'stated',
        }),
  };
  return {
    root,
    parts: {
      programmes: programmesOf(existing, root['programme'] ?? null),
      parties: partiesOf(row, existing),
      counts: countsOf(row, existing, source),
    },
  };
}

function programmesOf(existing: Values | undefined, programme: CellValue): readonly Cells[] {
  const named = existing?.parts['programmes'] ?? [];
  return named.some((one) => one['programme'] === programme) ? named : [...named, { programme }];
}

/** Roles of states, by the column that names them. */
const roles = new Map([
  ['providers', 'provider'],
  ['partners', 'partner'],
  ['presenters', 'presenter'],
  ['beneficiaries', 'beneficiary'],
] as const);

/**
 * The states that a row names take the place of those named before. An institution stays with its state as long as that is
 * named; institutions of no state and funders stay.
 */
function partiesOf(row: ParsedRow, existing: Values | undefined): readonly Cells[] {
  let parties = existing?.parts['parties'] ?? [];
  for (const [key, role] of roles) {
    const named = new Set(codesOf(row, key));
    if (named.size === 0) continue;
    const stateOf = (party: Cells) =>
      party['role'] === role && typeof party['country_code'] === 'string' ? party['country_code'] : null;
    const before = new Set(parties.map(stateOf));
    parties = [
      ...parties.filter((party) => {
        const state = stateOf(party);
        return state === null || named.has(state);
      }),
      ...[...named]
        .filter((code) => !before.has(code))
        .map((code) => ({ role, country_code: code, institution: null })),
    ];
  }
  return parties.map((party, index) => ({ ...party, seq: index + 1 }));
}

/** A total that the file states is beside those of other sources; the first one is preferred. */
function countsOf(row: ParsedRow, existing: Values | undefined, source: string): readonly Cells[] {
  let counts = existing?.parts['counts'] ?? [];
  for (const measure of ['participations', 'countries'] as const) {
    const value = valueOf(row, measure);
    const stated = counts.filter((one) => one['measure'] === measure && one['basis'] === 'stated');
    if (value === null || stated.some((one) => one['value'] === value)) continue;
    const own = stated.find(
      ({ source_id }) => source_id === source || (isEntered(source_id) && isEntered(source)),
    );
    const preferred = !counts.some((one) => one['measure'] === measure && one['preferred'] === true);
    counts =
      own === undefined
        ? [...counts, { measure, basis: 'stated', source_id: source, value, preferred, reason: null }]
        : counts.map((one) => (one === own ? { ...own, source_id: source, value } : one));
  }
  return counts;
}

function codesOf(row: ParsedRow, key: string): readonly string[] {
  const value = valueOf(row, key);
  return Array.isArray(value) ? value.map(String) : [];
}

function filled(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
}

function columnOf(path: string): string | null {
  const [column] = Object.entries(renamed).find(([, name]) => name === path) ?? [];
  if (column !== undefined) return column;
  if (path.startsWith('title')) return 'title_en';
  if (path.startsWith('parties.')) return 'beneficiaries';
  return activityColumns.some(({ key }) => key === path) ? path : null;
}

function columnsOfRecord({ root, parts }: Values): Readonly<Record<string, CellValue>> {
  const states = (role: string) => [
    ...new Set(
      (parts['parties'] ?? []).flatMap((party) =>
        party['role'] === role && typeof party['country_code'] === 'string' ? [party['country_code']] : [],
      ),
    ),
  ];
  const stated = (measure: string) =>
    (parts['counts'] ?? []).find((one) => one['measure'] === measure && one['preferred'] === true)?.[
      'value'
    ] ?? null;
  return {
    ...root,
    ...Object.fromEntries(Object.entries(renamed).map(([key, column]) => [key, root[column] ?? null])),
    ...Object.fromEntries([...roles].map(([key, role]) => [key, states(role)])),
    participations: stated('participations'),
    countries: stated('countries'),
  };
}

const TITLES = LANGUAGES.map((language) => `title_${language}`);

/** An activity is the one of this key, else the one that began on this day under this title. */
function names(row: ParsedRow): readonly string[] {
  const id = textOf(row, 'id');
  return id === null
    ? called(
        textOf(row, 'start'),
        TITLES.map((key) => textOf(row, key)),
      )
    : [`key ${id}`];
}

function namesOf({ root }: Values): readonly string[] {
  const text = (key: string) => (typeof root[key] === 'string' ? root[key] : null);
  return [`key ${String(root['id'])}`, ...called(text('start_date'), TITLES.map(text))];
}

function called(day: string | null, titles: readonly (string | null)[]): readonly string[] {
  const words = titles.map((title) => fold(title ?? '')).filter((word) => word !== '');
  return [...new Set(words)].map((word) => `${day ?? ''} ${word}`);
}
