import { Tables1763900000001 } from './1763900000001-Tables.js';
import { Facts1763900000002 } from './1763900000002-Facts.js';
import { WorkPlans1764000000003 } from './1764000000003-WorkPlans.js';
import { Identity1765000000001 } from './1765000000001-Identity.js';
import { ErrorReports1765500000001 } from './1765500000001-ErrorReports.js';
import { Decks1767000000002 } from './1767000000002-Decks.js';
import { Stories1767000000001 } from './1767000000001-Stories.js';

/** In the order in which they run. */
export const migrations = [
  Tables1763900000001,
  Facts1763900000002,
  WorkPlans1764000000003,
  Identity1765000000001,
  ErrorReports1765500000001,
  Stories1767000000001,
  Decks1767000000002,
];
