// Made by scripts/questions.mjs from the folders of libs/questions.
import type activities from './activities/messages.en.json';
import type activitiesBy from './activities-by/messages.en.json';
import type activityParties from './activity-parties/messages.en.json';
import type aggregateChange from './aggregate-change/messages.en.json';
import type aggregateMembers from './aggregate-members/messages.en.json';
import type aggregates from './aggregates/messages.en.json';
import type attendanceMatrix from './attendance-matrix/messages.en.json';
import type change from './change/messages.en.json';
import type clusters from './clusters/messages.en.json';
import type concentration from './concentration/messages.en.json';
import type cooperationFunnel from './cooperation-funnel/messages.en.json';
import type delegationSizes from './delegation-sizes/messages.en.json';
import type engagement from './engagement/messages.en.json';
import type groupShares from './group-shares/messages.en.json';
import type links from './links/messages.en.json';
import type matches from './matches/messages.en.json';
import type missingLists from './missing-lists/messages.en.json';
import type needTotals from './need-totals/messages.en.json';
import type needsMatrix from './needs-matrix/messages.en.json';
import type observationSources from './observation-sources/messages.en.json';
import type observations from './observations/messages.en.json';
import type participationByCountry from './participation-by-country/messages.en.json';
import type participationByGroup from './participation-by-group/messages.en.json';
import type participationByMeeting from './participation-by-meeting/messages.en.json';
import type planActivities from './plan-activities/messages.en.json';
import type planDifference from './plan-difference/messages.en.json';
import type planProgress from './plan-progress/messages.en.json';
import type planReports from './plan-reports/messages.en.json';
import type planResults from './plan-results/messages.en.json';
import type planTrainings from './plan-trainings/messages.en.json';
import type plansCompared from './plans-compared/messages.en.json';
import type profile from './profile/messages.en.json';
import type programme from './programme/messages.en.json';
import type responses from './responses/messages.en.json';
import type retention from './retention/messages.en.json';
import type retentionPairs from './retention-pairs/messages.en.json';
import type themeCountries from './theme-countries/messages.en.json';
import type themeReach from './theme-reach/messages.en.json';

/** The keys of the messages of every question. */
export type QuestionMessages = keyof (typeof activities &
  typeof activitiesBy &
  typeof activityParties &
  typeof aggregateChange &
  typeof aggregateMembers &
  typeof aggregates &
  typeof attendanceMatrix &
  typeof change &
  typeof clusters &
  typeof concentration &
  typeof cooperationFunnel &
  typeof delegationSizes &
  typeof engagement &
  typeof groupShares &
  typeof links &
  typeof matches &
  typeof missingLists &
  typeof needTotals &
  typeof needsMatrix &
  typeof observationSources &
  typeof observations &
  typeof participationByCountry &
  typeof participationByGroup &
  typeof participationByMeeting &
  typeof planActivities &
  typeof planDifference &
  typeof planProgress &
  typeof planReports &
  typeof planResults &
  typeof planTrainings &
  typeof plansCompared &
  typeof profile &
  typeof programme &
  typeof responses &
  typeof retention &
  typeof retentionPairs &
  typeof themeCountries &
  typeof themeReach);
