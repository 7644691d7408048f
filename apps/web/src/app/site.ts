import { MISSING, routeOf, type PageName } from '@libs/pages';
import { coreMessages, type Catalogue } from '../lib/catalogue';
import { decodedPath, localeRouteOf, type LocaleRoute } from '../lib/locale-route';
import { loadPage, type Page } from './load-page';

/** All that one address needs before it can be shown: its page and its words. */
export interface Site {
  readonly pathname: string;
  readonly place: LocaleRoute;
  readonly name: PageName;
  readonly id: string;
  readonly page: Page;
  readonly core: Catalogue;
}

/** Fetches what an address needs. */
export async function loadSite(pathname: string): Promise<Site> {
  const path = decodedPath(pathname);
  const place = localeRouteOf(path ?? pathname);
  const { name, id } = path === null ? MISSING : routeOf(place.path);
  const [core, page] = await Promise.all([coreMessages[place.language](), loadPage(name, place.language)]);
  return { pathname, place, name, id, page, core: core.default };
}
