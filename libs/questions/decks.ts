// Made by scripts/questions.mjs from the folders of libs/questions.
import type { SlideRenderer } from '../deck/plots/slide-renderer.js';
import { activities } from './activities/deck.js';
import { activitiesBy } from './activities-by/deck.js';
import { activityParties } from './activity-parties/deck.js';
import { attendanceMatrix } from './attendance-matrix/deck.js';
import { change } from './change/deck.js';
import { concentration } from './concentration/deck.js';
import { cooperationFunnel } from './cooperation-funnel/deck.js';
import { delegationSizes } from './delegation-sizes/deck.js';
import { engagement } from './engagement/deck.js';
import { groupShares } from './group-shares/deck.js';
import { links } from './links/deck.js';
import { matches } from './matches/deck.js';
import { missingLists } from './missing-lists/deck.js';
import { needTotals } from './need-totals/deck.js';
import { needsMatrix } from './needs-matrix/deck.js';
import { observations } from './observations/deck.js';
import { participationByCountry } from './participation-by-country/deck.js';
import { participationByGroup } from './participation-by-group/deck.js';
import { participationByMeeting } from './participation-by-meeting/deck.js';
import { planActivities } from './plan-activities/deck.js';
import { planProgress } from './plan-progress/deck.js';
import { planResults } from './plan-results/deck.js';
import { planTrainings } from './plan-trainings/deck.js';
import { plansCompared } from './plans-compared/deck.js';
import { profile } from './profile/deck.js';
import { responses } from './responses/deck.js';
import { retention } from './retention/deck.js';
import { retentionPairs } from './retention-pairs/deck.js';
import { themeReach } from './theme-reach/deck.js';

const renderers: ReadonlyMap<string, SlideRenderer> = new Map(
  Object.entries<SlideRenderer>({
    ...activities,
    ...activitiesBy,
    ...activityParties,
    ...attendanceMatrix,
    ...change,
    ...concentration,
    ...cooperationFunnel,
    ...delegationSizes,
    ...engagement,
    ...groupShares,
    ...links,
    ...matches,
    ...missingLists,
    ...needTotals,
    ...needsMatrix,
    ...observations,
    ...participationByCountry,
    ...participationByGroup,
    ...participationByMeeting,
    ...planActivities,
    ...planProgress,
    ...planResults,
    ...planTrainings,
    ...plansCompared,
    ...profile,
    ...responses,
    ...retention,
    ...retentionPairs,
    ...themeReach,
  }),
);

/** How an entry of the catalogue is written on a slide. */
export function rendererOf(key: string): SlideRenderer {
  const renderer = renderers.get(key);
  if (renderer === undefined) throw new Error(`No slide tells the entry ${key}.`);
  return renderer;
}
