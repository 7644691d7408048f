import * as field from './fields.js';
import type { Kind } from './kind.js';
import { filledWhere, inOrder, own } from './rules.js';

/** A country's membership over a period, with its group and a reported suspension. */
export const membership: Kind = {
  name: 'membership',
  label: { en: 'Membership', fr: 'Adhésion', ar: 'عضوية' },
  about: {
    en: 'Since when a country belongs to the network, in which group, and a reported suspension.',
    fr: 'Depuis quand un pays appartient au Réseau, dans quel groupe, et une suspension signalée.',
    ar: 'منذ متى تنتمي الدولة إلى الشبكة، وفي أي مجموعة، وأي تعليق مُبلَّغ عنه.',
  },
  operation: 'write-membership',
  table: 'membership',
  key: ['country_code', 'from_year'],
  titleFields: ['country_code', 'from_year'],
  fields: [
    {
      name: 'country_code',
      type: { type: 'reference', to: 'country' },
      label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
      required: true,
    },
    field.year(
      'from_year',
      { en: 'First year', fr: 'Première année', ar: 'السنة الأولى' },
      { required: true },
    ),
    field.year('to_year', { en: 'Last year', fr: 'Dernière année', ar: 'السنة الأخيرة' }),
    {
      name: 'kind',
      type: { type: 'code', list: 'membership-kind' },
      label: { en: 'Kind', fr: 'Type', ar: 'النوع' },
      required: true,
    },
    {
      name: 'group_code',
      type: { type: 'code', list: 'group' },
      label: { en: 'Group', fr: 'Groupe', ar: 'المجموعة' },
    },
    {
      name: 'group_source_id',
      type: { type: 'reference', to: 'source' },
      label: { en: 'Source of the group', fr: 'Source du groupe', ar: 'مصدر المجموعة' },
    },
    field.source,
    field.day(
      'suspended_from',
      { en: 'Suspended from', fr: 'Suspension à partir du', ar: 'تعليق العضوية من' },
      {
        hint: {
          en: 'As reported; an end that nobody reports stays empty.',
          fr: 'Telle que signalée ; une fin que personne ne signale reste vide.',
          ar: 'كما أُبلغ عنه؛ وتبقى النهاية فارغة إن لم يُبلَّغ عنها.',
        },
      },
    ),
    field.precision(
      'suspended_from_precision',
      {
        en: 'How much of its first day is known',
        fr: 'Précision connue de son premier jour',
        ar: 'ما يُعرف من يومه الأول',
      },
      {
        hint: {
          en: 'Of a month, enter its first day here and choose “the month only”: nothing more is shown.',
          fr: 'Pour un mois, saisissez ici son premier jour et choisissez « le mois seulement » : rien de plus n’est affiché.',
          ar: 'إذا عُرف الشهر فقط، أدخلوا يومه الأول واختاروا «الشهر فقط»؛ ولا يُعرض أكثر من ذلك.',
        },
      },
    ),
    field.day('suspended_to', { en: 'Suspended until', fr: 'Suspension jusqu’au', ar: 'تعليق العضوية حتى' }),
    field.precision('suspended_to_precision', {
      en: 'How much of its last day is known',
      fr: 'Précision connue de son dernier jour',
      ar: 'ما يُعرف من يومه الأخير',
    }),
    field.note,
  ],
  parts: [],
  rules: [
    own(inOrder('from_year', 'to_year')),
    own(inOrder('suspended_from', 'suspended_to')),
    own(filledWhere('group_code', ({ kind }) => kind === 'member')),
  ],
};
