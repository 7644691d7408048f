import type { Words } from '@libs/model';

/** What the page of the data says of an open table. */
export interface ListedTable {
  readonly title: Words;
  readonly text: Words;
}

/** The words of the tables of facts; a table of a kind of record has those of its kind. */
export const listed = {
  meetings: {
    title: {
      en: 'Meetings',
      fr: 'Réunions',
      ar: 'الاجتماعات',
    },
    text: {
      en: 'One row for each of the network’s own meetings.',
      fr: 'Une ligne par réunion du Réseau.',
      ar: 'صف لكل اجتماع من اجتماعات الشبكة.',
    },
  },
  objectives: {
    title: {
      en: 'Objectives of meetings',
      fr: 'Objectifs des réunions',
      ar: 'أهداف الاجتماعات',
    },
    text: {
      en: 'What each meeting was called for, in three languages, and whose wording that is.',
      fr: 'Ce pour quoi chaque réunion a été convoquée, en trois langues, avec l’origine du libellé.',
      ar: 'ما دُعي كل اجتماع من أجله، بثلاث لغات، ومصدر الصياغة.',
    },
  },
  meetingTerms: {
    title: {
      en: 'Terms of meetings',
      fr: 'Dispositions relatives aux réunions',
      ar: 'ترتيبات الاجتماعات',
    },
    text: {
      en: 'Levels asked for, languages of interpretation, organisers and who is also invited.',
      fr: 'Niveaux demandés, langues d’interprétation, organisateurs et autres invités.',
      ar: 'المستويات المطلوبة ولغات الترجمة الفورية والجهات المنظِّمة والمدعوون الآخرون.',
    },
  },
  attendance: {
    title: {
      en: 'Attendance',
      fr: 'Présence',
      ar: 'الحضور',
    },
    text: {
      en: 'Each member at each meeting, with its state.',
      fr: 'Chaque membre à chaque réunion, avec son état.',
      ar: 'كل عضو في كل اجتماع، مع حالته.',
    },
  },
  activities: {
    title: {
      en: 'Activities',
      fr: 'Activités',
      ar: 'الأنشطة',
    },
    text: {
      en: 'Workshops, courses and visits, with totals where reported.',
      fr: 'Ateliers, cours et visites, avec les totaux lorsqu’ils sont communiqués.',
      ar: 'ورش العمل والدورات والزيارات، مع المجاميع حيث بُيّنت.',
    },
  },
  workPlans: {
    title: {
      en: 'Work plans',
      fr: 'Plans de travail',
      ar: 'خطط العمل',
    },
    text: {
      en: 'Plans with their thematic areas, states and activities.',
      fr: 'Les plans avec leurs domaines thématiques, statuts et activités.',
      ar: 'الخطط بمجالاتها المواضيعية وحالاتها وأنشطتها.',
    },
  },
  results: {
    title: {
      en: 'Results',
      fr: 'Résultats',
      ar: 'النتائج',
    },
    text: {
      en: 'Baseline, target and actual of each indicator by period; also in the shape of IATI (results.iati.json).',
      fr: 'Valeur de référence, cible et valeur réalisée de chaque indicateur par période ; aussi au format de l’IITA (results.iati.json).',
      ar: 'خط الأساس والقيمة المستهدفة والقيمة المحققة لكل مؤشر بحسب الفترة؛ وكذلك بصيغة ⁨IATI⁩ (⁨results.iati.json⁩).',
    },
  },
  needs: {
    title: {
      en: 'Needs and capacities',
      fr: 'Besoins et capacités',
      ar: 'الاحتياجات والقدرات',
    },
    text: {
      en: 'What members stated in each round; whoever did not answer has no row.',
      fr: 'Ce que les membres ont déclaré à chaque enquête ; qui n’a pas répondu n’a pas de ligne.',
      ar: 'ما بيّنه الأعضاء في كل جولة؛ ومن لم يُجب فلا صف له.',
    },
  },
  members: {
    title: {
      en: 'Members',
      fr: 'Membres',
      ar: 'الأعضاء',
    },
    text: {
      en: 'The members with names in three languages and group.',
      fr: 'Les membres, avec leurs noms en trois langues et leur groupe.',
      ar: 'الأعضاء مع أسمائهم بثلاث لغات ومجموعاتهم.',
    },
  },
  indicators: {
    title: {
      en: 'Indicators',
      fr: 'Indicateurs',
      ar: 'المؤشرات',
    },
    text: {
      en: 'Labour-market indicators with units and definitions.',
      fr: 'Indicateurs du marché du travail, avec unités et définitions.',
      ar: 'مؤشرات سوق العمل بوحداتها وتعريفاتها.',
    },
  },
  observations: {
    title: {
      en: 'Observations',
      fr: 'Observations',
      ar: 'المشاهدات',
    },
    text: {
      en: 'Values by country, year, sex and age; a large file. Also as SDMX (observations.sdmx.csv) with its structure (structure.json).',
      fr: 'Valeurs par pays, année, sexe et âge ; fichier volumineux. Également en SDMX (observations.sdmx.csv), avec sa structure (structure.json).',
      ar: 'القيم حسب الدولة والسنة والجنس والعمر؛ ملف كبير. وكذلك بصيغة ⁨SDMX⁩ (⁨observations.sdmx.csv⁩) مع بنيتها (⁨structure.json⁩).',
    },
  },
} as const satisfies Readonly<Record<string, ListedTable>>;
