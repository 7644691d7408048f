import * as field from './fields.js';
import type { Kind } from './kind.js';
import { onePreferredOf } from './rules.js';

/**
 * The values that datasets have of one series, country and year. They come by import; which of them is preferred, and why, can
 * be changed by hand.
 */
export const observation: Kind = {
  name: 'observation',
  label: { en: 'Values of an indicator', fr: 'Valeurs d’un indicateur', ar: 'قيم مؤشر' },
  about: {
    en: 'What each source says of one country, series and year, and which value is used.',
    fr: 'Ce que dit chaque source d’un pays, d’une série et d’une année, et la valeur utilisée.',
    ar: 'ما يقوله كل مصدر عن دولة وسلسلة وسنة، والقيمة المستخدمة.',
  },
  operation: 'write-indicator',
  table: null,
  key: ['country_code', 'indicator_code', 'sex', 'age', 'year'],
  unlisted: true,
  titleFields: ['country_code', 'indicator_code', 'sex', 'age', 'year'],
  fields: [
    {
      name: 'country_code',
      type: { type: 'reference', to: 'economy' },
      label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
      required: true,
    },
    {
      name: 'indicator_code',
      type: { type: 'reference', to: 'indicator' },
      label: { en: 'Indicator', fr: 'Indicateur', ar: 'المؤشر' },
      required: true,
    },
    {
      name: 'sex',
      type: { type: 'code', list: 'sex' },
      label: { en: 'Sex', fr: 'Sexe', ar: 'الجنس' },
      required: true,
    },
    {
      name: 'age',
      type: { type: 'line', max: 20 },
      label: { en: 'Age group', fr: 'Groupe d’âge', ar: 'الفئة العمرية' },
      required: true,
    },
    field.year('year', { en: 'Year', fr: 'Année', ar: 'السنة' }, { required: true }),
  ],
  parts: [
    {
      name: 'values',
      label: { en: 'Values, by source', fr: 'Valeurs, par source', ar: 'القيم حسب المصدر' },
      rowLabel: { en: 'Value', fr: 'Valeur', ar: 'قيمة' },
      table: 'observation',
      parent: ['country_code', 'indicator_code', 'sex', 'age', 'year'],
      key: ['dataset'],
      fields: [
        {
          name: 'dataset',
          type: { type: 'reference', to: 'dataset' },
          label: { en: 'Source and edition', fr: 'Source et édition', ar: 'المصدر والطبعة' },
          required: true,
        },
        {
          name: 'value',
          type: { type: 'number' },
          label: { en: 'Value', fr: 'Valeur', ar: 'القيمة' },
          required: true,
        },
        {
          name: 'status',
          type: { type: 'code', list: 'observation-status' },
          label: { en: 'Status', fr: 'Statut', ar: 'الحالة' },
        },
        {
          name: 'series_break',
          type: { type: 'yes-no' },
          label: {
            en: 'Break in the series, as the source states',
            fr: 'Rupture de série, indiquée par la source',
            ar: 'انقطاع في السلسلة كما يذكر المصدر',
          },
        },
        ...field.preferred,
      ],
    },
  ],
  rules: [onePreferredOf('values')],
};
