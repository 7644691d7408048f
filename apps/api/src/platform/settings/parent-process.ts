/**
 * Calls back once standard input ends. A program that was started with a pipe there hears by it that its parent is
 * gone, in whatever way that ended: the system closes the pipe even of one that was killed.
 */
export function onParentGone(callback: () => void): void {
  for (const event of ['end', 'error', 'close']) process.stdin.once(event, callback);
  // The pipes of what is said went with the parent: to have no listener is no reason to fail while stopping.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
  process.stdin.resume();
}
