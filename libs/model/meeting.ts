import type { ValidationIssue } from '@libs/rules';
import * as field from './fields.js';
import type { Cells, Kind } from './kind.js';
import { bodies, counts, objectives } from './meeting-parts.js';
import { begunBy, each, filledWhere, inOrder, onePreferred, own, writtenIn } from './rules.js';

/** A meeting with its objectives and what each source counts. */
export const meeting: Kind = {
  name: 'meeting',
  label: { en: 'Meeting', fr: 'Réunion', ar: 'اجتماع' },
  about: {
    en: 'When and where the network met, what it was for, and what each source counted.',
    fr: 'Quand et où le Réseau s’est réuni, pour quoi faire, et ce que chaque source a compté.',
    ar: 'متى وأين اجتمعت الشبكة، وما الغرض، وما أحصاه كل مصدر.',
  },
  operation: 'write-meeting',
  table: 'meeting',
  key: ['id'],
  titleFields: ['title'],
  likeness: { number: 'ordinal', within: 'kind', day: 'start_date' },
  fields: [
    field.slug(
      'id',
      { en: 'Key', fr: 'Clé', ar: 'المفتاح' },
      {
        published: { as: 'meeting', about: 'Key of the meeting' },
        imported: { also: ['Id'] },
        hint: {
          en: 'Made from the title, in lower-case Latin letters. It is part of addresses; you can change it until the record is published.',
          fr: 'Formée à partir du titre, en lettres latines minuscules. Elle figure dans les adresses et peut changer jusqu’à la publication.',
          ar: 'يُصاغ من العنوان بأحرف لاتينية صغيرة. يظهر في روابط الصفحات، ويمكن تغييره إلى أن يُنشر السجل.',
        },
      },
    ),
    {
      name: 'ordinal',
      type: { type: 'integer', min: 1, max: 999 },
      label: { en: 'Number of the meeting', fr: 'Numéro de la réunion', ar: 'رقم الاجتماع' },
      imported: { also: ['Number', 'Ordinal', 'Numéro', 'الرقم'] },
    },
    {
      name: 'kind',
      type: { type: 'code', list: 'kind' },
      label: { en: 'Kind', fr: 'Type', ar: 'النوع' },
      required: true,
      published: { about: 'network-meeting or nfp-meeting (national focal points)' },
      imported: { also: ['Kind of meeting', 'Type de réunion', 'نوع الاجتماع'] },
    },
    {
      name: 'statutory',
      type: { type: 'yes-no' },
      label: { en: 'Statutory meeting', fr: 'Réunion statutaire', ar: 'اجتماع نظامي' },
      required: true,
      imported: {},
    },
    {
      name: 'status',
      type: { type: 'code', list: 'meeting-status' },
      label: { en: 'Status', fr: 'Statut', ar: 'الحالة' },
      required: true,
      published: { about: 'held, announced, postponed or cancelled' },
      imported: { also: ['État'] },
    },
    { ...field.title, column: { requiredIn: 'en' }, imported: {} },
    field.day(
      'start_date',
      { en: 'First day', fr: 'Premier jour', ar: 'اليوم الأول' },
      {
        published: { about: 'First day; empty where not announced', knownBy: 'date_precision' },
        imported: {
          also: ['Start', 'Start date', 'Date', 'Début', 'Date de début', 'البداية', 'تاريخ البداية'],
        },
      },
    ),
    field.day(
      'end_date',
      { en: 'Last day', fr: 'Dernier jour', ar: 'اليوم الأخير' },
      {
        published: { about: 'Last day', knownBy: 'date_precision' },
        imported: { also: ['End', 'End date', 'Fin', 'Date de fin', 'النهاية', 'تاريخ النهاية'] },
      },
    ),
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
    {
      name: 'city',
      type: { type: 'line', max: 200 },
      label: { en: 'City', fr: 'Ville', ar: 'المدينة' },
      published: { about: 'City as printed' },
      imported: {},
    },
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
      published: { as: 'country', about: 'Host country, ISO 3166-1 alpha-3' },
      imported: { also: ['Host country', 'Pays hôte', 'البلد', 'البلد المضيف'] },
    },
    { ...field.mode, imported: { also: ['الصيغة'] } },
    {
      name: 'host',
      type: { type: 'line', max: 500 },
      label: { en: 'Host', fr: 'Hôte', ar: 'الجهة المضيفة' },
      imported: {},
    },
    {
      name: 'co_organiser',
      type: { type: 'line', max: 500 },
      label: { en: 'Co-organiser', fr: 'Co-organisateur', ar: 'الجهة المشاركة في التنظيم' },
      imported: {},
      shown: true,
    },
    {
      name: 'website',
      type: { type: 'address' },
      label: { en: 'Website', fr: 'Site web', ar: 'الموقع الإلكتروني' },
      published: { about: 'Website of the meeting' },
      imported: {},
      shown: true,
    },
    {
      name: 'list',
      type: { type: 'code', list: 'list' },
      label: { en: 'List of members', fr: 'Liste des membres', ar: 'قائمة الأعضاء' },
      hint: {
        en: 'Nobody is absent from a complete list until it names as many members as are stated, or until it is closed.',
        fr: 'Même complète, une liste ne rend personne absent avant de mentionner autant de membres que le total annoncé, ou d’être close.',
        ar: 'لا يُعدّ أحد غائبًا عن قائمة كاملة قبل أن تذكر من الأعضاء بقدر المجموع المعلن، أو قبل إغلاقها.',
      },
      required: true,
    },
    {
      name: 'list_closed',
      type: { type: 'yes-no' },
      label: { en: 'List closed', fr: 'Liste close', ar: 'القائمة مغلقة' },
      column: { check: `list_closed is null or (list_closed and list = 'complete')` },
      act: true,
    },
    {
      name: 'eligibility_confirmed',
      type: { type: 'yes-no' },
      label: { en: 'Eligibility confirmed', fr: 'Éligibilité confirmée', ar: 'الأهلية مؤكدة' },
      hint: {
        en: 'Yes only where it is known, by date, which members could take part.',
        fr: 'Oui seulement si l’on sait, à cette date, quels membres pouvaient participer.',
        ar: 'تُختار «نعم» فقط إذا عُرف من كان من الأعضاء مؤهلًا للمشاركة في ذلك التاريخ.',
      },
      required: true,
    },
    {
      name: 'invitations_complete',
      type: { type: 'yes-no' },
      label: {
        en: 'All invitations on record',
        fr: 'Toutes les invitations enregistrées',
        ar: 'جميع الدعوات مسجَّلة',
      },
      hint: {
        en: 'Yes only where a source says of every member whether it was invited: who has no entry “not invited” then counts as invited.',
        fr: 'Oui seulement si une source dit de chaque membre s’il était invité : qui n’a pas d’entrée « non invité » compte alors comme invité.',
        ar: 'تُختار «نعم» فقط إذا ذكر مصدر عن كل عضو هل دُعي: ومن لم يُسجَّل «غير مدعو» يُعدّ عندئذ مدعوًّا.',
      },
    },
    {
      name: 'levels_asked',
      type: { type: 'codes', list: 'level' },
      label: {
        en: 'Levels asked for',
        fr: 'Niveaux de représentation demandés',
        ar: 'مستويات التمثيل المطلوبة',
      },
    },
    {
      name: 'interpretation',
      type: { type: 'codes', list: 'language' },
      label: {
        en: 'Languages of interpretation',
        fr: 'Langues d’interprétation',
        ar: 'لغات الترجمة الفورية',
      },
      column: { check: `interpretation <@ array['en', 'fr', 'ar']` },
    },
    {
      name: 'terms_source_id',
      type: { type: 'reference', to: 'source' },
      label: {
        en: 'Source of levels and languages',
        fr: 'Source des niveaux et des langues',
        ar: 'مصدر المستويات واللغات',
      },
    },
    field.source,
    { ...field.note, imported: { also: ['Notes', 'Remarks', 'Remarques', 'ملاحظات'] } },
  ],
  parts: [objectives, bodies, counts],
  constraints: [
    { name: 'meeting_dates_ck', check: 'end_date >= start_date' },
    {
      name: 'meeting_terms_source_ck',
      check: `cardinality(coalesce(levels_asked, '{}')) + cardinality(coalesce(interpretation, '{}')) = 0 or terms_source_id is not null`,
    },
  ],
  rules: [
    own(writtenIn('title', 'en')),
    own(inOrder('start_date', 'end_date')),
    own(begunBy('start_date', ({ status }) => status === 'held')),
    own(termsSourced),
    each('objectives', writtenIn('text')),
    each(
      'counts',
      filledWhere('counted_as', ({ measure }) => measure === 'representatives'),
    ),
    onePreferred,
  ],
  // A list that is not complete any more is not closed either.
  afterActs: (root, now) => ({
    ...root,
    list_closed: root['list'] === 'complete' && now?.['list_closed'] === true ? true : null,
  }),
};

/** What a meeting was to be (levels, languages) has a source of its own. */
function termsSourced({
  levels_asked: levels,
  interpretation,
  terms_source_id: source,
}: Cells): ValidationIssue[] {
  const hasDetails = [levels, interpretation].some((codes) => Array.isArray(codes) && codes.length > 0);
  return hasDetails && (source ?? null) === null ? [{ path: 'terms_source_id', code: 'needed' }] : [];
}
