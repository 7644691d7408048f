import { cooperationProgramme, meeting, place, tablesOf } from '@libs/model';
import { AuditEntry } from './audit/audit.entities.js';
import {
  Account,
  AccountLink,
  AccountRole,
  AccountSession,
  Attempt,
  Person,
  Setting,
} from './identity/identity.entities.js';
import { AccountIdentity, OidcState } from './identity/openid.entities.js';
import { Round, Statement } from './capacities/capacity.entities.js';
import { ErrorReport } from './error-reports/error-report.entities.js';
import { Import, ImportChange, ImportHeader, ImportObservation } from './imports/import.entities.js';
import { DeckFile, DeckSetting, FrozenDeck } from './exports/deck/deck.entities.js';
import { DataVersion, Load, ShippedRecord } from './seed/load.entities.js';
import { Dataset, Indicator, Observation, Series, SeriesDataset } from './indicators/indicator.entities.js';
import { Delegate, DelegatePerson, Delegation } from './meetings/meeting.entities.js';
import { Session, SessionPart } from './meetings/programme.entities.js';
import { WithdrawnList } from './meetings/withdrawn-list.entities.js';
import { Document, DocumentVersion } from './records/document.entities.js';
import { Entry } from './records/entry.entities.js';
import { StoredFile } from './records/file.entities.js';
import { Job } from './jobs/job.entities.js';
import { Mail } from './mail/mail.entities.js';
import { RepeatableRequest } from './platform/http/idempotency.js';
import { ProductKey } from './platform/postgres/product-key.js';
import { FocalPoint, FocalPointPerson } from './network/focal-point.entities.js';
import { ChairTerm, Country, Institution, Membership, Source } from './network/network.entities.js';
import { declaredEntity } from './platform/postgres/declared-entity.js';
import { StoredStory } from './stories/story.entities.js';
import {
  Activity,
  ActivityCell,
  ActivityCount,
  ActivityLink,
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
  FocalPoint,
  FocalPointPerson,
  ...tablesOf(place).map(declaredEntity),
  ...tablesOf(meeting).map(declaredEntity),
  Delegation,
  Delegate,
  DelegatePerson,
  Entry,
  StoredFile,
  Document,
  DocumentVersion,
  Session,
  SessionPart,
  WorkPlan,
  ...tablesOf(cooperationProgramme).map(declaredEntity),
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
  ActivityLink,
  Result,
  ResultIndicator,
  ResultPeriod,
  Round,
  Statement,
  Indicator,
  Series,
  Dataset,
  SeriesDataset,
  Observation,
  DataVersion,
  Load,
  ShippedRecord,
  Setting,
  ProductKey,
  RepeatableRequest,
  Job,
  Account,
  Person,
  AccountRole,
  AccountSession,
  AccountLink,
  AccountIdentity,
  OidcState,
  Attempt,
  Mail,
  AuditEntry,
  ErrorReport,
  WithdrawnList,
  Import,
  ImportChange,
  ImportHeader,
  ImportObservation,
  StoredStory,
  FrozenDeck,
  DeckFile,
  DeckSetting,
];
