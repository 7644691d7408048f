import * as field from './fields.js';
import type { Kind } from './kind.js';
import { each, oneOf, own, writtenIn } from './rules.js';

/** A paper of the network, with its versions and languages. */
export const document: Kind = {
  name: 'document',
  label: { en: 'Document', fr: 'Document', ar: 'وثيقة' },
  about: {
    en: 'Rules of Procedure, plans, communiqués: versions and languages.',
    fr: 'Règlement intérieur, plans, communiqués : versions et langues.',
    ar: 'قواعد الإجراءات والخطط والبيانات الختامية: النسخ واللغات.',
  },
  operation: 'write-document',
  table: 'document',
  key: ['id'],
  made: true,
  titleFields: ['title'],
  fields: [
    {
      name: 'kind',
      type: { type: 'code', list: 'document-kind' },
      label: { en: 'Kind', fr: 'Type', ar: 'النوع' },
      required: true,
    },
    field.title,
    field.original,
    {
      name: 'adopted_at',
      type: { type: 'reference', to: 'meeting' },
      label: { en: 'Adopted at', fr: 'Adopté lors de', ar: 'اعتُمدت في' },
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
  parts: [
    {
      name: 'versions',
      label: { en: 'Versions and languages', fr: 'Versions et langues', ar: 'النسخ واللغات' },
      rowLabel: { en: 'Version', fr: 'Version', ar: 'نسخة' },
      table: 'document_version',
      parent: ['document_id'],
      key: ['version', 'language'],
      fields: [
        {
          name: 'version',
          type: { type: 'integer', min: 1, max: 999 },
          label: { en: 'Version', fr: 'Version', ar: 'النسخة' },
          required: true,
        },
        {
          name: 'language',
          type: { type: 'code', list: 'language' },
          label: { en: 'Language', fr: 'Langue', ar: 'اللغة' },
          required: true,
        },
        field.day('dated', { en: 'Date on it', fr: 'Date du texte', ar: 'تاريخ النص' }),
        field.precision('dated_precision', {
          en: 'How much of that date is known',
          fr: 'Précision connue de cette date',
          ar: 'ما يُعرف من هذا التاريخ',
        }),
        {
          name: 'address',
          type: { type: 'address' },
          label: { en: 'Address on the web', fr: 'Adresse sur le web', ar: 'الرابط على الإنترنت' },
        },
        {
          name: 'file_id',
          type: { type: 'reference', to: 'file' },
          label: { en: 'File', fr: 'Fichier', ar: 'الملف' },
        },
      ],
    },
  ],
  rules: [own(writtenIn('title')), each('versions', oneOf('address', 'file_id'))],
};
