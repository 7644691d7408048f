import { datePrecision } from '@libs/table';
import { meetingFigures, meetingFinding, tell, wordsOf } from '@libs/table/sentences';
import type { MeetingType } from '../../meetings/meeting.graphql.js';
import type { FileReader } from '../readers.service.js';
import type { CalendarEntry } from './calendar.js';

interface Surroundings {
  readonly reader: FileReader;
  readonly fictional: boolean;
  /** Address under which readers open the site. */
  readonly site: string;
}

/** A meeting as an entry of a calendar; null where its day is not known. */
export function entryOf(
  meeting: MeetingType,
  { reader, fictional, site }: Surroundings,
): CalendarEntry | null {
  const { id, startDate, endDate, place, mode, status, title } = meeting;
  // A calendar holds whole days: a month or a year alone has no place in it.
  if (startDate === null || datePrecision(startDate) !== 'day') return null;
  const { say, name, language } = reader;
  const summary = name('meeting', id);
  return {
    uid: `${id}@oic-pesnet`,
    startDate,
    endDate: endDate ?? startDate,
    summary: fictional ? say('calendar.fictional', { meeting: summary }) : summary,
    description: [
      ...(fictional ? [say('file.invented')] : []),
      wordsOf(title, language) ?? '',
      tell(meetingFinding(meetingFigures(meeting)), reader),
    ].join('\n'),
    place: place === null || mode === 'virtual' ? null : name('place', place),
    address: new URL(`${language === 'en' ? '' : `/${language}`}/meetings/${id}`, site).href,
    status: status === 'cancelled' ? 'CANCELLED' : status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED',
  };
}
