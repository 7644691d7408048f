/** Asks for the drawing library while the figures are still on their way; a chart then finds it there. */
export function fetchPlots(): void {
  void import('./timeline/timeline.js');
  void import('./bars/bars.js');
}
