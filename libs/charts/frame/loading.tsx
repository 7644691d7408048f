/** In place of a part whose script is on its way, where nothing is to be seen of it: the page is not ready yet. */
export function Loading() {
  return <span hidden data-loading="" />;
}
