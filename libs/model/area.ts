import * as field from './fields.js';
import type { Kind } from './kind.js';
import { each, filledWhere, own, writtenIn } from './rules.js';

/** A field of work of a plan, with the titles that it bore before. */
export const area: Kind = {
  name: 'area',
  label: { en: 'Thematic area', fr: 'Domaine thématique', ar: 'مجال مواضيعي' },
  about: {
    en: 'A field of work of a plan, with the titles that it had before.',
    fr: 'Un domaine de travail d’un plan, avec ses intitulés antérieurs.',
    ar: 'مجال عمل ضمن خطة، مع عناوينه السابقة.',
  },
  operation: 'write-plan',
  table: 'thematic_area',
  key: ['code'],
  titleFields: ['title'],
  fields: [
    field.code(
      'code',
      { en: 'Code', fr: 'Code', ar: 'الرمز' },
      {
        hint: {
          en: 'Part of addresses; it cannot change later.',
          fr: 'Figure dans les adresses et ne peut plus être modifié ensuite.',
          ar: 'يظهر في الروابط ولا يتغيّر لاحقًا.',
        },
      },
    ),
    {
      name: 'plan',
      type: { type: 'reference', to: 'programme' },
      label: { en: 'Plan', fr: 'Plan', ar: 'الخطة' },
      required: true,
    },
    {
      name: 'status',
      type: { type: 'code', list: 'area-status' },
      label: { en: 'Status', fr: 'Statut', ar: 'الحالة' },
      required: true,
    },
    field.title,
    {
      name: 'strategy_area',
      type: { type: 'reference', to: 'area' },
      label: {
        en: 'Area of the OIC Labour Market Strategy',
        fr: 'Domaine de la Stratégie de l’OCI pour le marché du travail',
        ar: 'مجال استراتيجية منظمة التعاون الإسلامي لسوق العمل',
      },
    },
    {
      name: 'strategy_basis',
      type: { type: 'code', list: 'strategy-basis' },
      label: { en: 'Basis of that link', fr: 'Base de ce lien', ar: 'أساس هذا الربط' },
    },
    {
      name: 'merged_into',
      type: { type: 'reference', to: 'area' },
      label: { en: 'Merged into', fr: 'Fusionné dans', ar: 'دُمج في' },
    },
    {
      name: 'translation',
      type: { type: 'line', max: 200 },
      label: { en: 'Where the translations come from', fr: 'Origine des traductions', ar: 'مصدر الترجمات' },
      hint: {
        en: 'For instance the network’s own text, or ours.',
        fr: 'Par exemple le texte du Réseau, ou le nôtre.',
        ar: 'مثل نص الشبكة نفسها أو ترجمتنا.',
      },
      required: true,
    },
    field.source,
    field.secondSource,
    field.note,
  ],
  parts: [
    {
      name: 'titles',
      label: { en: 'Earlier titles', fr: 'Intitulés antérieurs', ar: 'العناوين السابقة' },
      rowLabel: { en: 'Title', fr: 'Intitulé', ar: 'عنوان' },
      table: 'thematic_area_title',
      parent: ['area_code'],
      key: ['until'],
      fields: [
        field.day('until', { en: 'Until', fr: 'Jusqu’au', ar: 'حتى' }, { required: true }),
        field.title,
        field.original,
        field.source,
      ],
    },
  ],
  rules: [
    own(writtenIn('title', 'en')),
    own(filledWhere('strategy_basis', (row) => (row['strategy_area'] ?? null) !== null)),
    each('titles', writtenIn('title')),
  ],
};
