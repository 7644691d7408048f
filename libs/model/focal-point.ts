import * as field from './fields.js';
import type { Kind } from './kind.js';
import { inOrder, own } from './rules.js';

/** Who speaks for a member's agency in the network; the name is kept apart. */
export const focalPoint: Kind = {
  name: 'focal-point',
  label: { en: 'National focal point', fr: 'Point focal national', ar: 'جهة اتصال وطنية' },
  about: {
    en: 'Who speaks for a member in the network. Names are kept apart from all figures.',
    fr: 'Qui représente un membre dans le Réseau. Les noms sont tenus à part de tous les chiffres.',
    ar: 'من يمثل الدولة العضو في الشبكة. تُحفظ الأسماء بمعزل عن جميع الأرقام.',
  },
  operation: 'write-focal-point',
  table: 'focal_point',
  key: ['id'],
  made: true,
  owner: 'country_code',
  titleFields: ['country_code', 'role'],
  fields: [
    {
      name: 'country_code',
      type: { type: 'reference', to: 'member' },
      label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
      required: true,
    },
    {
      name: 'institution_id',
      type: { type: 'reference', to: 'institution' },
      label: { en: 'Institution', fr: 'Institution', ar: 'المؤسسة' },
    },
    {
      name: 'role',
      type: { type: 'code', list: 'focal-point-role' },
      label: { en: 'Role', fr: 'Rôle', ar: 'الدور' },
      required: true,
    },
    field.day('valid_from', { en: 'Since', fr: 'Depuis', ar: 'منذ' }, { required: true }),
    field.day('valid_to', { en: 'Until', fr: 'Jusqu’au', ar: 'حتى' }),
    field.day('confirmed_on', { en: 'Last confirmed on', fr: 'Dernière confirmation', ar: 'آخر تأكيد في' }),
    field.source,
  ],
  parts: [],
  personal: {
    table: 'focal_point_person',
    fields: [
      {
        name: 'name',
        type: { type: 'line', max: 200 },
        label: { en: 'Name', fr: 'Nom', ar: 'الاسم' },
        hint: {
          en: 'Kept apart from all figures; it can be erased.',
          fr: 'Tenu à part de tous les chiffres ; il peut être effacé.',
          ar: 'يُحفظ بمعزل عن جميع الأرقام ويمكن محوه.',
        },
        required: true,
      },
      {
        name: 'email',
        type: { type: 'line', max: 320 },
        label: { en: 'E-mail', fr: 'Adresse électronique', ar: 'البريد الإلكتروني' },
      },
      {
        name: 'phone',
        type: { type: 'line', max: 40 },
        label: { en: 'Telephone', fr: 'Téléphone', ar: 'الهاتف' },
      },
    ],
  },
  rules: [own(inOrder('valid_from', 'valid_to'))],
};
