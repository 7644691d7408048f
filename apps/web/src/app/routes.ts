import type { ComponentType } from 'react';
import { both, indicatorMessages, type CatalogueLoaders } from '../lib/catalogue';
import { words } from './words';

export interface Route {
  readonly name: PageName;
  readonly pattern: RegExp;
  readonly page: () => Promise<{ Page: ComponentType<{ id: string }> }>;
  readonly messages: CatalogueLoaders;
}

export type PageName =
  | 'overview'
  | 'participation'
  | 'countries'
  | 'country'
  | 'group'
  | 'engagement'
  | 'labour-market'
  | 'compare'
  | 'work-plans'
  | 'work-plan'
  | 'themes'
  | 'theme'
  | 'cooperation'
  | 'draft'
  | 'meetings'
  | 'meeting'
  | 'methodology'
  | 'sources'
  | 'sign-in'
  | 'welcome'
  | 'invitation'
  | 'reset'
  | 'address'
  | 'account'
  | 'people'
  | 'outbox'
  | 'audit'
  | 'imports'
  | 'import'
  | 'quality'
  | 'reminder'
  | 'report-error'
  | 'reports'
  | 'entry'
  | 'present'
  | 'story'
  | 'deck-look'
  | 'missing';

const countries = both(indicatorMessages, words.countries);

