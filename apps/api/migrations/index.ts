import { Tables1763900000001 } from './1763900000001-Tables.js';
import { Facts1763900000002 } from './1763900000002-Facts.js';
import { WorkPlans1764000000003 } from './1764000000003-WorkPlans.js';
import { Identity1765000000001 } from './1765000000001-Identity.js';
import { ErrorReports1765500000001 } from './1765500000001-ErrorReports.js';
import { Entries1766000000001 } from './1766000000001-Entries.js';
import { Records1766000000002 } from './1766000000002-Records.js';
import { OpenId1766100000001 } from './1766100000001-OpenId.js';
import { Addresses1766100000002 } from './1766100000002-Addresses.js';
import { Reminders1766200000001 } from './1766200000001-Reminders.js';
import { Imports1766300000001 } from './1766300000001-Imports.js';
import { Stories1767000000001 } from './1767000000001-Stories.js';
import { Decks1767000000002 } from './1767000000002-Decks.js';
import { Parties1768000000001 } from './1768000000001-Parties.js';
import { Membership1768000000002 } from './1768000000002-Membership.js';
import { ObservationSources1768000000003 } from './1768000000003-ObservationSources.js';
import { ClosedLists1768000000010 } from './1768000000010-ClosedLists.js';
import { RolesOnce1768000000020 } from './1768000000020-RolesOnce.js';
import { ProductKeys1768000000021 } from './1768000000021-ProductKeys.js';
import { RepeatedRequests1768000000030 } from './1768000000030-RepeatedRequests.js';
import { CountedYears1768000000032 } from './1768000000032-CountedYears.js';
import { EveryProvider1768000000033 } from './1768000000033-EveryProvider.js';
import { ListVersions1768000000040 } from './1768000000040-ListVersions.js';
import { AuditActions1768000000050 } from './1768000000050-AuditActions.js';
import { OidcStates1768000000051 } from './1768000000051-OidcStates.js';
import { Jobs1768000000060 } from './1768000000060-Jobs.js';
import { FilesInParts1768000000070 } from './1768000000070-FilesInParts.js';
import { WithdrawnLists1768000000071 } from './1768000000071-WithdrawnLists.js';
import { DoubtfulMembers1768000000080 } from './1768000000080-DoubtfulMembers.js';
import { KeptValues1768000000090 } from './1768000000090-KeptValues.js';
import { VersionsByName1768000000100 } from './1768000000100-VersionsByName.js';
import { KnownDates1768000000110 } from './1768000000110-KnownDates.js';
import { Comings1768000000111 } from './1768000000111-Comings.js';
import { MeetingTotals1768000000112 } from './1768000000112-MeetingTotals.js';
import { ActivitySources1768000000300 } from './1768000000300-ActivitySources.js';
import { ReportSources1768000000301 } from './1768000000301-ReportSources.js';
import { Invitations1768000000310 } from './1768000000310-Invitations.js';
import { WrittenRequests1768000000320 } from './1768000000320-WrittenRequests.js';
import { MeetingWebsite1768000000330 } from './1768000000330-MeetingWebsite.js';
import { RefutedTotals1768000000340 } from './1768000000340-RefutedTotals.js';
import { GuestsOnLists1768000000350 } from './1768000000350-GuestsOnLists.js';
import { Programmes1768000000360 } from './1768000000360-Programmes.js';
import { Places1768000000361 } from './1768000000361-Places.js';
import { NothingToCome1768000000370 } from './1768000000370-NothingToCome.js';
import { RefutedActivityTotals1768000000380 } from './1768000000380-RefutedActivityTotals.js';

/** In the order in which they run. */
export const migrations = [
  Tables1763900000001,
  Facts1763900000002,
  WorkPlans1764000000003,
  Identity1765000000001,
  ErrorReports1765500000001,
  Entries1766000000001,
  Records1766000000002,
  OpenId1766100000001,
  Addresses1766100000002,
  Reminders1766200000001,
  Imports1766300000001,
  Stories1767000000001,
  Decks1767000000002,
  Parties1768000000001,
  Membership1768000000002,
  ObservationSources1768000000003,
  ClosedLists1768000000010,
  RolesOnce1768000000020,
  ProductKeys1768000000021,
  RepeatedRequests1768000000030,
  CountedYears1768000000032,
  EveryProvider1768000000033,
  ListVersions1768000000040,
  AuditActions1768000000050,
  OidcStates1768000000051,
  Jobs1768000000060,
  FilesInParts1768000000070,
  WithdrawnLists1768000000071,
  DoubtfulMembers1768000000080,
  KeptValues1768000000090,
  VersionsByName1768000000100,
  KnownDates1768000000110,
  Comings1768000000111,
  MeetingTotals1768000000112,
  ActivitySources1768000000300,
  ReportSources1768000000301,
  Invitations1768000000310,
  WrittenRequests1768000000320,
  MeetingWebsite1768000000330,
  RefutedTotals1768000000340,
  GuestsOnLists1768000000350,
  Programmes1768000000360,
  Places1768000000361,
  NothingToCome1768000000370,
  RefutedActivityTotals1768000000380,
];
