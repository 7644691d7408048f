import * as field from './fields.js';
import type { Kind } from './kind.js';
import { own, writtenIn } from './rules.js';

/** A city where meetings and activities are held, which gives them their short names. */
export const place: Kind = {
  name: 'place',
  label: { en: 'Place', fr: 'Lieu', ar: 'مكان' },
  about: {
    en: 'A city where meetings or activities are held: its name is part of what meetings are called.',
    fr: 'Une ville où se tiennent des réunions ou des activités : son nom entre dans celui des réunions.',
    ar: 'مدينة تُعقد فيها اجتماعات أو أنشطة: ويدخل اسمها في تسمية الاجتماعات.',
  },
  operation: 'write-meeting',
  table: 'place',
  key: ['code'],
  titleFields: ['name'],
  fields: [
    field.slug(
      'code',
      { en: 'Code', fr: 'Code', ar: 'الرمز' },
      {
        hint: {
          en: 'Made from the name, such as kuala-lumpur; it cannot change later.',
          fr: 'Tiré du nom, par exemple kuala-lumpur ; il ne peut plus être modifié ensuite.',
          ar: 'يُشتق من الاسم، مثل ⁨kuala-lumpur⁩؛ ولا يتغيّر لاحقًا.',
        },
      },
    ),
    {
      name: 'name',
      type: { type: 'words', max: 200 },
      label: { en: 'Name', fr: 'Nom', ar: 'الاسم' },
      required: true,
      column: { requiredIn: 'en' },
    },
    {
      name: 'country_code',
      type: { type: 'reference', to: 'country' },
      label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
    },
    { ...field.source, required: false },
  ],
  parts: [],
  rules: [own(writtenIn('name', 'en'))],
};
