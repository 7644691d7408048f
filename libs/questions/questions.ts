// Made by scripts/questions.mjs from the folders of libs/questions.
import { activities } from './activities/question.js';
import { activitiesBy } from './activities-by/question.js';
import { activityParties } from './activity-parties/question.js';
import { aggregateChange } from './aggregate-change/question.js';
import { aggregateMembers } from './aggregate-members/question.js';
import { aggregates } from './aggregates/question.js';
import { attendanceMatrix } from './attendance-matrix/question.js';
import { change } from './change/question.js';
import { clusters } from './clusters/question.js';
import { concentration } from './concentration/question.js';
import { cooperationFunnel } from './cooperation-funnel/question.js';
import { delegationSizes } from './delegation-sizes/question.js';
import { engagement } from './engagement/question.js';
import { groupShares } from './group-shares/question.js';
import { links } from './links/question.js';
import { matches } from './matches/question.js';
import { missingLists } from './missing-lists/question.js';
import { needTotals } from './need-totals/question.js';
import { needsMatrix } from './needs-matrix/question.js';
import { observationSources } from './observation-sources/question.js';
import { observations } from './observations/question.js';
import { participationByCountry } from './participation-by-country/question.js';
import { participationByGroup } from './participation-by-group/question.js';
import { participationByMeeting } from './participation-by-meeting/question.js';
import { planActivities } from './plan-activities/question.js';
import { planDifference } from './plan-difference/question.js';
import { planProgress } from './plan-progress/question.js';
import { planReports } from './plan-reports/question.js';
import { planResults } from './plan-results/question.js';
import { planTrainings } from './plan-trainings/question.js';
import { plansCompared } from './plans-compared/question.js';
import { profile } from './profile/question.js';
import { programme } from './programme/question.js';
import { responses } from './responses/question.js';
import { retention } from './retention/question.js';
import { retentionPairs } from './retention-pairs/question.js';
import { themeCountries } from './theme-countries/question.js';
import { themeReach } from './theme-reach/question.js';

/** What every question says of itself, in the order of the catalogue. */
export const questions = [
  participationByMeeting,
  participationByGroup,
  participationByCountry,
  attendanceMatrix,
  retention,
  change,
  delegationSizes,
  concentration,
  engagement,
  programme,
  activities,
  activitiesBy,
  activityParties,
  themeReach,
  themeCountries,
  links,
  planProgress,
  planActivities,
  planResults,
  planTrainings,
  planDifference,
  planReports,
  plansCompared,
  needTotals,
  needsMatrix,
  responses,
  matches,
  clusters,
  cooperationFunnel,
  observations,
  aggregates,
  aggregateChange,
  aggregateMembers,
  observationSources,
  profile,
  missingLists,
  retentionPairs,
  groupShares,
] as const;

export * from './activities-by/question.js';
export * from './activities/question.js';
export * from './activity-parties/question.js';
export * from './aggregate-change/question.js';
export * from './aggregate-members/question.js';
export * from './aggregates/question.js';
export * from './attendance-matrix/question.js';
export * from './change/question.js';
export * from './clusters/question.js';
export * from './concentration/question.js';
export * from './cooperation-funnel/question.js';
export * from './delegation-sizes/question.js';
export * from './engagement/question.js';
export * from './group-shares/question.js';
export * from './links/question.js';
export * from './matches/question.js';
export * from './missing-lists/question.js';
export * from './need-totals/question.js';
export * from './needs-matrix/question.js';
export * from './observation-sources/question.js';
export * from './observations/question.js';
export * from './participation-by-country/question.js';
export * from './participation-by-group/question.js';
export * from './participation-by-meeting/question.js';
export * from './plan-activities/question.js';
export * from './plan-difference/question.js';
export * from './plan-progress/question.js';
export * from './plan-reports/question.js';
export * from './plan-results/question.js';
export * from './plan-trainings/question.js';
export * from './plans-compared/question.js';
export * from './profile/question.js';
export * from './programme/question.js';
export * from './responses/question.js';
export * from './retention-pairs/question.js';
export * from './retention/question.js';
export * from './theme-countries/question.js';
export * from './theme-reach/question.js';
