import type { QueryClient } from '@tanstack/react-query';

/** The element that the server writes beside a page that it drew. */
const ELEMENT = 'answers';

/**
 * Gives the answers that the page was drawn from to the script, which then asks nothing. Whether the page was drawn for this
 * address: the service worker may give one that was drawn for another, or none.
 */
export function takeAnswers(client: QueryClient): boolean {
  const element = document.getElementById(ELEMENT);
  if (element === null || element.dataset['of'] !== window.location.pathname + window.location.search)
    return false;
  // Without a server the service worker gives a page as it was last seen, and says when.
  const cachedAt = document.documentElement.dataset['keptAt'] ?? null;
  const answers = JSON.parse(element.textContent) as [address: string, content: unknown][];
  for (const [address, content] of answers) client.setQueryData([address], { content, cachedAt });
  return true;
}
