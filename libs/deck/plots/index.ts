import type { ChartKey } from '@libs/stories';
import {
  activities,
  activitiesBy,
  links,
  planActivities,
  planProgress,
  planResults,
  plansCompared,
  planTrainings,
  reach,
} from './activities.js';
import { funnel, matches, needs, needTotals, responses } from './cooperation.js';
import { membersNamed, membersTakingPart, participations, peopleTakingPart, planDone } from './figures.js';
import { profile, series, seriesTiles } from './labour-market.js';
import {
  attendance,
  beneficiaries,
  breadth,
  change,
  delegationSizes,
  depth,
  groups,
  named,
  retention,
} from './participation.js';
import type { SlideRenderer } from './slide-renderer.js';
import { latestMeeting, tablePlot } from './table-rows.js';

/** How each entry of the catalogue is told in a deck. */
export const plots: Readonly<Record<ChartKey, SlideRenderer>> = {
  breadth,
  depth,
  groups,
  named,
  attendance,
  retention,
  change,
  'delegation-sizes': delegationSizes,
  concentration: tablePlot(['meeting', 'countries', 'gini', 'giniOfAll', 'effectiveNumber'], latestMeeting),
  engagement: tablePlot(['country', 'group', 'band', 'score', 'low', 'high']),
  activities,
  'activities-by-theme': activitiesBy,
  'activities-by-type': activitiesBy,
  'activities-by-provider': activitiesBy,
  beneficiaries,
  reach,
  links,
  'plan-progress': planProgress,
  'plan-activities': planActivities,
  'plan-results': planResults,
  'plan-trainings': planTrainings,
  'plans-compared': plansCompared,
  'need-totals': needTotals,
  needs,
  responses,
  matches,
  funnel,
  series,
  'series-tiles': seriesTiles,
  profile,
  'members-taking-part': membersTakingPart,
  'people-taking-part': peopleTakingPart,
  'members-named': membersNamed,
  participations,
  'plan-done': planDone,
};
