import type { PageName } from '@libs/pages';
import type { ComponentType } from 'react';
import { both, indicatorMessages, type CatalogueLoaders } from '../lib/catalogue';
import { pageMessages } from './page-messages';

/** What a page is made of: its script, and the words that only it needs. */
export interface Route {
  readonly page: () => Promise<{ Page: ComponentType<{ id: string }> }>;
  readonly messages: CatalogueLoaders | null;
}

const countries = both(indicatorMessages, pageMessages.countries);

/** What each page is made of; their addresses: `libs/pages`. */
export const routes: Readonly<Record<PageName, Route>> = {
  overview: { page: () => import('../features/overview/overview-page'), messages: pageMessages.overview },
  participation: {
    page: () => import('../features/participation/participation-page'),
    messages: pageMessages.participation,
  },
  countries: { page: () => import('../features/countries/countries-page'), messages: countries },
  country: { page: () => import('../features/countries/country-page'), messages: countries },
  group: { page: () => import('../features/countries/group-page'), messages: countries },
  engagement: {
    page: () => import('../features/engagement/engagement-page'),
    messages: pageMessages.engagement,
  },
  'labour-market': {
    page: () => import('../features/labour-market/labour-market-page'),
    messages: both(indicatorMessages, pageMessages['labour-market']),
  },
  compare: {
    page: () => import('../features/compare/compare-page'),
    messages: both(indicatorMessages, pageMessages.compare),
  },
  'work-plans': {
    page: () => import('../features/work-plans/work-plans-page'),
    messages: pageMessages['work-plans'],
  },
  'work-plan': {
    page: () => import('../features/work-plans/work-plan-page'),
    messages: pageMessages['work-plans'],
  },
  themes: { page: () => import('../features/themes/themes-page'), messages: pageMessages.themes },
  theme: { page: () => import('../features/themes/theme-page'), messages: pageMessages.themes },
  cooperation: {
    page: () => import('../features/cooperation/cooperation-page'),
    messages: pageMessages.cooperation,
  },
  draft: { page: () => import('../features/cooperation/draft-page'), messages: pageMessages.cooperation },
  meetings: { page: () => import('../features/meetings/meetings-page'), messages: pageMessages.meetings },
  meeting: { page: () => import('../features/meetings/meeting-page'), messages: pageMessages.meetings },
  documents: { page: () => import('../features/documents/documents-page'), messages: null },
  methodology: {
    page: () => import('../features/methodology/methodology-page'),
    messages: pageMessages.methodology,
  },
  sources: { page: () => import('../features/sources/sources-page'), messages: pageMessages.sources },
  present: { page: () => import('../features/present/present-page'), messages: pageMessages.present },
  'deck-look': { page: () => import('../features/present/deck-look-page'), messages: pageMessages.present },
  story: { page: () => import('../features/present/story-page'), messages: pageMessages.present },
  'sign-in': { page: () => import('../features/identity/sign-in-page'), messages: pageMessages.identity },
  welcome: { page: () => import('../features/identity/welcome-page'), messages: pageMessages.identity },
  invitation: { page: () => import('../features/identity/invitation-page'), messages: pageMessages.identity },
  reset: { page: () => import('../features/identity/reset-page'), messages: pageMessages.identity },
  address: { page: () => import('../features/identity/address-page'), messages: pageMessages.identity },
  account: { page: () => import('../features/identity/account-page'), messages: pageMessages.identity },
  people: { page: () => import('../features/identity/people-page'), messages: pageMessages.identity },
  'report-error': {
    page: () => import('../features/error-reports/report-error-page'),
    messages: pageMessages['error-reports'],
  },
  reports: {
    page: () => import('../features/error-reports/reports-page'),
    messages: pageMessages['error-reports'],
  },
  entry: { page: () => import('../features/entry/entry-page'), messages: pageMessages.entry },
  outbox: { page: () => import('../features/mail/outbox-page'), messages: pageMessages.mail },
  audit: { page: () => import('../features/audit/audit-page'), messages: pageMessages.audit },
  imports: { page: () => import('../features/imports/imports-page'), messages: pageMessages.imports },
  import: { page: () => import('../features/imports/import-page'), messages: pageMessages.imports },
  quality: {
    page: () => import('../features/quality/quality-page'),
    messages: both(indicatorMessages, pageMessages.quality),
  },
  reminder: { page: () => import('../features/quality/reminder-page'), messages: pageMessages.quality },
  missing: { page: () => import('./missing-page'), messages: null },
};
