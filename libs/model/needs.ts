import * as field from './fields.js';
import type { Field, Kind, Words } from './kind.js';

const scale = (name: string, label: Words, more: Pick<Field, 'hint'> = {}): Field => ({
  name,
  type: { type: 'integer', min: 0, max: 3, list: 'need' },
  label,
  ...more,
});

/** What a member needs and can provide in a round, area by area. */
export const needs: Kind = {
  name: 'needs',
  label: { en: 'Needs and capacities', fr: 'Besoins et capacités', ar: 'الاحتياجات والقدرات' },
  about: {
    en: 'What a member needs and what it can offer, by thematic area. Five minutes.',
    fr: 'Ce dont un membre a besoin et ce qu’il peut offrir, par domaine thématique. Cinq minutes.',
    ar: 'ما تحتاجه الدولة العضو وما يمكنها تقديمه في كل مجال مواضيعي. خمس دقائق.',
  },
  operation: 'write-statement',
  table: null,
  key: ['country_code', 'round_id'],
  owner: 'country_code',
  titleFields: ['country_code', 'round_id'],
  fields: [
    {
      name: 'country_code',
      type: { type: 'reference', to: 'member' },
      label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
      required: true,
    },
    {
      name: 'round_id',
      type: { type: 'reference', to: 'round' },
      label: { en: 'Round', fr: 'Enquête', ar: 'الجولة' },
      required: true,
    },
  ],
  parts: [
    {
      name: 'statements',
      label: { en: 'By thematic area', fr: 'Par domaine thématique', ar: 'بحسب المجال المواضيعي' },
      rowLabel: { en: 'Area', fr: 'Domaine', ar: 'مجال' },
      table: 'statement',
      parent: ['country_code', 'round_id'],
      key: ['area_code'],
      fields: [
        {
          name: 'area_code',
          type: { type: 'reference', to: 'area' },
          label: { en: 'Thematic area', fr: 'Domaine thématique', ar: 'المجال المواضيعي' },
          required: true,
        },
        scale(
          'need',
          { en: 'Need', fr: 'Besoin', ar: 'الاحتياج' },
          {
            hint: {
              en: 'From 0, none, to 3, high.',
              fr: 'De 0, aucun, à 3, élevé.',
              ar: 'من 0 (لا يوجد) إلى 3 (مرتفع).',
            },
          },
        ),
        scale(
          'capacity',
          { en: 'Capacity', fr: 'Capacité à fournir', ar: 'القدرة على التقديم' },
          {
            hint: {
              en: 'From 0, none, to 3, high.',
              fr: 'De 0, aucune, à 3, élevée.',
              ar: 'من 0 (لا توجد) إلى 3 (مرتفعة).',
            },
          },
        ),
        {
          name: 'languages',
          type: { type: 'codes', list: 'language' },
          label: { en: 'Languages', fr: 'Langues', ar: 'اللغات' },
        },
        field.note,
        {
          name: 'evidence',
          type: { type: 'lines', max: 4_000 },
          label: { en: 'Evidence', fr: 'Éléments probants', ar: 'الأدلة' },
        },
        field.source,
      ],
    },
  ],
};
