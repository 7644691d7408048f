import * as field from './fields.js';
import type { Kind } from './kind.js';

/** A labour-market indicator with its series by sex and age; its values come by import. */
export const indicator: Kind = {
  name: 'indicator',
  label: { en: 'Labour-market indicator', fr: 'Indicateur du marché du travail', ar: 'مؤشر لسوق العمل' },
  about: {
    en: 'What an indicator measures, and its series. Values come by import.',
    fr: 'Ce que mesure un indicateur, et ses séries. Les valeurs viennent par importation.',
    ar: 'ما يقيسه المؤشر وسلاسله. أما القيم فترد بالاستيراد.',
  },
  operation: 'write-indicator',
  table: 'indicator',
  key: ['code'],
  titleFields: ['name_en'],
  fields: [
    field.code(
      'code',
      { en: 'Code', fr: 'Code', ar: 'الرمز' },
      {
        hint: {
          en: 'As its publisher writes it, for instance SL.UEM.TOTL.ZS.',
          fr: 'Tel que l’éditeur l’écrit, par exemple SL.UEM.TOTL.ZS.',
          ar: 'كما يكتبه الناشر، مثل ⁨SL.UEM.TOTL.ZS⁩.',
        },
      },
    ),
    {
      name: 'name_en',
      type: { type: 'line', max: 500 },
      label: { en: 'Name in English', fr: 'Nom en anglais', ar: 'الاسم بالإنجليزية' },
      required: true,
    },
    {
      name: 'unit',
      type: { type: 'line', max: 200 },
      label: { en: 'Unit', fr: 'Unité', ar: 'الوحدة' },
      required: true,
    },
    {
      name: 'source',
      type: { type: 'line', max: 500 },
      label: { en: 'Publisher', fr: 'Éditeur', ar: 'الناشر' },
      required: true,
    },
    {
      name: 'licence',
      type: { type: 'line', max: 200 },
      label: { en: 'Licence', fr: 'Licence', ar: 'الترخيص' },
      required: true,
    },
    {
      name: 'direction',
      type: { type: 'code', list: 'indicator-direction' },
      label: { en: 'Better when', fr: 'Sens souhaité', ar: 'الاتجاه المفضَّل' },
      required: true,
    },
    {
      name: 'description',
      type: { type: 'lines', max: 4_000 },
      label: { en: 'What it measures', fr: 'Ce qu’il mesure', ar: 'ما يقيسه' },
      required: true,
    },
    {
      name: 'topic',
      type: { type: 'code', list: 'topic' },
      label: { en: 'Topic', fr: 'Thème', ar: 'الموضوع' },
      required: true,
    },
    {
      name: 'estimate',
      type: { type: 'code', list: 'estimate' },
      label: {
        en: 'Modelled or reported',
        fr: 'Estimations modélisées ou données nationales',
        ar: 'تقديرات منمذجة أو بيانات وطنية',
      },
      required: true,
    },
    {
      name: 'decimals',
      type: { type: 'integer', min: 0, max: 6 },
      label: { en: 'Decimals shown', fr: 'Décimales affichées', ar: 'المنازل العشرية المعروضة' },
      required: true,
    },
  ],
  parts: [
    {
      name: 'series',
      label: { en: 'Series', fr: 'Séries', ar: 'السلاسل' },
      rowLabel: { en: 'Series', fr: 'Série', ar: 'سلسلة' },
      table: 'series',
      parent: ['indicator_code'],
      key: ['sex', 'age'],
      fields: [
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
        {
          name: 'kind',
          type: { type: 'code', list: 'series-kind' },
          label: { en: 'Kind', fr: 'Type', ar: 'النوع' },
          required: true,
        },
        {
          name: 'upstream_code',
          type: { type: 'line', max: 200 },
          label: { en: 'Code at the publisher', fr: 'Code chez l’éditeur', ar: 'الرمز لدى الناشر' },
        },
        {
          name: 'repository',
          type: { type: 'line', max: 500 },
          label: { en: 'Where it is taken from', fr: 'Provenance', ar: 'موضع الحصول عليها' },
        },
        {
          name: 'formula',
          type: { type: 'lines', max: 2_000 },
          label: { en: 'Formula', fr: 'Formule', ar: 'الصيغة' },
        },
        {
          name: 'members_missing',
          type: { type: 'lines', max: 2_000 },
          label: { en: 'Members without values', fr: 'Membres sans valeurs', ar: 'أعضاء بلا قيم' },
        },
      ],
    },
  ],
};
