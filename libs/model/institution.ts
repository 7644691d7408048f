import * as field from './fields.js';
import type { Kind } from './kind.js';
import { own, writtenIn } from './rules.js';

/** A national employment agency, a ministry, or a partner that belongs to no member state. */
export const institution: Kind = {
  name: 'institution',
  label: { en: 'Institution', fr: 'Institution', ar: 'مؤسسة' },
  about: {
    en: 'A national employment agency, a ministry or a partner.',
    fr: 'Un service national de l’emploi, un ministère ou un partenaire.',
    ar: 'جهاز وطني للتوظيف أو وزارة أو شريك.',
  },
  operation: 'write-institution',
  table: 'institution',
  key: ['id'],
  made: true,
  owner: 'country_code',
  titleFields: ['name'],
  fields: [
    {
      name: 'country_code',
      type: { type: 'reference', to: 'country' },
      label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
    },
    {
      name: 'kind',
      type: { type: 'code', list: 'institution-kind' },
      label: { en: 'Kind', fr: 'Type', ar: 'النوع' },
      required: true,
    },
    {
      name: 'name',
      type: { type: 'words', max: 500 },
      label: { en: 'Name', fr: 'Nom', ar: 'الاسم' },
      required: true,
    },
    {
      name: 'acronym',
      type: { type: 'line', max: 40 },
      label: { en: 'Acronym', fr: 'Sigle', ar: 'الاختصار' },
    },
    {
      name: 'role',
      type: { type: 'line', max: 500 },
      label: { en: 'Role in the network', fr: 'Rôle dans le Réseau', ar: 'الدور في الشبكة' },
    },
    {
      name: 'confirmed',
      type: { type: 'yes-no' },
      label: { en: 'Confirmed by the member', fr: 'Confirmée par le membre', ar: 'مؤكدة من الدولة العضو' },
      required: true,
    },
    field.source,
    field.note,
  ],
  parts: [],
  rules: [own(writtenIn('name', 'en'))],
};
