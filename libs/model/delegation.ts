import * as field from './fields.js';
import type { Kind } from './kind.js';

/** What is known of a country at a meeting, with its delegates; their names are kept apart. */
export const delegation: Kind = {
  name: 'delegation',
  label: { en: 'Delegation', fr: 'Délégation', ar: 'وفد' },
  about: {
    en: 'What is known of one country at one meeting: whether it took part, how many came, and who.',
    fr: 'Ce que l’on sait d’un pays à une réunion : sa participation, le nombre de personnes et leurs noms.',
    ar: 'ما يُعرف عن دولة في اجتماع: هل شاركت، وكم شخصًا حضر، ومن هم.',
  },
  operation: 'write-delegation',
  table: 'delegation',
  completes: { table: 'meeting', by: 'meeting_id', closed: 'list_closed' },
  key: ['country_code', 'meeting_id'],
  owner: 'country_code',
  titleFields: ['country_code', 'meeting_id'],
  fields: [
    {
      name: 'country_code',
      type: { type: 'reference', to: 'country' },
      label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
      required: true,
    },
    {
      name: 'meeting_id',
      type: { type: 'reference', to: 'meeting' },
      label: { en: 'Meeting', fr: 'Réunion', ar: 'الاجتماع' },
      required: true,
    },
    {
      name: 'state',
      type: { type: 'code', list: 'attendance' },
      label: { en: 'Attendance', fr: 'Présence', ar: 'الحضور' },
      hint: {
        en: 'Where nobody knows, choose unknown. Unknown is not absent.',
        fr: 'Si personne ne le sait, choisir inconnu. Inconnu n’est pas absent.',
        ar: 'إن لم يعرف أحد فيُختار «غير معروف». وغير المعروف ليس غائبًا.',
      },
      required: true,
    },
    {
      name: 'headcount',
      type: { type: 'integer', min: 1, max: 10_000 },
      label: { en: 'Number of delegates', fr: 'Nombre de délégués', ar: 'عدد المندوبين' },
      hint: {
        en: 'As the list or the organiser states it. Leave it empty where nobody says.',
        fr: 'Tel que la liste ou l’organisateur l’indique. À laisser vide si personne ne le dit.',
        ar: 'كما تذكره القائمة أو الجهة المنظمة. يُترك فارغًا إن لم يذكره أحد.',
      },
    },
    {
      name: 'evidence',
      type: { type: 'code', list: 'evidence' },
      label: { en: 'How it is known', fr: 'Comment cela est connu', ar: 'كيف عُرف ذلك' },
      required: true,
    },
    field.source,
  ],
  parts: [
    {
      name: 'delegates',
      label: { en: 'Delegates', fr: 'Délégués', ar: 'المندوبون' },
      rowLabel: { en: 'Delegate', fr: 'Délégué', ar: 'مندوب' },
      table: 'delegate',
      parent: ['country_code', 'meeting_id'],
      key: ['id'],
      made: true,
      requires: 'read-levels',
      fields: [
        {
          name: 'level',
          type: { type: 'code', list: 'level' },
          label: { en: 'Level of representation', fr: 'Niveau de représentation', ar: 'مستوى التمثيل' },
        },
        {
          name: 'role',
          type: { type: 'line', max: 200 },
          label: { en: 'Office held', fr: 'Fonction occupée', ar: 'المنصب' },
        },
        {
          name: 'sex',
          type: { type: 'code', list: 'person-sex' },
          label: { en: 'Sex', fr: 'Sexe', ar: 'الجنس' },
        },
        {
          name: 'mode',
          type: { type: 'code', list: 'person-mode' },
          label: { en: 'Mode of participation', fr: 'Modalité de participation', ar: 'صيغة المشاركة' },
        },
      ],
      personal: {
        table: 'delegate_person',
        fields: [
          {
            name: 'name',
            type: { type: 'line', max: 200 },
            label: { en: 'Name', fr: 'Nom', ar: 'الاسم' },
            hint: {
              en: 'Seen by the secretariat and the chair only; never in analyses or exports.',
              fr: 'Vu du secrétariat et de la présidence seulement ; jamais dans les analyses ni les exports.',
              ar: 'لا تراه إلا الأمانة ورئاسة الشبكة، ولا يظهر في التحليلات ولا في الملفات المصدّرة.',
            },
            required: true,
          },
          {
            name: 'institution',
            type: { type: 'line', max: 500 },
            label: { en: 'Institution', fr: 'Institution', ar: 'المؤسسة' },
          },
          {
            name: 'email',
            type: { type: 'line', max: 320 },
            label: { en: 'E-mail', fr: 'Adresse électronique', ar: 'البريد الإلكتروني' },
          },
        ],
      },
    },
  ],
  rules: [
    ({ root, parts }) => {
      const delegates = parts['delegates']?.length ?? 0;
      return delegates > 0 && typeof root['headcount'] === 'number' && root['headcount'] < delegates
        ? [{ path: 'headcount', code: 'fewer-than-named', value: delegates }]
        : [];
    },
  ],
};
