/** The words of each page, by the scope that its messages stand in and by language. */
export const words = {
  audit: {
    en: () => import('virtual:messages/audit/en'),
    fr: () => import('virtual:messages/audit/fr'),
    ar: () => import('virtual:messages/audit/ar'),
  },
  compare: {
    en: () => import('virtual:messages/compare/en'),
    fr: () => import('virtual:messages/compare/fr'),
    ar: () => import('virtual:messages/compare/ar'),
  },
  cooperation: {
    en: () => import('virtual:messages/cooperation/en'),
    fr: () => import('virtual:messages/cooperation/fr'),
    ar: () => import('virtual:messages/cooperation/ar'),
  },
  countries: {
    en: () => import('virtual:messages/countries/en'),
    fr: () => import('virtual:messages/countries/fr'),
    ar: () => import('virtual:messages/countries/ar'),
  },
  engagement: {
    en: () => import('virtual:messages/engagement/en'),
    fr: () => import('virtual:messages/engagement/fr'),
    ar: () => import('virtual:messages/engagement/ar'),
  },
  entry: {
    en: () => import('virtual:messages/entry/en'),
    fr: () => import('virtual:messages/entry/fr'),
    ar: () => import('virtual:messages/entry/ar'),
  },
  'error-reports': {
    en: () => import('virtual:messages/error-reports/en'),
    fr: () => import('virtual:messages/error-reports/fr'),
    ar: () => import('virtual:messages/error-reports/ar'),
  },
  identity: {
    en: () => import('virtual:messages/identity/en'),
    fr: () => import('virtual:messages/identity/fr'),
    ar: () => import('virtual:messages/identity/ar'),
  },
  imports: {
    en: () => import('virtual:messages/imports/en'),
    fr: () => import('virtual:messages/imports/fr'),
    ar: () => import('virtual:messages/imports/ar'),
  },
  'labour-market': {
    en: () => import('virtual:messages/labour-market/en'),
    fr: () => import('virtual:messages/labour-market/fr'),
    ar: () => import('virtual:messages/labour-market/ar'),
  },
  mail: {
    en: () => import('virtual:messages/mail/en'),
    fr: () => import('virtual:messages/mail/fr'),
    ar: () => import('virtual:messages/mail/ar'),
  },
  meetings: {
    en: () => import('virtual:messages/meetings/en'),
    fr: () => import('virtual:messages/meetings/fr'),
    ar: () => import('virtual:messages/meetings/ar'),
  },
  methodology: {
    en: () => import('virtual:messages/methodology/en'),
    fr: () => import('virtual:messages/methodology/fr'),
    ar: () => import('virtual:messages/methodology/ar'),
  },
  overview: {
    en: () => import('virtual:messages/overview/en'),
    fr: () => import('virtual:messages/overview/fr'),
    ar: () => import('virtual:messages/overview/ar'),
  },
  participation: {
    en: () => import('virtual:messages/participation/en'),
    fr: () => import('virtual:messages/participation/fr'),
    ar: () => import('virtual:messages/participation/ar'),
  },
  quality: {
    en: () => import('virtual:messages/quality/en'),
    fr: () => import('virtual:messages/quality/fr'),
    ar: () => import('virtual:messages/quality/ar'),
  },
  present: {
    en: () => import('virtual:messages/present/en'),
    fr: () => import('virtual:messages/present/fr'),
    ar: () => import('virtual:messages/present/ar'),
  },
  sources: {
    en: () => import('virtual:messages/sources/en'),
    fr: () => import('virtual:messages/sources/fr'),
    ar: () => import('virtual:messages/sources/ar'),
  },
  themes: {
    en: () => import('virtual:messages/themes/en'),
    fr: () => import('virtual:messages/themes/fr'),
    ar: () => import('virtual:messages/themes/ar'),
  },
  'work-plans': {
    en: () => import('virtual:messages/work-plans/en'),
    fr: () => import('virtual:messages/work-plans/fr'),
    ar: () => import('virtual:messages/work-plans/ar'),
  },
} as const;
