import * as field from './fields.js';
import type { Kind } from './kind.js';
import { own } from './rules.js';

/** A term of the chair or of a vice-chair; the day of the hand-over belongs to the next. */
export const chairTerm: Kind = {
  name: 'chair-term',
  label: { en: 'Term of the Chair', fr: 'Mandat de la présidence', ar: 'مدة رئاسة الشبكة' },
  about: {
    en: 'Who holds the chair or a vice-chair, from when until when.',
    fr: 'Qui exerce la présidence ou une vice-présidence, de quand à quand.',
    ar: 'من يتولى رئاسة الشبكة أو نيابة رئاستها، ومنذ متى وإلى متى.',
  },
  operation: 'write-chair-term',
  table: 'chair_term',
  key: ['country_code', 'role', 'actual_from'],
  titleFields: ['country_code', 'role', 'nominal'],
  fields: [
    {
      name: 'country_code',
      type: { type: 'reference', to: 'member' },
      label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
      required: true,
    },
    {
      name: 'role',
      type: { type: 'code', list: 'chair-role' },
      label: { en: 'Role', fr: 'Rôle', ar: 'الدور' },
      required: true,
    },
    field.day(
      'actual_from',
      { en: 'Holds office from', fr: 'En fonction depuis', ar: 'يتولاها منذ' },
      { required: true },
    ),
    field.precision('actual_from_precision', {
      en: 'How much of the first day is known',
      fr: 'Précision connue du premier jour',
      ar: 'ما يُعرف من اليوم الأول',
    }),
    field.dateBasis('actual_from_basis', {
      en: 'Where the first day comes from',
      fr: 'Origine du premier jour',
      ar: 'مصدر اليوم الأول',
    }),
    field.day(
      'actual_to',
      { en: 'Holds office until', fr: 'En fonction jusqu’au', ar: 'يتولاها حتى' },
      {
        hint: {
          en: 'The day of the hand-over belongs to the next term. Empty while it runs.',
          fr: 'Le jour de la passation appartient au mandat suivant. À laisser vide tant qu’il court.',
          ar: 'يوم التسليم يُحسب للمدة التالية. يُترك فارغًا ما دامت جارية.',
        },
      },
    ),
    field.precision('actual_to_precision', {
      en: 'How much of the last day is known',
      fr: 'Précision connue du dernier jour',
      ar: 'ما يُعرف من اليوم الأخير',
    }),
    field.dateBasis('actual_to_basis', {
      en: 'Where the last day comes from',
      fr: 'Origine du dernier jour',
      ar: 'مصدر اليوم الأخير',
    }),
    {
      name: 'nominal',
      type: { type: 'line', max: 40 },
      label: { en: 'Nominal term', fr: 'Mandat nominal', ar: 'المدة الاسمية' },
      hint: {
        en: 'As stated, for instance 2024-2026.',
        fr: 'Tel qu’annoncé, par exemple 2024-2026.',
        ar: 'كما أُعلنت، مثل ⁨2024-2026⁩.',
      },
      required: true,
    },
    {
      name: 'institution',
      type: { type: 'line', max: 500 },
      label: { en: 'Institution', fr: 'Institution', ar: 'المؤسسة' },
      required: true,
    },
    field.source,
    field.secondSource,
    field.note,
  ],
  parts: [],
  rules: [
    // Half-open: a term that ends on its first day is none.
    own(({ actual_from: from, actual_to: to }) =>
      typeof from === 'string' && typeof to === 'string' && to <= from
        ? [{ path: 'actual_to', code: 'end-before-start', value: to }]
        : [],
    ),
  ],
};
