import * as field from './fields.js';
import type { Kind } from './kind.js';
import { begunBy, each, inOrder, oneOf, onePreferred, own, writtenIn } from './rules.js';

/** A training, workshop, visit or meeting of experts, with its programmes, parties and totals. */
export const activity: Kind = {
  name: 'activity',
  label: { en: 'Activity', fr: 'Activité', ar: 'نشاط' },
  about: {
    en: 'A training, workshop, visit or meeting of experts: who gave, who received, how many took part.',
    fr: 'Une formation, un atelier, une visite ou une réunion d’experts : qui a assuré l’activité, qui en a bénéficié, combien ont participé.',
    ar: 'تدريب أو ورشة عمل أو زيارة أو اجتماع خبراء: من قدّم، ومن استفاد، وكم عدد المشاركين.',
  },
  operation: 'write-activity',
  table: 'activity',
  key: ['id'],
  made: true,
  hasRollup: true,
  titleFields: ['title'],
  likeness: { day: 'start_date' },
  fields: [
    {
      name: 'programme',
      type: { type: 'reference', to: 'programme' },
      label: {
        en: 'Programme that counts it',
        fr: 'Programme qui la compte',
        ar: 'البرنامج الذي يُحتسب ضمنه',
      },
      required: true,
    },
    field.title,
    field.original,
    {
      name: 'type',
      type: { type: 'code', list: 'activity-type' },
      label: { en: 'Type of activity', fr: 'Type d’activité', ar: 'نوع النشاط' },
      required: true,
    },
    {
      name: 'status',
      type: { type: 'code', list: 'activity-status' },
      label: { en: 'Status', fr: 'Statut', ar: 'الحالة' },
    },
    {
      name: 'status_reason',
      type: { type: 'line', max: 500 },
      label: {
        en: 'Why it was postponed or cancelled',
        fr: 'Motif du report ou de l’annulation',
        ar: 'سبب التأجيل أو الإلغاء',
      },
    },
    {
      name: 'thematic_area',
      type: { type: 'reference', to: 'area' },
      label: { en: 'Thematic area', fr: 'Domaine thématique', ar: 'المجال المواضيعي' },
    },
    {
      name: 'thematic_basis',
      type: { type: 'code', list: 'thematic-basis' },
      label: { en: 'Who assigned the area', fr: 'Qui a attribué le domaine', ar: 'من حدّد المجال' },
    },
    field.day('start_date', { en: 'First day', fr: 'Premier jour', ar: 'اليوم الأول' }, { required: true }),
    field.day('end_date', { en: 'Last day', fr: 'Dernier jour', ar: 'اليوم الأخير' }),
    field.precision(
      'date_precision',
      { en: 'How much of the dates is known', fr: 'Précision connue des dates', ar: 'ما يُعرف من التاريخ' },
      {
        hint: {
          en: 'Of a month, enter its first day here and choose “the month only”: nothing more is shown.',
          fr: 'Pour un mois, saisissez ici son premier jour et choisissez « le mois seulement » : rien de plus n’est affiché.',
          ar: 'إذا عُرف الشهر فقط، أدخلوا يومه الأول واختاروا «الشهر فقط»؛ ولا يُعرض أكثر من ذلك.',
        },
      },
    ),
    field.dateBasis('date_basis', {
      en: 'Where the dates come from',
      fr: 'Origine des dates',
      ar: 'مصدر التاريخ',
    }),
    { name: 'city', type: { type: 'line', max: 200 }, label: { en: 'City', fr: 'Ville', ar: 'المدينة' } },
    {
      name: 'place',
      type: { type: 'reference', to: 'place' },
      label: { en: 'Place as listed', fr: 'Lieu selon la liste', ar: 'المكان وفق القائمة' },
      hint: {
        en: 'For meetings on site; it gives the meeting its short name.',
        fr: 'Pour les réunions en présentiel ; il donne à la réunion son nom court.',
        ar: 'للاجتماعات الحضورية، ويُسمّى الاجتماع به اختصارًا.',
      },
    },
    {
      name: 'country_code',
      type: { type: 'reference', to: 'country' },
      label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
    },
    field.mode,
    {
      name: 'beneficiary_basis',
      type: { type: 'code', list: 'beneficiary-basis' },
      label: {
        en: 'How the beneficiaries are known',
        fr: 'Comment les bénéficiaires sont connus',
        ar: 'كيف عُرف المستفيدون',
      },
      required: true,
    },
    field.source,
    field.note,
  ],
  parts: [
    {
      name: 'programmes',
      label: {
        en: 'Programmes that it is held under',
        fr: 'Programmes dont elle relève',
        ar: 'البرامج التي يندرج تحتها',
      },
      rowLabel: { en: 'Programme', fr: 'Programme', ar: 'برنامج' },
      table: 'activity_programme',
      parent: ['activity_id'],
      key: ['programme'],
      fields: [
        {
          name: 'programme',
          type: { type: 'reference', to: 'programme' },
          label: { en: 'Programme', fr: 'Programme', ar: 'البرنامج' },
          required: true,
        },
      ],
    },
    {
      name: 'parties',
      label: { en: 'Parties', fr: 'Parties', ar: 'الأطراف' },
      rowLabel: { en: 'Party', fr: 'Partie', ar: 'طرف' },
      table: 'activity_party',
      parent: ['activity_id'],
      key: ['seq'],
      ordinalKey: true,
      fields: [
        {
          name: 'role',
          type: { type: 'code', list: 'party' },
          label: { en: 'Role', fr: 'Rôle', ar: 'الدور' },
          required: true,
        },
        {
          name: 'country_code',
          type: { type: 'reference', to: 'country' },
          label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
          hint: {
            en: 'Of an institution: the country that it belongs to. Its activities count for that country.',
            fr: 'Pour une institution : le pays dont elle relève. Ses activités comptent pour ce pays.',
            ar: 'للمؤسسة: الدولة التي تتبعها، وتُحتسب أنشطتها لتلك الدولة.',
          },
        },
        {
          name: 'institution',
          type: { type: 'line', max: 500 },
          label: { en: 'Institution', fr: 'Institution', ar: 'المؤسسة' },
        },
      ],
    },
    {
      name: 'counts',
      label: { en: 'Figures, by source', fr: 'Chiffres, par source', ar: 'الأرقام بحسب المصدر' },
      rowLabel: { en: 'Figure', fr: 'Chiffre', ar: 'رقم' },
      table: 'activity_count',
      parent: ['activity_id'],
      key: ['measure', 'basis', 'source_id'],
      fields: [
        {
          name: 'measure',
          type: { type: 'code', list: 'activity-measure' },
          label: { en: 'What is counted', fr: 'Ce qui est compté', ar: 'موضوع العدّ' },
          required: true,
        },
        {
          name: 'basis',
          type: { type: 'code', list: 'basis' },
          label: { en: 'Basis', fr: 'Base', ar: 'الأساس' },
          required: true,
        },
        field.source,
        field.value,
        ...field.preferred,
      ],
    },
  ],
  rules: [
    own(writtenIn('title')),
    own(inOrder('start_date', 'end_date')),
    own(begunBy('start_date', ({ status }) => status === 'done' || status === 'under-way')),
    // One that is completed is over.
    own(begunBy('end_date', ({ status }) => status === 'done')),
    own(({ status, status_reason: reason }) =>
      (reason ?? null) === null || status === 'postponed' || status === 'cancelled'
        ? []
        : [{ path: 'status_reason', code: 'must-be-empty' }],
    ),
    each('parties', oneOf('country_code', 'institution')),
    onePreferred,
    // It is counted under one of the programmes that it is held under.
    ({ root, parts }) =>
      (parts['programmes'] ?? []).some(({ programme }) => programme === root['programme'])
        ? []
        : [{ path: 'programmes', code: 'needed' }],
    // Anyone who provides gives, and is not counted among those who receive.
    ({ parts }) => {
      const parties = parts['parties'] ?? [];
      const providers = new Set(
        parties.flatMap(({ role, country_code: code }) =>
          role === 'provider' && code !== null ? [code] : [],
        ),
      );
      return parties.flatMap(({ role, country_code: code = null }, index) =>
        role === 'beneficiary' && code !== null && providers.has(code)
          ? [{ path: `parties.${index}.country_code`, code: 'provider-and-beneficiary', value: String(code) }]
          : [],
      );
    },
  ],
};
