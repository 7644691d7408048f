import * as field from './fields.js';
import type { Kind } from './kind.js';
import { begunBy, each, inOrder, own, writtenIn } from './rules.js';

/** What a result is measured by, with target, actual and evidence a period. */
export const resultIndicator: Kind = {
  name: 'result-indicator',
  label: { en: 'Indicator of a result', fr: 'Indicateur de résultat', ar: 'مؤشر نتيجة' },
  about: {
    en: 'What a result is measured by: targets, actual values and evidence by period.',
    fr: 'Ce qui mesure un résultat : cibles, valeurs réalisées et éléments probants par période.',
    ar: 'ما تُقاس به النتيجة: القيم المستهدفة والقيم المحققة والأدلة لكل فترة.',
  },
  operation: 'write-outcome',
  table: 'result_indicator',
  key: ['id'],
  made: true,
  titleFields: ['title'],
  fields: [
    {
      name: 'result_id',
      type: { type: 'reference', to: 'result' },
      label: { en: 'Result', fr: 'Résultat', ar: 'النتيجة' },
      required: true,
    },
    field.title,
    field.original,
    {
      name: 'definition',
      type: { type: 'lines', max: 4_000 },
      label: { en: 'Definition', fr: 'Définition', ar: 'التعريف' },
    },
    {
      name: 'unit',
      type: { type: 'code', list: 'result-unit' },
      label: { en: 'Unit', fr: 'Unité', ar: 'الوحدة' },
      required: true,
    },
    {
      name: 'direction',
      type: { type: 'code', list: 'result-direction' },
      label: { en: 'Better when', fr: 'Sens souhaité', ar: 'الاتجاه المفضَّل' },
      required: true,
    },
    {
      name: 'kirkpatrick',
      type: { type: 'integer', min: 1, max: 4, list: 'kirkpatrick' },
      label: { en: 'Kirkpatrick level', fr: 'Niveau de Kirkpatrick', ar: 'مستوى كيركباتريك' },
    },
    {
      name: 'baseline',
      type: { type: 'number' },
      label: { en: 'Baseline', fr: 'Valeur de référence', ar: 'خط الأساس' },
    },
    field.year('baseline_year', {
      en: 'Year of the baseline',
      fr: 'Année de référence',
      ar: 'سنة خط الأساس',
    }),
    {
      name: 'frequency',
      type: { type: 'code', list: 'frequency' },
      label: { en: 'How often', fr: 'Fréquence', ar: 'الدورية' },
    },
    {
      name: 'owner',
      type: { type: 'line', max: 200 },
      label: { en: 'Who measures', fr: 'Qui mesure', ar: 'من يقيس' },
    },
    field.source,
  ],
  parts: [
    {
      name: 'periods',
      label: { en: 'Periods', fr: 'Périodes', ar: 'الفترات' },
      rowLabel: { en: 'Period', fr: 'Période', ar: 'فترة' },
      table: 'result_period',
      parent: ['indicator_id'],
      key: ['start_date'],
      fields: [
        field.day(
          'start_date',
          { en: 'First day', fr: 'Premier jour', ar: 'اليوم الأول' },
          { required: true },
        ),
        field.day('end_date', { en: 'Last day', fr: 'Dernier jour', ar: 'اليوم الأخير' }, { required: true }),
        {
          name: 'target',
          type: { type: 'number' },
          label: { en: 'Target', fr: 'Cible', ar: 'القيمة المستهدفة' },
        },
        {
          name: 'actual',
          type: { type: 'number' },
          label: { en: 'Actual value', fr: 'Valeur réalisée', ar: 'القيمة المحققة' },
        },
        {
          name: 'respondents',
          type: { type: 'integer', min: 0, max: 1_000_000 },
          label: { en: 'How many answered', fr: 'Nombre de réponses', ar: 'عدد المجيبين' },
        },
        {
          name: 'asked',
          type: { type: 'integer', min: 0, max: 1_000_000 },
          label: { en: 'How many were asked', fr: 'Nombre de personnes interrogées', ar: 'عدد من سُئلوا' },
        },
        {
          name: 'evidence_title',
          type: { type: 'line', max: 500 },
          label: { en: 'Title of the evidence', fr: 'Titre de la pièce justificative', ar: 'عنوان الدليل' },
        },
        {
          name: 'evidence_address',
          type: { type: 'address' },
          label: {
            en: 'Address of the evidence',
            fr: 'Adresse de la pièce justificative',
            ar: 'رابط الدليل',
          },
        },
        {
          name: 'evidence_file',
          type: { type: 'reference', to: 'file' },
          label: { en: 'File of the evidence', fr: 'Fichier de la pièce justificative', ar: 'ملف الدليل' },
        },
        field.source,
      ],
    },
  ],
  rules: [
    own(writtenIn('title')),
    each('periods', inOrder('start_date', 'end_date')),
    each(
      'periods',
      begunBy('start_date', ({ actual }) => (actual ?? null) !== null),
    ),
    each('periods', ({ respondents, asked }) =>
      typeof respondents === 'number' && typeof asked === 'number' && respondents > asked
        ? [{ path: 'respondents', code: 'too-large', value: asked }]
        : [],
    ),
  ],
};
