// Made by scripts/questions.mjs from the folders of libs/questions.
import type { OpenFigures } from './figures/figure.js';
import { figures as activities } from './figures/activities.js';
import { figures as groupShares } from './figures/group-shares.js';
import { figures as labourMarket } from './figures/labour-market.js';
import { figures as missingLists } from './figures/missing-lists.js';
import { figures as needs } from './figures/needs.js';
import { figures as participation } from './figures/participation.js';
import { figures as plans } from './figures/plans.js';
import { figures as retentionPairs } from './figures/retention-pairs.js';

/** Every question whose figures open tables bear, once more of nothing but these. */
export const openFigures: readonly OpenFigures[] = [
  ...activities,
  ...groupShares,
  ...labourMarket,
  ...missingLists,
  ...needs,
  ...participation,
  ...plans,
  ...retentionPairs,
];
