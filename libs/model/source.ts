import * as field from './fields.js';
import type { Kind } from './kind.js';

/** A page or document that figures were read from. */
export const source: Kind = {
  name: 'source',
  label: { en: 'Source', fr: 'Source', ar: 'مصدر' },
  about: {
    en: 'A page or document that figures were read from.',
    fr: 'Une page ou un document d’où viennent des chiffres.',
    ar: 'صفحة أو وثيقة استُقيت منها أرقام.',
  },
  operation: 'write-source',
  table: 'source',
  key: ['id'],
  titleFields: ['title'],
  fields: [
    field.slug(
      'id',
      { en: 'Key', fr: 'Clé', ar: 'المفتاح' },
      {
        hint: {
          en: 'Made from the title, in lower-case Latin letters. It is part of addresses; you can change it until the record is published.',
          fr: 'Formée à partir du titre, en lettres latines minuscules. Elle figure dans les adresses et peut changer jusqu’à la publication.',
          ar: 'يُصاغ من العنوان بأحرف لاتينية صغيرة. يظهر في روابط الصفحات، ويمكن تغييره إلى أن يُنشر السجل.',
        },
      },
    ),
    {
      name: 'title',
      type: { type: 'line', max: 500 },
      label: { en: 'Title', fr: 'Titre', ar: 'العنوان' },
      required: true,
    },
    {
      name: 'publisher',
      type: { type: 'line', max: 500 },
      label: { en: 'Publisher', fr: 'Éditeur', ar: 'الناشر' },
      required: true,
    },
    {
      name: 'address',
      type: { type: 'address' },
      label: { en: 'Address on the web', fr: 'Adresse sur le web', ar: 'الرابط على الإنترنت' },
    },
    {
      name: 'page_date',
      type: { type: 'line', max: 200 },
      label: { en: 'Date on the page', fr: 'Date de la page', ar: 'تاريخ الصفحة' },
      hint: {
        en: 'As printed on the page.',
        fr: 'Telle qu’imprimée sur la page.',
        ar: 'كما هو مطبوع على الصفحة.',
      },
    },
    {
      name: 'read_on',
      type: { type: 'line', max: 40 },
      label: { en: 'Read on', fr: 'Date de consultation', ar: 'تاريخ الاطلاع' },
      required: true,
    },
    {
      name: 'taken',
      type: { type: 'lines', max: 2_000 },
      label: { en: 'What was taken from it', fr: 'Ce qui en a été tiré', ar: 'ما استُقي منه' },
      hint: { en: 'Which figures or facts.', fr: 'Chiffres ou faits repris.', ar: 'أي أرقام أو وقائع.' },
      required: true,
    },
  ],
  parts: [],
};
