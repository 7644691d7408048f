import * as field from './fields.js';
import type { Kind } from './kind.js';
import { inOrder, own, writtenIn } from './rules.js';

/** A time at which members are asked for needs and capacities, over the areas of a plan. */
export const round: Kind = {
  name: 'round',
  label: {
    en: 'Round of needs and capacities',
    fr: 'Enquête sur les besoins et les capacités',
    ar: 'جولة الاحتياجات والقدرات',
  },
  about: {
    en: 'A time at which members are asked for their needs and capacities.',
    fr: 'Une période où les membres sont invités à déclarer leurs besoins et leurs capacités.',
    ar: 'فترة يُطلب فيها من الأعضاء بيان احتياجاتهم وقدراتهم.',
  },
  operation: 'write-round',
  table: 'round',
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
    field.title,
    field.original,
    {
      name: 'plan_code',
      type: { type: 'reference', to: 'plan' },
      label: { en: 'Plan', fr: 'Plan', ar: 'الخطة' },
      required: true,
    },
    field.day('opens_on', { en: 'Opens on', fr: 'Ouverture', ar: 'تُفتح في' }, { required: true }),
    field.day('closes_on', { en: 'Closes on', fr: 'Clôture', ar: 'تُغلق في' }),
    field.source,
    field.note,
  ],
  parts: [],
  rules: [own(writtenIn('title')), own(inOrder('opens_on', 'closes_on'))],
};
