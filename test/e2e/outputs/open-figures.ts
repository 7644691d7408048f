export { openFigures } from './all-figures.js';

/** Questions that no open table bears, and why. */
export const NOT_OPEN: ReadonlyMap<string, string> = new Map([
  ['programme', 'names people as printed: the open tables name none'],
  ['planDifference', 'compares the versions of a plan, of which the open tables have the adopted one'],
  ['planReports', 'what members wrote to the secretariat, with the state of its review'],
  [
    'observationSources',
    'compared where two sources state one value: analytics/questions/observation-sources',
  ],
]);
