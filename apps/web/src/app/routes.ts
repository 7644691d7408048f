import type { PageName } from '@libs/pages';
import type { ComponentType } from 'react';
import { both, indicatorMessages, type CatalogueLoaders } from '../lib/catalogue';
import { words } from './words';

/** What a page is made of: its script, and the words that only it needs. */
export interface Route {
  readonly page: () => Promise<{ Page: ComponentType<{ id: string }> }>;
  readonly messages: CatalogueLoaders | null;
}

const countries = both(indicatorMessages, words.countries);

/** What each page is made of; their addresses: `libs/pages`. */
export const routes: Readonly<Record<PageName, Route>> = {
  overview: { page: () => import('../features/overview/overview-page'), messages: words.overview },
  participation: {
    page: () => import('../features/participation/participation-page'),
    messages: words.participation,
  },
  countries: { page: () => import('../features/countries/countries-page'), messages: countries },
  country: { page: () => import('../features/countries/country-page'), messages: countries },
  group: { page: () => import('../features/countries/group-page'), messages: countries },
  engagement: { page: () => import('../features/engagement/engagement-page'), messages: words.engagement },
  'labour-market': {
    page: () => import('../features/labour-market/labour-market-page'),
    messages: both(indicatorMessages, words['labour-market']),
  },
  compare: {
    page: () => import('../features/compare/compare-page'),
    messages: both(indicatorMessages, words.compare),
  },
  'work-plans': {
    page: () => import('../features/work-plans/work-plans-page'),
    messages: words['work-plans'],
  },
  'work-plan': { page: () => import('../features/work-plans/work-plan-page'), messages: words['work-plans'] },
  themes: { page: () => import('../features/themes/themes-page'), messages: words.themes },
  theme: { page: () => import('../features/themes/theme-page'), messages: words.themes },
  cooperation: {
    page: () => import('../features/cooperation/cooperation-page'),
    messages: words.cooperation,
  },
  draft: { page: () => import('../features/cooperation/draft-page'), messages: words.cooperation },
  meetings: { page: () => import('../features/meetings/meetings-page'), messages: words.meetings },
  meeting: { page: () => import('../features/meetings/meeting-page'), messages: words.meetings },
  documents: { page: () => import('../features/documents/documents-page'), messages: null },
  methodology: {
    page: () => import('../features/methodology/methodology-page'),
    messages: words.methodology,
  },
  sources: { page: () => import('../features/sources/sources-page'), messages: words.sources },
  present: { page: () => import('../features/present/present-page'), messages: words.present },
  'deck-look': { page: () => import('../features/present/deck-look-page'), messages: words.present },
  story: { page: () => import('../features/present/story-page'), messages: words.present },
  'sign-in': { page: () => import('../features/identity/sign-in-page'), messages: words.identity },
  welcome: { page: () => import('../features/identity/welcome-page'), messages: words.identity },
  invitation: { page: () => import('../features/identity/invitation-page'), messages: words.identity },
  reset: { page: () => import('../features/identity/reset-page'), messages: words.identity },
  address: { page: () => import('../features/identity/address-page'), messages: words.identity },
  account: { page: () => import('../features/identity/account-page'), messages: words.identity },
  people: { page: () => import('../features/identity/people-page'), messages: words.identity },
  'report-error': {
    page: () => import('../features/error-reports/report-error-page'),
    messages: words['error-reports'],
  },
  reports: { page: () => import('../features/error-reports/reports-page'), messages: words['error-reports'] },
  entry: { page: () => import('../features/entry/entry-page'), messages: words.entry },
  outbox: { page: () => import('../features/mail/outbox-page'), messages: words.mail },
  audit: { page: () => import('../features/audit/audit-page'), messages: words.audit },
  imports: { page: () => import('../features/imports/imports-page'), messages: words.imports },
  import: { page: () => import('../features/imports/import-page'), messages: words.imports },
  quality: {
    page: () => import('../features/quality/quality-page'),
    messages: both(indicatorMessages, words.quality),
  },
  reminder: { page: () => import('../features/quality/reminder-page'), messages: words.quality },
  missing: { page: () => import('./missing-page'), messages: null },
};
