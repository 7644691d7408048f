import { kinds, type Cells, type CellValue, type Values } from '@libs/records';
import { fold, LANGUAGES } from '@libs/vocabulary';
import type { ImportColumn } from '../plan/column.js';
import type { ParsedRow } from '../plan/parse.js';
import { kindNamed } from './kind-named.js';
import { textOf, valueOf, type Drafting, type ImportKind } from './kind.js';
import { oneRecordARow } from './one-record-a-row.js';

const activity = kindNamed(kinds, 'activity');

const title = (key: string, label: ImportColumn['label'], also: readonly string[]): ImportColumn => ({
  ...{ key, required: false, label, also },
  type: { is: 'text', most: 500 },
});

const count = (key: string, label: ImportColumn['label'], also: readonly string[]): ImportColumn => ({
  ...{ key, required: false, label, also },
  type: { is: 'whole', least: 0, most: 1_000_000 },
});

const columns: readonly ImportColumn[] = [
  {
    key: 'id',
    required: false,
    label: { en: 'Key', fr: 'Clé', ar: 'المفتاح' },
    also: ['Id'],
    type: { is: 'text', most: 40 },
  },
  title('title_en', { en: 'Title (English)', fr: 'Titre (anglais)', ar: 'العنوان (بالإنجليزية)' }, [
    'Title',
    'Activity',
  ]),
  title('title_fr', { en: 'Title (French)', fr: 'Titre (français)', ar: 'العنوان (بالفرنسية)' }, [
    'Titre',
    'Activité',
  ]),
  title('title_ar', { en: 'Title (Arabic)', fr: 'Titre (arabe)', ar: 'العنوان (بالعربية)' }, [
    'العنوان',
    'النشاط',
  ]),
  {
    key: 'programme',
    required: true,
    label: { en: 'Programme', fr: 'Programme', ar: 'البرنامج' },
    also: ['Plan', 'Work plan', 'Plan de travail', 'خطة العمل'],
    type: { is: 'code', list: 'programme' },
  },
  {
    key: 'type',
    required: true,
    label: { en: 'Type', fr: 'Type', ar: 'النوع' },
    also: ['Kind', 'Type of activity', "Type d'activité", 'نوع النشاط'],
    type: { is: 'code', list: 'activity-type' },
  },
  {
    key: 'status',
    required: false,
    label: { en: 'Status', fr: 'Statut', ar: 'الحالة' },
    also: ['State', 'État'],
    type: { is: 'code', list: 'activity-status' },
  },
  {
    key: 'area',
    required: false,
    label: { en: 'Thematic area', fr: 'Domaine thématique', ar: 'المجال المواضيعي' },
    also: ['المجال الموضوعي', 'Area', 'Theme', 'Domaine', 'Thème', 'المجال'],
    type: { is: 'reference', to: 'area' },
  },
  {
    key: 'start',
    required: true,
    label: { en: 'Start', fr: 'Début', ar: 'البداية' },
    also: ['Start date', 'Date', 'From', 'Date de début', 'Du', 'تاريخ البداية', 'التاريخ'],
    type: { is: 'day' },
  },
  {
    key: 'end',
    required: false,
    label: { en: 'End', fr: 'Fin', ar: 'النهاية' },
    also: ['End date', 'To', 'Date de fin', 'Au', 'تاريخ النهاية'],
    type: { is: 'day' },
  },
  {
    key: 'city',
    required: false,
    label: { en: 'City', fr: 'Ville', ar: 'المدينة' },
    type: { is: 'text', most: 200 },
  },
  {
    key: 'country',
    required: false,
    label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
    also: ['Host country', 'Pays hôte', 'البلد', 'البلد المضيف'],
    type: { is: 'country' },
  },
  {
    key: 'mode',
    required: false,
    label: { en: 'Mode', fr: 'Modalité', ar: 'صيغة الانعقاد' },
    also: ['الصيغة'],
    type: {
      is: 'code',
      list: 'mode',
      also: {
        online: 'virtual',
        'en ligne': 'virtual',
        'in person': 'on-site',
        présentiel: 'on-site',
        'عن بعد': 'virtual',
        حضوري: 'on-site',
      },
    },
  },
  {
    key: 'providers',
    required: false,
    label: { en: 'Providers', fr: 'Prestataires', ar: 'الجهات المقدمة' },
    also: ['Provider', 'Provider country', 'Prestataire', 'الجهة المقدمة'],
    type: { is: 'countries' },
  },
  {
    key: 'beneficiaries',
    required: false,
    label: { en: 'Beneficiaries', fr: 'Bénéficiaires', ar: 'المستفيدون' },
    also: ['Beneficiary countries', 'Pays bénéficiaires', 'الدول المستفيدة'],
    type: { is: 'countries' },
  },
  count('participations', { en: 'Participations', fr: 'Participations', ar: 'المشاركات' }, [
    'Participants',
    'المشاركون',
  ]),
  count('countries', { en: 'Countries', fr: 'Nombre de pays', ar: 'عدد الدول' }, ['Number of countries']),
  {
    key: 'note',
    required: false,
    label: { en: 'Note', fr: 'Remarque', ar: 'ملاحظة' },
    also: ['Notes', 'Remarks', 'Remarques'],
    type: { is: 'text', most: 4_000 },
  },
];

