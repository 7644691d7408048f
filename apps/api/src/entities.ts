import { Round, Statement } from './capacities/capacity.entities.js';
import { DataVersion, Load } from './imports/load.entities.js';
import { Indicator, Observation, Series } from './indicators/indicator.entities.js';
import {
  Delegate,
  Delegation,
  Meeting,
  MeetingCount,
  MeetingObjective,
  Session,
  SessionPart,
} from './meetings/meeting.entities.js';
import { ChairTerm, Country, Institution, Membership, Source } from './network/network.entities.js';
import {
  Activity,
  ActivityCell,
  ActivityCount,
  ActivityParty,
  ActivityProgramme,
} from './work-plans/activity.entities.js';
import { Result, ResultIndicator, ResultPeriod } from './work-plans/result.entities.js';
import {
  PlanVersion,
  PlanVersionItem,
  ProgressReport,
  ThematicArea,
  ThematicAreaTitle,
  WorkPlan,
} from './work-plans/work-plan.entities.js';

/** Every table of the product, for the data source and for the check that migrations match. */
export const entities = [
  Source,
  Country,
  Membership,
  Institution,
  ChairTerm,
  Meeting,
  MeetingObjective,
  MeetingCount,
  Delegation,
  Delegate,
  Session,
  SessionPart,
  WorkPlan,
  PlanVersion,
  PlanVersionItem,
  ThematicArea,
  ThematicAreaTitle,
  ProgressReport,
  Activity,
  ActivityProgramme,
  ActivityParty,
  ActivityCount,
  ActivityCell,
  Result,
  ResultIndicator,
  ResultPeriod,
  Round,
  Statement,
  Indicator,
  Series,
  Observation,
  DataVersion,
  Load,
];
