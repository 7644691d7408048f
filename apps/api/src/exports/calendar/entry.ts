import { pathOf } from '@libs/vocabulary';
import { datePrecision } from '@libs/table';
import { meetingFigures, meetingFinding, format, wordsOf } from '@libs/findings';
import type { MeetingType } from '../../meetings/meeting.graphql.js';
import type { FileI18n } from '../i18n.service.js';
import type { CalendarEntry } from './calendar.js';

interface Surroundings {
  readonly i18n: FileI18n;
  readonly fictional: boolean;
  /** Address under which readers open the site. */
  readonly site: string;
}

/** A meeting as an entry of a calendar; null where its day is not known. */
export function entryOf(meeting: MeetingType, { i18n, fictional, site }: Surroundings): CalendarEntry | null {
  const { id, startDate, endDate, place, mode, status, title } = meeting;
  // A calendar holds whole days: a month or a year alone has no place in it.
  if (startDate === null || datePrecision(startDate) !== 'day') return null;
  const { t, label, language } = i18n;
  const summary = label('meeting', id);
  return {
    uid: `${id}@oic-pesnet`,
    startDate,
    endDate: endDate ?? startDate,
    summary: fictional ? t('calendar.fictional', { meeting: summary }) : summary,
    description: [
      ...(fictional ? [t('file.invented')] : []),
      wordsOf(title, language) ?? '',
      format(meetingFinding(meetingFigures(meeting)), i18n),
    ].join('\n'),
    place: place === null || mode === 'virtual' ? null : label('place', place),
    address: new URL(pathOf({ language, path: `/meetings/${id}` }), site).href,
    status: status === 'cancelled' ? 'CANCELLED' : status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED',
  };
}
