import { kinds, type Cells, type Values } from '@libs/model';
import { fold } from '@libs/vocabulary';
import type { ParsedRow } from '../plan/parse.js';
import { kindNamed } from './kind-named.js';
import { textOf, valueOf, type ImportKind } from './kind.js';
import { oneRecordARow } from './one-record-a-row.js';

const institution = kindNamed(kinds, 'institution');

/** Members' agencies, ministries and partners: one a row, found again by its key or by country and name. */
export const institutions: ImportKind = {
  name: 'institutions',
  kinds: [institution],
  columns: [
    {
      key: 'id',
      required: false,
      label: { en: 'Key', fr: 'Clé', ar: 'المفتاح' },
      also: ['Id'],
      type: { type: 'text', max: 40 },
    },
    {
      key: 'country',
      required: false,
      label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
      also: ['Member country', 'Pays membre', 'البلد'],
      type: { type: 'country' },
    },
    {
      key: 'kind',
      required: true,
      label: { en: 'Kind', fr: 'Type', ar: 'النوع' },
      also: ['Type of institution', 'Kind of institution', 'Nature', 'نوع المؤسسة'],
      type: { type: 'code', list: 'institution-kind', also: { pes: 'national_pes', spe: 'national_pes' } },
    },
    {
      key: 'name_en',
      required: true,
      label: { en: 'Name (English)', fr: 'Nom (anglais)', ar: 'الاسم (بالإنجليزية)' },
      also: ['Name', 'Institution', 'English name'],
      type: { type: 'text', max: 500 },
    },
    {
      key: 'name_fr',
      required: false,
      label: { en: 'Name (French)', fr: 'Nom (français)', ar: 'الاسم (بالفرنسية)' },
      also: ['Nom', 'French name'],
      type: { type: 'text', max: 500 },
    },
    {
      key: 'name_ar',
      required: false,
      label: { en: 'Name (Arabic)', fr: 'Nom (arabe)', ar: 'الاسم (بالعربية)' },
      also: ['الاسم', 'Arabic name'],
      type: { type: 'text', max: 500 },
    },
    {
      key: 'acronym',
      required: false,
      label: { en: 'Acronym', fr: 'Sigle', ar: 'الاختصار' },
      also: ['Acronyme', 'Abbreviation'],
      type: { type: 'text', max: 40 },
    },
    {
      key: 'role',
      required: false,
      label: { en: 'Role', fr: 'Rôle', ar: 'الدور' },
      type: { type: 'text', max: 500 },
    },
    {
      key: 'confirmed',
      required: false,
      label: { en: 'Confirmed', fr: 'Confirmé', ar: 'مؤكد' },
      type: { type: 'yes-no' },
    },
    {
      key: 'note',
      required: false,
      label: { en: 'Note', fr: 'Remarque', ar: 'ملاحظة' },
      also: ['Notes', 'Remarks', 'Remarques', 'ملاحظات'],
      type: { type: 'text', max: 4_000 },
    },
  ],
  context: [],
  touches: () => new Map([[institution, 'all']]),
  draft: oneRecordARow({
    kind: institution,
    names,
    namesOf,
    record: (row, existing) => ({
      root: { confirmed: false, ...existing?.root, ...cellsOf(row) },
      parts: {},
    }),
    columnOf: (path) => (path === 'country_code' ? 'country' : path),
    before: ({ root }) => ({ ...root, country: root['country_code'] ?? null }),
  }),
};

function cellsOf(row: ParsedRow): Cells {
  const same = ['id', 'kind', 'name_en', 'name_fr', 'name_ar', 'acronym', 'role', 'confirmed', 'note'];
  const cells = {
    ...Object.fromEntries(same.map((key) => [key, valueOf(row, key)])),
    country_code: valueOf(row, 'country'),
  };
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
}

const NAMES = ['name_en', 'name_fr', 'name_ar'] as const;

/** An institution is the one of this key, else the one of the same country that is called so in any language. */
function names(row: ParsedRow): readonly string[] {
  const id = textOf(row, 'id');
  return id === null
    ? called(
        textOf(row, 'country'),
        NAMES.map((key) => textOf(row, key)),
      )
    : [`key ${id}`];
}

function namesOf({ root }: Values): readonly string[] {
  const name = (key: string) => (typeof root[key] === 'string' ? root[key] : null);
  return [`key ${String(root['id'])}`, ...called(name('country_code'), NAMES.map(name))];
}

function called(country: string | null, texts: readonly (string | null)[]): readonly string[] {
  const words = texts.map((text) => fold(text ?? '')).filter((word) => word !== '');
  return [...new Set(words)].map((word) => `${country ?? ''} ${word}`);
}
