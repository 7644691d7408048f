import * as field from './fields.js';
import type { Kind } from './kind.js';
import { each, inOrder, own, writtenIn } from './rules.js';

/** What the network means to do over some years, with the versions of its text. */
export const plan: Kind = {
  name: 'plan',
  label: { en: 'Work plan', fr: 'Plan de travail', ar: 'خطة عمل' },
  about: {
    en: 'What the network means to do over some years, with each version of its text.',
    fr: 'Ce que le Réseau compte faire sur quelques années, avec chaque version du texte.',
    ar: 'ما تعتزم الشبكة القيام به خلال بضع سنوات، مع كل نسخة من نصها.',
  },
  operation: 'write-plan',
  table: 'work_plan',
  key: ['code'],
  titleFields: ['title'],
  fields: [
    field.code(
      'code',
      { en: 'Code', fr: 'Code', ar: 'الرمز' },
      {
        hint: {
          en: 'Its years, such as 2027-2029. Part of addresses; it cannot change later.',
          fr: 'Ses années, par exemple 2027-2029. Figure dans les adresses et ne peut plus être modifié ensuite.',
          ar: 'سنواتها، مثل ⁨2027-2029⁩. يظهر في الروابط ولا يتغيّر لاحقًا.',
        },
      },
    ),
    field.title,
    field.original,
    field.year(
      'start_year',
      { en: 'First year', fr: 'Première année', ar: 'السنة الأولى' },
      { required: true },
    ),
    field.year(
      'end_year',
      { en: 'Last year', fr: 'Dernière année', ar: 'السنة الأخيرة' },
      { required: true },
    ),
    {
      name: 'status',
      type: { type: 'code', list: 'plan-status' },
      label: { en: 'Status', fr: 'Statut', ar: 'الحالة' },
    },
    {
      name: 'adopted_at',
      type: { type: 'reference', to: 'meeting' },
      label: { en: 'Adopted at', fr: 'Adopté lors de', ar: 'اعتُمدت في' },
    },
    {
      name: 'discussed_at',
      type: { type: 'reference', to: 'meeting' },
      label: { en: 'Discussed at', fr: 'Examiné lors de', ar: 'نوقشت في' },
    },
    field.source,
    field.note,
  ],
  parts: [
    {
      name: 'versions',
      label: { en: 'Versions of the text', fr: 'Versions du texte', ar: 'نسخ النص' },
      rowLabel: { en: 'Version', fr: 'Version', ar: 'نسخة' },
      table: 'plan_version',
      parent: ['plan_code'],
      key: ['version'],
      fields: [
        {
          name: 'version',
          type: { type: 'integer', min: 1, max: 999 },
          label: { en: 'Version', fr: 'Version', ar: 'النسخة' },
          required: true,
        },
        {
          name: 'status',
          type: { type: 'code', list: 'version-status' },
          label: { en: 'Status', fr: 'Statut', ar: 'الحالة' },
          required: true,
        },
        field.day('dated', { en: 'Date on it', fr: 'Date du texte', ar: 'تاريخ النص' }),
        field.precision('dated_precision', {
          en: 'How much of that date is known',
          fr: 'Précision connue de cette date',
          ar: 'ما يُعرف من هذا التاريخ',
        }),
        field.source,
        field.note,
      ],
    },
    {
      name: 'items',
      label: { en: 'What each version holds', fr: 'Contenu de chaque version', ar: 'مضمون كل نسخة' },
      rowLabel: { en: 'Item', fr: 'Élément', ar: 'بند' },
      table: 'plan_version_item',
      parent: ['plan_code'],
      key: ['version', 'id'],
      fields: [
        {
          name: 'version',
          type: { type: 'row', of: 'versions' },
          label: { en: 'Version', fr: 'Version', ar: 'النسخة' },
          required: true,
        },
        field.key(
          'id',
          { en: 'Key', fr: 'Clé', ar: 'المفتاح' },
          {
            hint: {
              en: 'Short, in Latin letters: other rows refer to it by this.',
              fr: 'Courte, en lettres latines : d’autres lignes y renvoient par elle.',
              ar: 'قصير بأحرف لاتينية: به تحيل إليه صفوف أخرى.',
            },
          },
        ),
        {
          name: 'kind',
          type: { type: 'code', list: 'plan-item' },
          label: { en: 'Kind', fr: 'Type', ar: 'النوع' },
          required: true,
        },
        {
          name: 'parent_id',
          type: { type: 'line', max: 40 },
          label: { en: 'Key of what it belongs to', fr: 'Clé de l’élément parent', ar: 'مفتاح البند الأعلى' },
          hint: {
            en: 'The key of an item of the same version.',
            fr: 'La clé d’un élément de la même version.',
            ar: 'مفتاح بند من النسخة نفسها.',
          },
        },
        field.title,
        field.original,
        field.day('start_date', { en: 'First day', fr: 'Premier jour', ar: 'اليوم الأول' }),
        field.day('end_date', { en: 'Last day', fr: 'Dernier jour', ar: 'اليوم الأخير' }),
      ],
    },
  ],
  rules: [
    own(writtenIn('title')),
    own(inOrder('start_year', 'end_year')),
    each('items', writtenIn('title')),
    each('items', inOrder('start_date', 'end_date')),
  ],
};
