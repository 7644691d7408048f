import type { Language } from '@libs/vocabulary';
import type { ComponentType } from 'react';
import { indicatorMessages, type Catalogue, type CatalogueLoaders } from '../lib/catalogue';

/** A page, with the words that only it needs. */
export interface Page {
  readonly Page: ComponentType<{ id: string }>;
  readonly messages: Catalogue;
}

interface Route {
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
  | 'themes'
  | 'theme'
  | 'cooperation'
  | 'draft'
  | 'meetings'
  | 'meeting'
  | 'methodology'
  | 'sources'
  | 'missing';

const meetings: CatalogueLoaders = {
  en: () => import('virtual:messages/meetings/en'),
  fr: () => import('virtual:messages/meetings/fr'),
  ar: () => import('virtual:messages/meetings/ar'),
};

const themes: CatalogueLoaders = {
  en: () => import('virtual:messages/themes/en'),
  fr: () => import('virtual:messages/themes/fr'),
  ar: () => import('virtual:messages/themes/ar'),
};

const cooperation: CatalogueLoaders = {
  en: () => import('virtual:messages/cooperation/en'),
  fr: () => import('virtual:messages/cooperation/fr'),
  ar: () => import('virtual:messages/cooperation/ar'),
};

const countries = both(indicatorMessages, {
  en: () => import('virtual:messages/countries/en'),
  fr: () => import('virtual:messages/countries/fr'),
  ar: () => import('virtual:messages/countries/ar'),
});

const routes: readonly Route[] = [
  {
    name: 'overview',
    pattern: /^\/$/,
    page: () => import('../features/overview/page'),
    messages: {
      en: () => import('virtual:messages/overview/en'),
      fr: () => import('virtual:messages/overview/fr'),
      ar: () => import('virtual:messages/overview/ar'),
    },
  },
  {
    name: 'participation',
    pattern: /^\/participation$/,
    page: () => import('../features/participation/page'),
    messages: {
      en: () => import('virtual:messages/participation/en'),
      fr: () => import('virtual:messages/participation/fr'),
      ar: () => import('virtual:messages/participation/ar'),
    },
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
    messages: {
      en: () => import('virtual:messages/engagement/en'),
      fr: () => import('virtual:messages/engagement/fr'),
      ar: () => import('virtual:messages/engagement/ar'),
    },
  },
  {
    name: 'labour-market',
    pattern: /^\/labour-market$/,
    page: () => import('../features/labour-market/page'),
    messages: both(indicatorMessages, {
      en: () => import('virtual:messages/labour-market/en'),
      fr: () => import('virtual:messages/labour-market/fr'),
      ar: () => import('virtual:messages/labour-market/ar'),
    }),
  },
  {
    name: 'compare',
    pattern: /^\/compare$/,
    page: () => import('../features/compare/page'),
    messages: both(indicatorMessages, {
      en: () => import('virtual:messages/compare/en'),
      fr: () => import('virtual:messages/compare/fr'),
      ar: () => import('virtual:messages/compare/ar'),
    }),
  },
  {
    name: 'themes',
    pattern: /^\/themes$/,
    page: () => import('../features/themes/page'),
    messages: themes,
  },
  {
    name: 'theme',
    pattern: /^\/themes\/(?<id>[^/]+)$/,
    page: () => import('../features/themes/theme-page'),
    messages: themes,
  },
  {
    name: 'cooperation',
    pattern: /^\/cooperation$/,
    page: () => import('../features/cooperation/page'),
    messages: cooperation,
  },
  {
    name: 'draft',
    pattern: /^\/cooperation\/draft$/,
    page: () => import('../features/cooperation/draft-page'),
    messages: cooperation,
  },
  {
    name: 'meetings',
    pattern: /^\/meetings$/,
    page: () => import('../features/meetings/page'),
    messages: meetings,
  },
  {
    name: 'meeting',
    pattern: /^\/meetings\/(?<id>[a-z0-9-]+)$/,
    page: () => import('../features/meetings/meeting-page'),
    messages: meetings,
  },
  {
    name: 'methodology',
    pattern: /^\/methodology$/,
    page: () => import('../features/methodology/page'),
    messages: {
      en: () => import('virtual:messages/methodology/en'),
      fr: () => import('virtual:messages/methodology/fr'),
      ar: () => import('virtual:messages/methodology/ar'),
    },
  },
  {
    name: 'sources',
    pattern: /^\/data$/,
    page: () => import('../features/sources/page'),
    messages: {
      en: () => import('virtual:messages/sources/en'),
      fr: () => import('virtual:messages/sources/fr'),
      ar: () => import('virtual:messages/sources/ar'),
    },
  },
];

/** The words of two scopes together. */
function both(first: CatalogueLoaders, second: CatalogueLoaders): CatalogueLoaders {
  const load = (language: Language) => async () => {
    const [a, b] = await Promise.all([first[language](), second[language]()]);
    return { default: { ...a.default, ...b.default } };
  };
  return { en: load('en'), fr: load('fr'), ar: load('ar') };
}

const missing: Omit<Route, 'messages' | 'pattern'> = {
  name: 'missing',
  page: () => import('./missing-page'),
};

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

const loaded = new Map<string, Promise<Page>>();

/** A page's script and words; asked once for each language. */
export function loadPage(name: PageName, language: Language): Promise<Page> {
  const key = `${name} ${language}`;
  const known = loaded.get(key);
  if (known) return known;
  const asked = fetchPage(name, language);
  loaded.set(key, asked);
  asked.catch(() => loaded.delete(key));
  return asked;
}

async function fetchPage(name: PageName, language: Language): Promise<Page> {
  const route = routes.find((candidate) => candidate.name === name);
  const [page, messages] = await Promise.all([(route ?? missing).page(), route?.messages[language]()]);
  return { Page: page.Page, messages: messages?.default ?? {} };
}
