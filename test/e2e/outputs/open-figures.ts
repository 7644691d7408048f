import { activityFigures } from './figures/activities.js';
import type { OpenFigures } from './figures/figure.js';
import { labourMarketFigures } from './figures/labour-market.js';
import { needFigures } from './figures/needs.js';
import { participationFigures } from './figures/participation.js';
import { planFigures } from './figures/plans.js';

/** Every question whose figures open tables bear. */
export const openFigures: readonly OpenFigures[] = [
  ...participationFigures,
  ...activityFigures,
  ...planFigures,
  ...needFigures,
  ...labourMarketFigures,
];

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
