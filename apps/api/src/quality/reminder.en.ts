import type { ReminderTemplate } from './reminder-template.js';

export const en: ReminderTemplate = {
  subject: 'PESNET Observatory: what is not yet known of {country}',
  greeting: 'Dear focal point of {country},',
  intro:
    'The Observatory of the OIC Public Employment Services Network does not have everything on your country yet:',
  nothing:
    'The Observatory of the OIC Public Employment Services Network has all that is expected of your country by now. Would you kindly check whether it still holds?',
  items: {
    institution: 'Your employment service or ministry: its name in three languages',
    'focal-point': 'Your national focal point: institution, function and since when',
    attendance: 'Attendance at meetings with a full list: known of {known} of {of}',
    statements: 'Needs and capacities by thematic area: {known} of {of} stated',
    reports: 'Reports on periods of the work plan: {known} of {of} received',
    indicators: 'Labour-market series with a figure of the last five years: {known} of {of}',
  },
  open: '. Missing:',
  closing:
    'What is known, with its sources, is on the page of your country, where an error can be reported too:',
  signature: 'With thanks,\nthe secretariat of the network',
};
