/** Starts the service worker and tells it which files this page already loaded, so that it opens without a server. */
export function startServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const loaded = (): string[] => [
    window.location.href,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
  ];
  window.addEventListener('load', () => {
    void navigator.serviceWorker
      .register('/sw.js')
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => setTimeout(() => active?.postMessage({ keep: loaded() }), 1500))
      .catch(() => undefined);
  });
}
