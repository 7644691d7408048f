import * as field from './fields.js';
import type { Kind } from './kind.js';
import { own, writtenIn } from './rules.js';

/** What activities are held under beside work plans: a programme of the network or of others. */
export const cooperationProgramme: Kind = {
  name: 'cooperation-programme',
  label: { en: 'Cooperation programme', fr: 'Programme de coopération', ar: 'برنامج تعاون' },
  about: {
    en: 'A programme that activities are held under and that is no work plan.',
    fr: 'Un programme dont relèvent des activités et qui n’est pas un plan de travail.',
    ar: 'برنامج تندرج تحته أنشطة وليس خطة عمل.',
  },
  operation: 'write-plan',
  table: 'programme',
  key: ['code'],
  titleFields: ['title'],
  fields: [
    field.code(
      'code',
      { en: 'Code', fr: 'Code', ar: 'الرمز' },
      {
        hint: {
          en: 'Short, in Latin letters, such as pes-cab; it cannot change later.',
          fr: 'Court, en lettres latines, par exemple pes-cab ; il ne peut plus être modifié ensuite.',
          ar: 'قصير بأحرف لاتينية، مثل ⁨pes-cab⁩؛ ولا يتغيّر لاحقًا.',
        },
      },
    ),
    { ...field.title, column: { requiredIn: 'en' } },
    { ...field.source, required: false },
    field.note,
  ],
  parts: [],
  rules: [own(writtenIn('title', 'en'))],
};
