import audit from 'virtual:messages/audit';
import compare from 'virtual:messages/compare';
import cooperation from 'virtual:messages/cooperation';
import countries from 'virtual:messages/countries';
import engagement from 'virtual:messages/engagement';
import entry from 'virtual:messages/entry';
import errorReports from 'virtual:messages/error-reports';
import identity from 'virtual:messages/identity';
import imports from 'virtual:messages/imports';
import labourMarket from 'virtual:messages/labour-market';
import mail from 'virtual:messages/mail';
import meetings from 'virtual:messages/meetings';
import methodology from 'virtual:messages/methodology';
import overview from 'virtual:messages/overview';
import participation from 'virtual:messages/participation';
import quality from 'virtual:messages/quality';
import present from 'virtual:messages/present';
import sources from 'virtual:messages/sources';
import themes from 'virtual:messages/themes';
import workPlans from 'virtual:messages/work-plans';

/** The words of each page, by the scope that its messages are in. */
export const pageMessages = {
  audit,
  compare,
  cooperation,
  countries,
  engagement,
  entry,
  'error-reports': errorReports,
  identity,
  imports,
  'labour-market': labourMarket,
  mail,
  meetings,
  methodology,
  overview,
  participation,
  quality,
  present,
  sources,
  themes,
  'work-plans': workPlans,
} as const;
