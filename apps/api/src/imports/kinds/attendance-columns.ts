import type { ImportColumn } from '../plan/column.js';
import { stateWords } from './attendance-states.js';

/** Headers under which some organisers write how people took part and others whether they came: their cells tell. */
const EITHER = ['Attendance', 'Participation', 'Présence', 'الحضور', 'المشاركة'];

/** Columns of a registration list, as organisers head them in English, French and Arabic. */
export const columns: readonly ImportColumn[] = [
  {
    key: 'name',
    required: true,
    label: { en: 'Name', fr: 'Nom', ar: 'الاسم' },
    also: ['Full name', 'Participant', 'Nom complet', 'Nom et prénom', 'الاسم الكامل'],
    type: { type: 'text', max: 200 },
  },
  {
    key: 'country',
    required: true,
    label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
    also: ['Member country', 'Pays membre', 'البلد'],
    type: { type: 'country' },
  },
  {
    key: 'institution',
    required: false,
    label: { en: 'Institution', fr: 'Institution', ar: 'المؤسسة' },
    also: ['Organisme', 'Organisation', 'Organization', 'الجهة'],
    type: { type: 'text', max: 500 },
  },
  {
    key: 'level',
    required: false,
    label: { en: 'Level', fr: 'Niveau', ar: 'المستوى' },
    also: ['Title', 'Position', 'Fonction', 'المنصب'],
    type: { type: 'code', list: 'level' },
  },
  {
    key: 'role',
    required: false,
    label: { en: 'Role', fr: 'Rôle', ar: 'الدور' },
    also: ['Qualité', 'الصفة'],
    type: { type: 'text', max: 200 },
  },
  {
    key: 'sex',
    required: false,
    label: { en: 'Sex', fr: 'Sexe', ar: 'الجنس' },
    also: ['Gender'],
    type: {
      type: 'code',
      list: 'person-sex',
      also: {
        f: 'F',
        female: 'F',
        femme: 'F',
        woman: 'F',
        أنثى: 'F',
        m: 'M',
        male: 'M',
        homme: 'M',
        man: 'M',
        ذكر: 'M',
      },
    },
  },
  {
    key: 'mode',
    required: false,
    label: { en: 'Mode', fr: 'Modalité', ar: 'صيغة المشاركة' },
    also: [...EITHER, 'صيغة الحضور', 'نمط المشاركة'],
    type: {
      type: 'code',
      list: 'person-mode',
      also: {
        online: 'virtual',
        'en ligne': 'virtual',
        'in person': 'on-site',
        'en présentiel': 'on-site',
        présentiel: 'on-site',
        'عن بعد': 'virtual',
        حضوري: 'on-site',
      },
    },
  },
  // After the mode: of a header that may be either, whose cells say neither, the words are asked.
  {
    key: 'state',
    required: false,
    label: { en: 'Attendance status', fr: 'Statut de présence', ar: 'حالة الحضور' },
    also: [
      ...EITHER,
      ...['Status', 'Attended', 'Present', 'Participated', 'Checked in', 'Check-in', 'Attendee status'],
      ...['Participation status', 'Registration status', 'RSVP', 'Response'],
      ...['Statut', 'Présent', 'A participé', 'Participant présent', 'Statut de participation'],
      ...['الحالة', 'حضر', 'حاضر', 'حالة المشاركة', 'حالة التسجيل'],
    ],
    type: { type: 'code', list: 'attendance', also: stateWords() },
  },
  {
    key: 'email',
    required: false,
    label: { en: 'E-mail', fr: 'Adresse électronique', ar: 'البريد الإلكتروني' },
    also: ['Email', 'Mail', 'E-mail address', 'Courriel', 'البريد'],
    type: { type: 'text', max: 320 },
  },
];
