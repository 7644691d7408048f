import { afterFrame, CHANGES, readinessOf } from '@libs/charts';
import type { QueryClient } from '@tanstack/react-query';
import { isPending, onPending } from '../lib/pending';

/** After these a page may change without a question: what a reader does, and where the address goes. */
const EVENTS = [
  ...['click', 'input', 'change', 'submit', 'keydown'],
  // The router tells of the first two by events of the same names.
  ...['pushState', 'replaceState', 'popstate', 'pageshow'],
];

/**
 * Says on the document, as `data-ready`, that the page of the address is drawn: its script and words are loaded, no
 * answer is awaited, its fonts are there and its charts have come to rest. What is on its way carries `data-loading`.
 * For tests, for printing by a machine, for whoever waits for a page and cannot see it.
 */
export function watchReadiness(client: QueryClient): void {
  const { documentElement, body, fonts } = document;
  const disturb = readinessOf({
    isSettled: () =>
      client.isFetching() === 0 &&
      client.isMutating() === 0 &&
      !isPending() &&
      fonts.status === 'loaded' &&
      document.querySelector('[data-loading], #root:empty') === null,
    afterFrame,
    mark: (ready) => documentElement.toggleAttribute('data-ready', ready),
  });
  for (const event of EVENTS) window.addEventListener(event, disturb, { capture: true });
  for (const event of ['loading', 'loadingdone']) fonts.addEventListener(event, disturb);
  client.getQueryCache().subscribe(disturb);
  client.getMutationCache().subscribe(disturb);
  onPending(disturb);
  new MutationObserver((records) => {
    if (!records.every(isOfClock)) disturb();
  }).observe(body, CHANGES);
  disturb();
}

/** A clock that runs on is no sign of a page that is still drawn. */
function isOfClock({ target }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  return element !== null && element.closest('[role=timer]') !== null;
}
