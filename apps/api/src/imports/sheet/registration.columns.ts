import type { ColumnWanted } from './match.js';

/** Columns of a registration list, as organisers head them in English, French and Arabic. */
export const registrationColumns: readonly ColumnWanted[] = [
  {
    key: 'name',
    required: true,
    headers: [
      'Name',
      'Full name',
      'Participant',
      'Nom',
      'Nom complet',
      'Nom et prénom',
      'الاسم',
      'الاسم الكامل',
    ],
  },
  {
    key: 'country',
    required: true,
    headers: ['Country', 'Member country', 'Pays', 'Pays membre', 'الدولة', 'البلد'],
  },
  {
    key: 'institution',
    required: false,
    headers: ['Institution', 'Organisation', 'Organization', 'Organisme', 'المؤسسة', 'الجهة'],
  },
  {
    key: 'level',
    required: false,
    headers: ['Level', 'Title', 'Position', 'Niveau', 'Fonction', 'المستوى', 'المنصب'],
  },
  { key: 'role', required: false, headers: ['Role', 'Rôle', 'Qualité', 'الدور', 'الصفة'] },
  { key: 'sex', required: false, headers: ['Sex', 'Gender', 'Sexe', 'الجنس'] },
  {
    key: 'mode',
    required: false,
    headers: ['Mode', 'Attendance', 'Modalité', 'صيغة المشاركة', 'صيغة الحضور', 'نمط المشاركة'],
  },
];