/** Every page with its address. */
export const routes: readonly Route[] = [
  {
    name: 'overview',
    pattern: /^\/$/,
    page: () => import('../features/overview/page'),
    messages: words.overview,
  },
  {
    name: 'participation',
    pattern: /^\/participation$/,
    page: () => import('../features/participation/page'),
    messages: words.participation,
  },
  {
    name: 'countries',
    pattern: /^\/countries$/,
    page: () => import('../features/countries/page'),
    messages: countries,
  },
  {
    name: 'country',
    pattern: /^\/countries\/(?<id>[^/]+)$/,
    page: () => import('../features/countries/country-page'),
    messages: countries,
  },
  {
    name: 'group',
    pattern: /^\/groups\/(?<id>[^/]+)$/,
    page: () => import('../features/countries/group-page'),
    messages: countries,
  },
  {
    name: 'engagement',
    pattern: /^\/engagement$/,
    page: () => import('../features/engagement/page'),
    messages: words.engagement,
  },
  {
    name: 'labour-market',
    pattern: /^\/labour-market$/,
    page: () => import('../features/labour-market/page'),
    messages: both(indicatorMessages, words['labour-market']),
  },
  {
    name: 'compare',
    pattern: /^\/compare$/,
    page: () => import('../features/compare/page'),
    messages: both(indicatorMessages, words.compare),
  },
  {
    name: 'work-plans',
    pattern: /^\/work-plans$/,
    page: () => import('../features/work-plans/plans-page'),
    messages: words['work-plans'],
  },
  {
    name: 'work-plan',
    pattern: /^\/work-plans\/(?<id>[^/]+)$/,
    page: () => import('../features/work-plans/plan-page'),
    messages: words['work-plans'],
  },
  {
    name: 'themes',
    pattern: /^\/themes$/,
    page: () => import('../features/themes/page'),
    messages: words.themes,
  },
  {
    name: 'theme',
    pattern: /^\/themes\/(?<id>[^/]+)$/,
    page: () => import('../features/themes/theme-page'),
    messages: words.themes,
  },
  {
    name: 'cooperation',
    pattern: /^\/cooperation$/,
    page: () => import('../features/cooperation/page'),
    messages: words.cooperation,
  },
  {
    name: 'draft',
    pattern: /^\/cooperation\/draft$/,
    page: () => import('../features/cooperation/draft-page'),
    messages: words.cooperation,
  },
  {
    name: 'meetings',
    pattern: /^\/meetings$/,
    page: () => import('../features/meetings/page'),
    messages: words.meetings,
  },
  {
    name: 'meeting',
    pattern: /^\/meetings\/(?<id>[a-z0-9-]+)$/,
    page: () => import('../features/meetings/meeting-page'),
    messages: words.meetings,
  },
  {
    name: 'methodology',
    pattern: /^\/methodology$/,
    page: () => import('../features/methodology/page'),
    messages: words.methodology,
  },
  {
    name: 'sources',
    pattern: /^\/data$/,
    page: () => import('../features/sources/page'),
    messages: words.sources,
  },
  {
    name: 'present',
    pattern: /^\/present$/,
    page: () => import('../features/present/page'),
    messages: words.present,
  },
  {
    name: 'deck-look',
    pattern: /^\/present\/look$/,
    page: () => import('../features/present/look-page'),
    messages: words.present,
  },
  {
    name: 'story',
    pattern: /^\/present\/(?<id>[a-z0-9-]+)$/,
    page: () => import('../features/present/story-page'),
    messages: words.present,
  },
  {
    name: 'sign-in',
    pattern: /^\/sign-in$/,
    page: () => import('../features/identity/sign-in-page'),
    messages: words.identity,
  },
  {
    name: 'welcome',
    pattern: /^\/welcome$/,
    page: () => import('../features/identity/welcome-page'),
    messages: words.identity,
  },
  {
    name: 'invitation',
    pattern: /^\/invitation$/,
    page: () => import('../features/identity/invitation-page'),
    messages: words.identity,
  },
  {
    name: 'reset',
    pattern: /^\/reset$/,
    page: () => import('../features/identity/reset-page'),
    messages: words.identity,
  },
  {
    name: 'address',
    pattern: /^\/address$/,
    page: () => import('../features/identity/address-page'),
    messages: words.identity,
  },
  {
    name: 'account',
    pattern: /^\/account$/,
    page: () => import('../features/identity/account-page'),
    messages: words.identity,
  },
  {
    name: 'people',
    pattern: /^\/people$/,
    page: () => import('../features/identity/people-page'),
    messages: words.identity,
  },
  {
    name: 'report-error',
    pattern: /^\/report-error$/,
    page: () => import('../features/error-reports/report-page'),
    messages: words['error-reports'],
  },
  {
    name: 'reports',
    pattern: /^\/reports$/,
    page: () => import('../features/error-reports/reports-page'),
    messages: words['error-reports'],
  },
  {
    name: 'entry',
    pattern: /^\/entry(?:\/(?<id>.+))?$/,
    page: () => import('../features/entry/page'),
    messages: words.entry,
  },
  {
    name: 'outbox',
    pattern: /^\/outbox$/,
    page: () => import('../features/mail/outbox-page'),
    messages: words.mail,
  },
  {
    name: 'audit',
    pattern: /^\/audit$/,
    page: () => import('../features/audit/audit-page'),
    messages: words.audit,
  },
  {
    name: 'imports',
    pattern: /^\/imports$/,
    page: () => import('../features/imports/imports-page'),
    messages: words.imports,
  },
  {
    name: 'import',
    pattern: /^\/imports\/(?<id>[0-9a-f-]{36})$/,
    page: () => import('../features/imports/import-page'),
    messages: words.imports,
  },
  {
    name: 'quality',
    pattern: /^\/quality$/,
    page: () => import('../features/quality/page'),
    messages: both(indicatorMessages, words.quality),
  },
  {
    name: 'reminder',
    pattern: /^\/quality\/(?<id>[A-Z]{3})$/,
    page: () => import('../features/quality/reminder-page'),
    messages: words.quality,
  },
];

/** Where an address leads that names no page. */
export const MISSING: { readonly name: PageName; readonly id: string } = { name: 'missing', id: '' };

/** Which page a path leads to, and the id that it names. */
export function routeOf(path: string): typeof MISSING {
  const tidy = path.length > 1 ? path.replace(/\/$/, '') : path;
  for (const { name, pattern } of routes) {
    const match = pattern.exec(tidy);
    if (match) return { name, id: match.groups?.id ?? '' };
  }
  return MISSING;
}
