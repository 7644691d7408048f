import type { PageName } from './routes';

/** Pages that show no figures: they open where reading is for members only, and where the figures are away. */
export const WITHOUT_FIGURES: ReadonlySet<PageName> = new Set<PageName>([
  'sign-in',
  'welcome',
  'invitation',
  'reset',
  'address',
  'account',
  'entry',
  'people',
  'outbox',
  'audit',
]);

/** Pages that show no answer which could be asked again as a workbook. */
export const WITHOUT_TABLES: ReadonlySet<PageName> = new Set<PageName>([
  ...WITHOUT_FIGURES,
  'draft',
  'methodology',
  'sources',
  'present',
  'deck-look',
  'story',
  'report-error',
  'reports',
  'imports',
  'import',
  'quality',
  'reminder',
  'missing',
]);
