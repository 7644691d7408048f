import { formatDateRange } from '@libs/table';
import { dateWords, type I18n } from '../../findings/index.js';
import type { ScheduleArea, ScheduleBar } from '../../questions/plan-activities/series.js';

/** When an activity was or is, as far as it is reported. */
export function dateText({ startDate, endDate }: ScheduleBar, { t, language }: I18n): string {
  if (endDate === null) return t('schedule.from', dateWords('date', startDate, language));
  return formatDateRange(startDate, endDate, language);
}

/** How many took part, or that it is not reported; countries of one activity only, which are never added up. */
export function totalsText({ participations, countries }: ScheduleBar, { t }: I18n): string {
  if (participations === null) return t('schedule.no-totals');
  return t('schedule.totals', { participations, countries: countries ?? 0 });
}

/** What an activity is: its dates, type, mode and totals. */
export function detailText(bar: ScheduleBar, i18n: I18n): string {
  const mode = bar.mode === null ? [] : [i18n.label('code:mode', bar.mode)];
  const type = i18n.label('code:activity-type', bar.type);
  return [dateText(bar, i18n), type, ...mode, totalsText(bar, i18n)].join(' · ');
}

/** The name of an area; activities of none are under words of their own. */
export function areaText({ area }: Pick<ScheduleArea, 'area'>, { t, label }: I18n): string {
  return area === null ? t('schedule.no-area') : label('theme', area);
}

/** How many activities an area has, and of which status. */
export function countText({ activities, counts }: ScheduleArea, { t, label }: I18n): string {
  const parts = counts.map(({ status, n }) =>
    status === null
      ? t('schedule.status-unreported', { n })
      : t('schedule.status', { n, status: label('code:activity-status', status) }),
  );
  return [t('schedule.activities', { n: activities }), ...parts].join(' · ');
}
