import { formatDateRange } from '@libs/table';
import { dateWords, type Reader } from '../../table/sentences/index.js';
import type { ScheduleArea, ScheduleBar } from './schedule-series.js';

/** When an activity was or is, as far as it is reported. */
export function whenWords({ startDate, endDate }: ScheduleBar, { say, language }: Reader): string {
  if (endDate === null) return say('schedule.from', dateWords('date', startDate, language));
  return formatDateRange(startDate, endDate, language);
}

/** How many took part, or that it is not reported; countries of one activity only, which are never added up. */
export function totalsWords({ participations, countries }: ScheduleBar, { say }: Reader): string {
  if (participations === null) return say('schedule.no-totals');
  return say('schedule.totals', { participations, countries: countries ?? 0 });
}

/** What an activity is: its dates, type, mode and totals. */
export function detailWords(bar: ScheduleBar, reader: Reader): string {
  const mode = bar.mode === null ? [] : [reader.name('code:mode', bar.mode)];
  const type = reader.name('code:activity-type', bar.type);
  return [whenWords(bar, reader), type, ...mode, totalsWords(bar, reader)].join(' · ');
}

/** The name of an area; activities of none stand under words of their own. */
export function areaWords({ area }: Pick<ScheduleArea, 'area'>, { say, name }: Reader): string {
  return area === null ? say('schedule.no-area') : name('theme', area);
}

/** How many activities an area has, and of which status. */
export function countWords({ activities, counts }: ScheduleArea, { say, name }: Reader): string {
  const parts = counts.map(({ status, n }) =>
    status === null
      ? say('schedule.status-unreported', { n })
      : say('schedule.status', { n, status: name('code:activity-status', status) }),
  );
  return [say('schedule.activities', { n: activities }), ...parts].join(' · ');
}
