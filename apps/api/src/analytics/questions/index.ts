// Made by scripts/questions.mjs from the folders of libs/questions.
import { activities } from './activities.js';
import { activitiesBy } from './activities-by.js';
import { activityParties } from './activity-parties.js';
import { aggregateChange } from './aggregate-change.js';
import { aggregateMembers } from './aggregate-members.js';
import { aggregates } from './aggregates.js';
import { attendanceMatrix } from './attendance-matrix.js';
import { change } from './change.js';
import { clusters } from './clusters.js';
import { concentration } from './concentration.js';
import { cooperationFunnel } from './cooperation-funnel.js';
import { delegationSizes } from './delegation-sizes.js';
import { engagement } from './engagement.js';
import { groupShares } from './group-shares.js';
import { links } from './links.js';
import { matches } from './matches.js';
import { missingLists } from './missing-lists.js';
import { needTotals } from './need-totals.js';
import { needsMatrix } from './needs-matrix.js';
import { observationSources } from './observation-sources.js';
import { observations } from './observations.js';
import { participationByCountry } from './participation-by-country.js';
import { participationByGroup } from './participation-by-group.js';
import { participationByMeeting } from './participation-by-meeting.js';
import { planActivities } from './plan-activities.js';
import { planDifference } from './plan-difference.js';
import { planProgress } from './plan-progress.js';
import { planReports } from './plan-reports.js';
import { planResults } from './plan-results.js';
import { planTrainings } from './plan-trainings.js';
import { plansCompared } from './plans-compared.js';
import { profile } from './profile.js';
import { programme } from './programme.js';
import { responses } from './responses.js';
import { retention } from './retention.js';
import { retentionPairs } from './retention-pairs.js';
import { themeCountries } from './theme-countries.js';
import { themeReach } from './theme-reach.js';

/** How every question is answered. */
export const answers = [
  activities,
  activitiesBy,
  activityParties,
  aggregateChange,
  aggregateMembers,
  aggregates,
  attendanceMatrix,
  change,
  clusters,
  concentration,
  cooperationFunnel,
  delegationSizes,
  engagement,
  groupShares,
  links,
  matches,
  missingLists,
  needTotals,
  needsMatrix,
  observationSources,
  observations,
  participationByCountry,
  participationByGroup,
  participationByMeeting,
  planActivities,
  planDifference,
  planProgress,
  planReports,
  planResults,
  planTrainings,
  plansCompared,
  profile,
  programme,
  responses,
  retention,
  retentionPairs,
  themeCountries,
  themeReach,
] as const;
