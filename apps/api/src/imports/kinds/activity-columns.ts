import type { ImportColumn } from '../plan/column.js';

const title = (key: string, label: ImportColumn['label'], also: readonly string[]): ImportColumn => ({
  ...{ key, required: false, label, also },
  type: { type: 'text', max: 500 },
});

const count = (key: string, label: ImportColumn['label'], also: readonly string[]): ImportColumn => ({
  ...{ key, required: false, label, also },
  type: { type: 'whole', min: 0, max: 1_000_000 },
});

/** Columns of a list of activities, as people and other offices head them in the three languages. */
export const activityColumns: readonly ImportColumn[] = [
  {
    key: 'id',
    required: false,
    label: { en: 'Key', fr: 'Clé', ar: 'المفتاح' },
    also: ['Id'],
    type: { type: 'text', max: 40 },
  },
  title('title_en', { en: 'Title (English)', fr: 'Titre (anglais)', ar: 'العنوان (بالإنجليزية)' }, [
    'Title',
    'Activity',
  ]),
  title('title_fr', { en: 'Title (French)', fr: 'Titre (français)', ar: 'العنوان (بالفرنسية)' }, [
    'Titre',
    'Activité',
  ]),
  title('title_ar', { en: 'Title (Arabic)', fr: 'Titre (arabe)', ar: 'العنوان (بالعربية)' }, [
    'العنوان',
    'النشاط',
  ]),
  {
    key: 'programme',
    required: true,
    label: { en: 'Programme', fr: 'Programme', ar: 'البرنامج' },
    also: ['Plan', 'Work plan', 'Plan de travail', 'خطة العمل'],
    type: { type: 'reference', to: 'programme' },
  },
  {
    key: 'type',
    required: true,
    label: { en: 'Type', fr: 'Type', ar: 'النوع' },
    also: ['Kind', 'Type of activity', "Type d'activité", 'نوع النشاط'],
    type: { type: 'code', list: 'activity-type' },
  },
  {
    key: 'status',
    required: false,
    label: { en: 'Status', fr: 'Statut', ar: 'الحالة' },
    also: ['State', 'État'],
    type: { type: 'code', list: 'activity-status' },
  },
  {
    key: 'area',
    required: false,
    label: { en: 'Thematic area', fr: 'Domaine thématique', ar: 'المجال المواضيعي' },
    also: ['المجال الموضوعي', 'Area', 'Theme', 'Domaine', 'Thème', 'المجال'],
    type: { type: 'reference', to: 'area' },
  },
  {
    key: 'start',
    required: true,
    label: { en: 'Start', fr: 'Début', ar: 'البداية' },
    also: ['Start date', 'Date', 'From', 'Date de début', 'Du', 'تاريخ البداية', 'التاريخ'],
    type: { type: 'day' },
  },
  {
    key: 'end',
    required: false,
    label: { en: 'End', fr: 'Fin', ar: 'النهاية' },
    also: ['End date', 'To', 'Date de fin', 'Au', 'تاريخ النهاية'],
    type: { type: 'day' },
  },
  {
    key: 'city',
    required: false,
    label: { en: 'City', fr: 'Ville', ar: 'المدينة' },
    type: { type: 'text', max: 200 },
  },
  {
    key: 'country',
    required: false,
    label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
    also: ['Host country', 'Pays hôte', 'البلد', 'البلد المضيف'],
    type: { type: 'country' },
  },
  {
    key: 'mode',
    required: false,
    label: { en: 'Mode', fr: 'Modalité', ar: 'صيغة الانعقاد' },
    also: ['الصيغة'],
    type: {
      type: 'code',
      list: 'mode',
      also: {
        online: 'virtual',
        'en ligne': 'virtual',
        'in person': 'on-site',
        présentiel: 'on-site',
        'عن بعد': 'virtual',
        حضوري: 'on-site',
      },
    },
  },
  {
    key: 'providers',
    required: false,
    label: { en: 'Providers', fr: 'Prestataires', ar: 'الجهات المقدمة' },
    also: ['Provider', 'Provider country', 'Prestataire', 'الجهة المقدمة'],
    type: { type: 'countries' },
  },
  {
    key: 'beneficiaries',
    required: false,
    label: { en: 'Beneficiaries', fr: 'Bénéficiaires', ar: 'المستفيدون' },
    also: ['Beneficiary countries', 'Pays bénéficiaires', 'الدول المستفيدة'],
    type: { type: 'countries' },
  },
  {
    key: 'partners',
    required: false,
    label: { en: 'Countries of partners', fr: 'Pays des partenaires', ar: 'دول الشركاء' },
    also: [
      'Partners',
      'Partner',
      'Partner countries',
      'Partenaires',
      'Partenaire',
      'Pays partenaires',
      'الشركاء',
    ],
    type: { type: 'countries' },
  },
  {
    key: 'presenters',
    required: false,
    label: { en: 'Countries of presenters', fr: 'Pays des présentateurs', ar: 'دول مقدِّمي العروض' },
    also: ['Presenters', 'Presenter', 'Presenter countries', 'Présentateurs', 'Intervenants', 'مقدمو العروض'],
    type: { type: 'countries' },
  },
  count('participations', { en: 'Participations', fr: 'Participations', ar: 'المشاركات' }, [
    'Participants',
    'المشاركون',
  ]),
  count('countries', { en: 'Countries', fr: 'Nombre de pays', ar: 'عدد الدول' }, ['Number of countries']),
  {
    key: 'note',
    required: false,
    label: { en: 'Note', fr: 'Remarque', ar: 'ملاحظة' },
    also: ['Notes', 'Remarks', 'Remarques'],
    type: { type: 'text', max: 4_000 },
  },
];
