import { keyText, kinds, type Cells, type CellValue, type Kind } from '@libs/model';
import type { ImportColumn } from '../plan/column.js';
import type { ParsedRow } from '../plan/parse.js';
import { kindNamed } from './kind-named.js';
import {
  valueOf,
  type Draft,
  type Drafting,
  type DraftRecord,
  type DraftRow,
  type ImportKind,
} from './kind.js';

const statements = kindNamed(kinds, 'needs');

const scale = { type: 'whole', min: 0, max: 3 } as const;
const statedColumns = ['need', 'capacity', 'languages', 'note', 'evidence'] as const;

/** Languages are called by their own names in the list; people write them in theirs. */
const LANGUAGE_NAMES = {
  ...{ english: 'en', anglais: 'en', الإنجليزية: 'en', الانجليزية: 'en' },
  ...{ french: 'fr', francais: 'fr', الفرنسية: 'fr' },
  ...{ arabic: 'ar', arabe: 'ar', العربية: 'ar' },
};

const columns: readonly ImportColumn[] = [
  {
    key: 'country',
    required: true,
    label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
    also: ['Member country', 'Pays membre', 'البلد'],
    type: { type: 'country' },
  },
  {
    key: 'area',
    required: true,
    label: { en: 'Thematic area', fr: 'Domaine thématique', ar: 'المجال المواضيعي' },
    also: ['المجال الموضوعي', 'Area', 'Theme', 'Domaine', 'Thème', 'المجال', 'الموضوع'],
    type: { type: 'reference', to: 'area' },
  },
  {
    key: 'need',
    required: false,
    label: { en: 'Need (0-3)', fr: 'Besoin (0-3)', ar: 'الاحتياج (0-3)' },
    also: ['الحاجة (0-3)', 'Need', 'Besoin', 'الحاجة', 'الاحتياج'],
    type: scale,
  },
  {
    key: 'capacity',
    required: false,
    label: { en: 'Capacity (0-3)', fr: 'Capacité (0-3)', ar: 'القدرة (0-3)' },
    also: ['Capacity', 'Capacité', 'القدرة'],
    type: scale,
  },
  {
    key: 'languages',
    required: false,
    label: { en: 'Languages', fr: 'Langues', ar: 'اللغات' },
    also: ['Language', 'Langue', 'اللغة'],
    type: { type: 'codes', list: 'language', also: LANGUAGE_NAMES },
  },
  {
    key: 'note',
    required: false,
    label: { en: 'Note', fr: 'Remarque', ar: 'ملاحظة' },
    also: ['Notes', 'Remarks', 'Remarques', 'ملاحظات'],
    type: { type: 'text', max: 4_000 },
  },
  {
    key: 'evidence',
    required: false,
    label: { en: 'Evidence', fr: 'Élément probant', ar: 'الدليل' },
    also: ['Justificatif'],
    type: { type: 'text', max: 4_000 },
  },
];

/** What members need and can provide in one round: a row a country and area. */
export const needs: ImportKind = {
  name: 'needs',
  kinds: [statements],
  columns,
  context: [{ key: 'round', required: true, choices: { reference: 'round' } }],
  touches(rows, { round = '' }) {
    const countries = new Set(rows.map((row) => valueOf(row, 'country')));
    return new Map<Kind, readonly Cells[]>([
      [statements, [...countries].map((code) => ({ country_code: code, round_id: round }))],
    ]);
  },
  draft,
};

function draft({ rows, context, published, known: { areasOf, closed }, source }: Drafting): Draft {
  const found: DraftRow[] = [];
  const records: DraftRecord[] = [];
  const asked = areasOf.get(context['round'] ?? '');
  const closedOn = closed.get(context['round'] ?? '');
  const countries = new Set(rows.map((row) => valueOf(row, 'country')));
  for (const country of countries) {
    const root = { country_code: country, round_id: context['round'] ?? null };
    const key = keyText(statements, root);
    const existing = published.get(statements.name)?.get(key)?.parts['statements'] ?? [];
    const stated = new Map(existing.map((one) => [one['area_code'] ?? null, one]));
    const lineOf = new Map<CellValue, number>();
    for (const row of rows.filter((one) => valueOf(one, 'country') === country)) {
      const area = valueOf(row, 'area');
      const known = existing.find((one) => one['area_code'] === area);
      const cells = filled(row);
      const changes = Object.entries(cells).some(
        ([column, value]) => JSON.stringify(value) !== JSON.stringify(known?.[column] ?? null),
      );
      const twice = lineOf.has(area);
      if (!twice) {
        lineOf.set(area, row.line);
        const before = known ?? {};
        stated.set(area, {
          ...before,
          area_code: area,
          ...cells,
          source_id: changes ? source : (before['source_id'] ?? source),
        });
      }
      found.push({
        lines: [row.line],
        kind: statements,
        key,
        before: known === undefined ? null : { ...known, country, area },
        after: { ...cells, country, area },
        wrong: [
          ...(twice ? [{ key: 'area', code: 'named-twice' }] : []),
          // What says no more than is on record comes too late for nothing.
          ...(changes && closedOn !== undefined
            ? [{ key: null, code: 'round-closed', value: closedOn }]
            : []),
          ...(asked?.has(String(area)) === false
            ? [{ key: 'area', code: 'area-of-another-plan', suggestions: [...asked] }]
            : []),
          ...(cells['need'] === undefined && cells['capacity'] === undefined
            ? [{ key: 'need', code: 'needed' }]
            : []),
        ],
      });
    }
    const parts = [...stated.values()];
    records.push({
      kind: statements,
      values: { root, parts: { statements: parts } },
      where(path) {
        const [, index = '', column = null] = /^statements\.(\d+)\.(.+)$/.exec(path) ?? [];
        const line = lineOf.get(parts[Number(index)]?.['area_code'] ?? null);
        return { line: line ?? Math.min(...lineOf.values()), key: column === 'area_code' ? 'area' : column };
      },
    });
  }
  return { rows: found, records, figures: { countries: countries.size } };
}

function filled(row: ParsedRow): Cells {
  return Object.fromEntries(
    statedColumns.map((key) => [key, valueOf(row, key)]).filter(([, value]) => value !== null),
  );
}