/** Trainings, workshops and visits: one a row, found again by its key or by title and first day. */
export const activities: ImportKind = {
  name: 'activities',
  kinds: [activity],
  columns,
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

/** The states that a row names take the place of those named before; institutions and funders stay. */
function partiesOf(row: ParsedRow, existing: Values | undefined): readonly Cells[] {
  let parties = existing?.parts['parties'] ?? [];
  for (const [key, role] of [
    ['providers', 'provider'],
    ['beneficiaries', 'beneficiary'],
  ] as const) {
    const codes = codesOf(row, key);
    const before = parties.filter(
      (party) => party['role'] === role && (party['country_code'] ?? null) !== null,
    );
    const same =
      before
        .map((party) => String(party['country_code']))
        .sort()
        .join() === [...codes].sort().join();
    if (codes.length === 0 || same) continue;
    parties = [
      ...parties.filter((party) => !before.includes(party)),
      ...codes.map((code) => ({ role, country_code: code, institution: null })),
    ];
  }
  return parties.map((party, index) => ({ ...party, seq: index + 1 }));
}

/** A total that the file states stands beside those of other sources; the first one is preferred. */
function countsOf(row: ParsedRow, existing: Values | undefined, source: string): readonly Cells[] {
  let counts = existing?.parts['counts'] ?? [];
  for (const measure of ['participations', 'countries'] as const) {
    const value = valueOf(row, measure);
    const stated = counts.filter((one) => one['measure'] === measure && one['basis'] === 'stated');
    if (value === null || stated.some((one) => one['value'] === value)) continue;
    const own = stated.find((one) => one['source_id'] === source);
    const preferred = !counts.some((one) => one['measure'] === measure && one['preferred'] === true);
    counts =
      own === undefined
        ? [...counts, { measure, basis: 'stated', source_id: source, value, preferred, reason: null }]
        : counts.map((one) => (one === own ? { ...own, value } : one));
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
  return columns.some(({ key }) => key === path) ? path : null;
}

function columnsOfRecord({ root, parts }: Values): Readonly<Record<string, CellValue>> {
  const states = (role: string) =>
    (parts['parties'] ?? []).flatMap((party) =>
      party['role'] === role && typeof party['country_code'] === 'string' ? [party['country_code']] : [],
    );
  const stated = (measure: string) =>
    (parts['counts'] ?? []).find((one) => one['measure'] === measure && one['preferred'] === true)?.[
      'value'
    ] ?? null;
  return {
    ...root,
    ...Object.fromEntries(Object.entries(renamed).map(([key, column]) => [key, root[column] ?? null])),
    providers: states('provider'),
    beneficiaries: states('beneficiary'),
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
