import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { messageScopes } from '../../../test/message-scopes.js';
import { readMessages } from './message-files';

const source = new URL('../src/', import.meta.url);
const routes = readFileSync(new URL('app/routes.ts', source), 'utf8');
const known = new Set(messageScopes().flatMap((scope) => Object.keys(readMessages(scope, 'en'))));

/** Every page with the scopes whose messages it loads beside the core. */
const pages = [
  ...routes.matchAll(
    /page: \(\) => import\('\.\.\/(?<file>[^']+)'\),\s+messages: (?<loaded>[^}]+?),?\s*\},\n/g,
  ),
].map(({ groups }): [string, string[]] => [groups?.file ?? '', scopesOf(groups?.loaded ?? '')]);

describe('the messages of a page', () => {
  it('are looked up for every route', () => {
    expect(pages.length).toBe([...routes.matchAll(/page: \(\) => import\('\.\.\//g)].length);
  });

  it.each(pages)('%s are all in files that it loads', (page, scopes) => {
    const loaded = new Set(['core', ...scopes].flatMap((scope) => Object.keys(readMessages(scope, 'en'))));
    const isLoaded = (stem: string): boolean => [...loaded].some((key) => key.startsWith(stem));
    const missing = [...reachedFrom(`${page}.tsx`)].flatMap((file) => {
      const { keys, stems } = keysIn(file);
      const absent = [...keys.filter((key) => !loaded.has(key)), ...stems.filter((stem) => !isLoaded(stem))];
      return absent.map((key) => `${file}: ${key}`);
    });
    expect(missing).toEqual([]);
  });
});

/** `both(indicatorMessages, pageMessages.compare)` loads two scopes, the constant `countries` too. */
function scopesOf(loaded: string): string[] {
  const scopes = [...loaded.matchAll(/pageMessages(?:\.(\w+)|\['([\w-]+)'\])/g)].map(
    ([, a, b]) => a ?? b ?? '',
  );
  if (loaded === 'countries') scopes.push('countries', 'indicators');
  return loaded.includes('indicatorMessages') ? [...scopes, 'indicators'] : scopes;
}

/** Keys of messages, and their beginnings where the end is a code, that stand in a file as plain texts. */
function keysIn(file: string): { readonly keys: readonly string[]; readonly stems: readonly string[] } {
  const text = readFileSync(new URL(file, source), 'utf8');
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, key]) => key ?? '');
  const dotted = all(/'([a-z][\w-]*\.[\w.-]+)'/g).filter((key) => known.has(key));
  return {
    keys: [...new Set([...dotted, ...all(/\bt\(\s*'([^']+)'/g)])],
    stems: [...new Set(all(/\bkeyOf\(\s*'([^']+)'/g))],
  };
}

/** The pages' own files that a page reaches, at once or when it is used. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  const text = readFileSync(new URL(file, source), 'utf8');
  const imports = [...text.matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(([, path]) => path ?? '');
  for (const path of imports) {
    const found = ['.tsx', '.ts']
      .map((ending) => new URL(path + ending, new URL(file, source)))
      .find(existsSync);
    if (found?.href.startsWith(source.href)) reachedFrom(found.href.slice(source.href.length), reached);
  }
  return reached;
}
