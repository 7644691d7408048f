import type { MessageKey } from '@libs/findings';

interface PageDeclaration {
  readonly name: string;
  /** Its address without language; `:id` names one of many, and is left out where it ends with `?`. */
  readonly path: string;
  /** What may stand for `:id`. */
  readonly id?: string;
  /** The same for all who may read: it is drawn before any script. Others are about the person who asks, or begin with a secret. */
  readonly drawn?: true;
  /** Tables can be asked again as a workbook; figures cannot; a page without either opens where the figures are away. */
  readonly shows: 'tables' | 'figures' | 'nothing';
  /** Where it stands in the navigation: in the bar, or among those that would not fit in one line of every language. */
  readonly nav?: { readonly in: 'bar' | 'more'; readonly label: MessageKey };
  /** The page of the navigation that it stands under. */
  readonly under?: string;
}

/** Every page with its address, in the order of the navigation. */
export const pages = [
  { name: 'overview', path: '/', drawn: true, shows: 'tables', nav: { in: 'bar', label: 'overview' } },
  {
    name: 'participation',
    path: '/participation',
    drawn: true,
    shows: 'tables',
    nav: { in: 'bar', label: 'participation' },
  },
  { name: 'engagement', path: '/engagement', drawn: true, shows: 'tables', under: 'participation' },
  {
    name: 'countries',
    path: '/countries',
    drawn: true,
    shows: 'tables',
    nav: { in: 'bar', label: 'countries' },
  },
  { name: 'country', path: '/countries/:id', drawn: true, shows: 'tables', under: 'countries' },
  { name: 'group', path: '/groups/:id', drawn: true, shows: 'tables', under: 'countries' },
  { name: 'themes', path: '/themes', drawn: true, shows: 'tables', nav: { in: 'bar', label: 'themes' } },
  { name: 'theme', path: '/themes/:id', drawn: true, shows: 'tables', under: 'themes' },
  {
    name: 'work-plans',
    path: '/work-plans',
    drawn: true,
    shows: 'tables',
    nav: { in: 'bar', label: 'nav.work-plans' },
  },
  { name: 'work-plan', path: '/work-plans/:id', drawn: true, shows: 'tables', under: 'work-plans' },
  {
    name: 'cooperation',
    path: '/cooperation',
    drawn: true,
    shows: 'tables',
    nav: { in: 'bar', label: 'cooperation' },
  },
  { name: 'draft', path: '/cooperation/draft', drawn: true, shows: 'figures', under: 'cooperation' },
  {
    name: 'labour-market',
    path: '/labour-market',
    drawn: true,
    shows: 'tables',
    nav: { in: 'bar', label: 'labour-market' },
  },
  {
    name: 'meetings',
    path: '/meetings',
    drawn: true,
    shows: 'tables',
    nav: { in: 'bar', label: 'nav.meetings' },
  },
  {
    name: 'meeting',
    path: '/meetings/:id',
    id: '[a-z0-9-]+',
    drawn: true,
    shows: 'tables',
    under: 'meetings',
  },
  {
    name: 'present',
    path: '/present',
    drawn: true,
    shows: 'figures',
    nav: { in: 'more', label: 'nav.present' },
  },
  { name: 'deck-look', path: '/present/look', shows: 'figures' },
  { name: 'story', path: '/present/:id', id: '[a-z0-9-]+', drawn: true, shows: 'figures', under: 'present' },
  { name: 'compare', path: '/compare', drawn: true, shows: 'tables', nav: { in: 'more', label: 'compare' } },
  {
    name: 'documents',
    path: '/documents',
    drawn: true,
    shows: 'figures',
    nav: { in: 'more', label: 'documents.title' },
  },
  {
    name: 'methodology',
    path: '/methodology',
    drawn: true,
    shows: 'figures',
    nav: { in: 'more', label: 'methodology' },
  },
  {
    name: 'sources',
    path: '/data',
    drawn: true,
    shows: 'figures',
    nav: { in: 'more', label: 'data-and-sources' },
  },
  { name: 'sign-in', path: '/sign-in', shows: 'nothing' },
  { name: 'welcome', path: '/welcome', shows: 'nothing' },
  { name: 'invitation', path: '/invitation', shows: 'nothing' },
  { name: 'reset', path: '/reset', shows: 'nothing' },
  { name: 'address', path: '/address', shows: 'nothing' },
  { name: 'account', path: '/account', shows: 'nothing' },
  { name: 'people', path: '/people', shows: 'nothing' },
  { name: 'report-error', path: '/report-error', shows: 'figures' },
  { name: 'reports', path: '/reports', shows: 'figures' },
  { name: 'entry', path: '/entry/:id?', id: '.+', shows: 'nothing' },
  { name: 'outbox', path: '/outbox', shows: 'nothing' },
  { name: 'audit', path: '/audit', shows: 'nothing' },
  { name: 'imports', path: '/imports', shows: 'figures' },
  { name: 'import', path: '/imports/:id', id: '[0-9a-f-]{36}', shows: 'figures' },
  { name: 'quality', path: '/quality', shows: 'figures' },
  { name: 'reminder', path: '/quality/:id', id: '[A-Z]{3}', shows: 'figures' },
] as const satisfies readonly PageDeclaration[];

/** A page that an address leads to; `missing` where it leads nowhere. */
export type PageName = (typeof pages)[number]['name'] | 'missing';

export interface Page extends PageDeclaration {
  readonly name: Exclude<PageName, 'missing'>;
}

const declared: readonly Page[] = pages;
const patterns = declared.map(({ name, path, id = '[^/]+' }) => {
  const pattern = path.replace('/:id?', `(?:/(?<id>${id}))?`).replace(':id', `(?<id>${id})`);
  return { name, pattern: new RegExp(`^${pattern}$`) };
});

/** Where an address leads that names no page. */
export const MISSING: { readonly name: PageName; readonly id: string } = { name: 'missing', id: '' };

/** Which page a path leads to, and the id that it names. */
export function routeOf(path: string): typeof MISSING {
  const tidy = path.length > 1 ? path.replace(/\/$/, '') : path;
  for (const { name, pattern } of patterns) {
    const match = pattern.exec(tidy);
    if (match) return { name, id: match.groups?.['id'] ?? '' };
  }
  return MISSING;
}

/** What is declared of a page; nothing of the one that says that there is none. */
export function pageOf(name: PageName): Page | undefined {
  return declared.find((page) => page.name === name);
}

/** The pages of a part of the navigation, each with those that stand under it. */
export function navigation(part: 'bar' | 'more') {
  return declared.flatMap(({ name, path, nav }) => {
    if (nav?.in !== part) return [];
    const under = declared.filter((page) => page.under === name).map((page) => page.name);
    return [{ to: path, label: nav.label, has: [name, ...under] as readonly PageName[] }];
  });
}

/** Whether a page is drawn before any script. */
export function isDrawnPage(name: PageName): boolean {
  return name === 'missing' || pageOf(name)?.drawn === true;
}

/** Addresses of the drawn pages that no record gives. */
export function fixedPaths(): string[] {
  return declared.filter(({ drawn, path }) => drawn && !path.includes(':id')).map(({ path }) => path);
}
