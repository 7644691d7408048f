import { useLocation, useSearch } from 'wouter';

export type Changes = Readonly<Record<string, string | null>>;

/** The search of the page's address, and a way to change it; null takes a word out. */
export function useSearchParams(): [URLSearchParams, (changes: Changes, how?: 'push' | 'replace') => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const change = (changes: Changes, how: 'push' | 'replace' = 'push'): void => {
    navigate(`${path}${changedSearch(search, changes)}${window.location.hash}`, {
      replace: how === 'replace',
    });
  };
  return [new URLSearchParams(search), change];
}

/** A search with some words changed, with its question mark where anything is left. */
export function changedSearch(search: string, changes: Changes): string {
  const words = new URLSearchParams(search);
  for (const [word, value] of Object.entries(changes)) {
    if (value === null || value === '') words.delete(word);
    else words.set(word, value);
  }
  const text = words.toString();
  return text === '' ? '' : `?${text}`;
}
