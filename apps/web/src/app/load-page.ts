import type { PageName } from '@libs/pages';
import type { Language } from '@libs/vocabulary';
import type { ComponentType } from 'react';
import type { Catalogue } from '../lib/catalogue';
import { routes } from './routes';

/** A page, with the words that only it needs. */
export interface Page {
  readonly Page: ComponentType<{ id: string }>;
  readonly messages: Catalogue;
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
  const route = routes[name];
  const [page, messages] = await Promise.all([route.page(), route.messages?.[language]()]);
  return { Page: page.Page, messages: messages?.default ?? {} };
}
