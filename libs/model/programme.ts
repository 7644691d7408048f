import * as field from './fields.js';
import type { Kind } from './kind.js';
import { each, filledWhere, inOrder } from './rules.js';

/** A meeting's programme as planned: it never says who came. */
export const programme: Kind = {
  name: 'programme',
  label: { en: 'Programme of a meeting', fr: 'Programme d’une réunion', ar: 'برنامج اجتماع' },
  about: {
    en: 'Days and sessions as planned, with who was to speak. It never says who came.',
    fr: 'Les jours et les séances prévus, avec les intervenants annoncés. Il ne dit jamais qui est venu.',
    ar: 'الأيام والجلسات كما خُطط لها والمتحدثون المعلنون. لا يدل أبدًا على من حضر.',
  },
  operation: 'write-meeting',
  table: null,
  key: ['meeting_id'],
  titleFields: ['meeting_id'],
  fields: [
    {
      name: 'meeting_id',
      type: { type: 'reference', to: 'meeting' },
      label: { en: 'Meeting', fr: 'Réunion', ar: 'الاجتماع' },
      required: true,
    },
  ],
  parts: [
    {
      name: 'sessions',
      label: { en: 'Sessions', fr: 'Séances', ar: 'الجلسات' },
      rowLabel: { en: 'Session', fr: 'Séance', ar: 'جلسة' },
      table: 'session',
      parent: ['meeting_id'],
      key: ['id'],
      fields: [
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
          name: 'day',
          type: { type: 'integer', min: 1, max: 31 },
          label: { en: 'Day of the meeting', fr: 'Jour de la réunion', ar: 'يوم الاجتماع' },
          required: true,
        },
        field.day('date', { en: 'Date', fr: 'Date', ar: 'التاريخ' }, { required: true }),
        {
          name: 'start_time',
          type: { type: 'time' },
          label: { en: 'Begins at', fr: 'Début', ar: 'تبدأ في' },
          required: true,
        },
        { name: 'end_time', type: { type: 'time' }, label: { en: 'Ends at', fr: 'Fin', ar: 'تنتهي في' } },
        {
          name: 'kind',
          type: { type: 'code', list: 'session-kind' },
          label: { en: 'Kind', fr: 'Type', ar: 'النوع' },
          required: true,
        },
        {
          name: 'title',
          type: { type: 'line', max: 500 },
          label: { en: 'Title', fr: 'Titre', ar: 'العنوان' },
          required: true,
        },
        {
          name: 'theme',
          type: { type: 'line', max: 500 },
          label: { en: 'Theme', fr: 'Thème', ar: 'الموضوع' },
        },
        field.source,
      ],
    },
    {
      name: 'roles',
      label: { en: 'Who was to speak', fr: 'Intervenants annoncés', ar: 'المتحدثون المعلنون' },
      rowLabel: { en: 'Part', fr: 'Intervention', ar: 'مداخلة' },
      table: 'session_part',
      parent: ['meeting_id'],
      key: ['seq'],
      ordinalKey: true,
      fields: [
        {
          name: 'session_id',
          type: { type: 'row', of: 'sessions' },
          label: { en: 'Session', fr: 'Séance', ar: 'الجلسة' },
          required: true,
        },
        {
          name: 'function',
          type: { type: 'code', list: 'function' },
          label: { en: 'Function', fr: 'Fonction', ar: 'الوظيفة' },
          required: true,
        },
        {
          name: 'item',
          type: { type: 'line', max: 500 },
          label: { en: 'Item without a speaker', fr: 'Point sans intervenant', ar: 'بند بلا متحدث' },
        },
        {
          name: 'person_title',
          type: { type: 'line', max: 40 },
          label: { en: 'Form of address', fr: 'Civilité', ar: 'اللقب' },
        },
        {
          name: 'person',
          type: { type: 'line', max: 200 },
          label: { en: 'Person', fr: 'Personne', ar: 'الشخص' },
        },
        {
          name: 'role',
          type: { type: 'line', max: 500 },
          label: { en: 'Office held', fr: 'Fonction occupée', ar: 'المنصب' },
        },
        {
          name: 'institution',
          type: { type: 'line', max: 500 },
          label: { en: 'Institution', fr: 'Institution', ar: 'المؤسسة' },
        },
        {
          name: 'country_code',
          type: { type: 'reference', to: 'country' },
          label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
        },
        field.note,
      ],
    },
  ],
  rules: [
    each('sessions', inOrder('start_time', 'end_time')),
    each(
      'roles',
      filledWhere('item', ({ function: what }) => what === 'item'),
    ),
  ],
};
