import type { ImportColumn } from '../plan/column.js';

/** What other offices call the sexes. */
export const SEXES = { 'sex t': 'T', 'sex f': 'F', 'sex m': 'M', total: 'T', both: 'T' };

/** Headers of our own tables, of ILOSTAT, the World Bank and SDMX-CSV. */
export const observationColumns: readonly ImportColumn[] = [
  {
    key: 'country',
    required: true,
    label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
    also: ['ref_area', 'Country Code', 'iso3', 'country_code', 'البلد', 'geo'],
    type: { type: 'country' },
  },
  {
    key: 'country-name',
    required: false,
    label: { en: 'Country Name', fr: 'Nom du pays', ar: 'اسم الدولة' },
    type: { type: 'country' },
  },
  {
    key: 'indicator',
    required: true,
    label: { en: 'Indicator', fr: 'Indicateur', ar: 'المؤشر' },
    also: ['Indicator Code', 'Series Code', 'indicator_code', 'Code'],
    type: { type: 'reference', to: 'indicator' },
  },
  {
    key: 'sex',
    required: false,
    label: { en: 'Sex', fr: 'Sexe', ar: 'الجنس' },
    also: ['Gender'],
    type: { type: 'code', list: 'sex', also: SEXES },
  },
  {
    key: 'age',
    required: false,
    label: { en: 'Age', fr: 'Âge', ar: 'العمر' },
    also: ['classif1', 'Age group', "Groupe d'âge", 'الفئة العمرية'],
    type: { type: 'age' },
  },
  {
    key: 'year',
    required: true,
    label: { en: 'Year', fr: 'Année', ar: 'السنة' },
    also: ['time', 'TIME_PERIOD', 'Period', 'Time period', 'Période'],
    type: { type: 'year' },
  },
  {
    key: 'value',
    required: true,
    label: { en: 'Value', fr: 'Valeur', ar: 'القيمة' },
    also: ['obs_value', 'OBS VALUE'],
    type: { type: 'number' },
  },
  {
    key: 'status',
    required: false,
    label: { en: 'Status', fr: 'Statut', ar: 'الحالة' },
    also: ['OBS_STATUS', 'Observation status', "Statut d'observation"],
    type: { type: 'code', list: 'observation-status' },
  },
  {
    key: 'series_break',
    required: false,
    label: { en: 'Break in the series', fr: 'Rupture de série', ar: 'انقطاع في السلسلة' },
    also: ['break', 'rupture'],
    type: { type: 'yes-no' },
  },
];
