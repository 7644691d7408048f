import { isRightToLeft } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import { lazy, useMemo, useState } from 'react';
import type { Sentence } from '../../findings/index.js';
import { Frame } from '../frame/frame.js';
import { useI18n } from '../setting.js';
import { scheduleSpan } from './schedule-axis.js';
import { areaKey, openAtFirst, PAGE, scheduleLines, scheduleMarks } from './schedule-lines.js';
import { scheduleAreas } from '../../questions/plan-activities/series.js';
import { ScheduleKeys } from './schedule-keys.js';

const Schedule = lazy(async () => ({ default: (await import('./schedule.js')).Schedule }));
const SchedulePicture = lazy(async () => ({
  default: (await import('./schedule-picture.js')).SchedulePicture,
}));

export interface ScheduleChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The plan's activities; of a large plan those of the areas that are open. */
  readonly table: DataTable;
  /** The plan's areas with their counts. */
  readonly progress: DataTable;
  /** What is said where the plan has no activity. */
  readonly empty: Sentence;
  /** First and last year of the plan. */
  readonly years: { readonly from: number; readonly to: number };
  /** The day on which the page is read, as an ISO date. */
  readonly today: string;
  /** Areas that are open, parted by commas; null where the reader has not chosen. */
  readonly open: string | null;
  readonly onFold: (open: string) => void;
  readonly onOpen: (activity: string) => void;
}

const columns = [
  ...['title', 'area', 'type', 'status', 'reason', 'start', 'end', 'mode'],
  ...['providers', 'beneficiaries', 'participations', 'countries', 'results', 'reported'],
];

/** A plan in time: its areas, under each its activities, with their status and outcome. */
export function ScheduleChart(props: ScheduleChartProps) {
  const { table, progress, years, open, onFold, onOpen } = props;
  const { t, language } = useI18n();
  const [listed, setListed] = useState<ReadonlyMap<string, number>>(new Map());
  const areas = useMemo(() => scheduleAreas(table, progress), [table, progress]);
  const unfolded = new Set(open === null ? openAtFirst(areas) : open.split(','));
  const lines = scheduleLines(areas, { open: unfolded, listed });
  const marks = scheduleMarks(lines);
  const span = scheduleSpan(areas, years);
  const time = Date.parse(props.today);
  const today = time >= span.from && time < span.to ? time : null;

  function fold(area: string): void {
    const next = unfolded.has(area) ? [...unfolded].filter((other) => other !== area) : [...unfolded, area];
    onFold(next.filter((code) => areas.some((one) => areaKey(one) === code)).join(','));
  }

  return (
    <Frame
      id={props.id}
      title={props.title}
      subtitle={props.subtitle}
      table={table}
      columns={columns}
      notes={areas.length === 0 ? [props.empty] : undefined}
      marks={marks}
      height={Math.min(480, 48 + 56 * lines.length)}
      mirrored={isRightToLeft(language)}
      role="group"
      hint={t('schedule.hint')}
      onEnter={({ key }) => (key.startsWith('area ') ? fold(key.slice('area '.length)) : onOpen(key))}
      legendFirst
      legend={<ScheduleKeys areas={areas} today={today === null ? null : props.today} />}
      picture={(plot) => <SchedulePicture {...{ plot, lines, span, today }} />}
    >
      {(plot) => (
        <Schedule
          {...{ plot, lines, span, today, onOpen }}
          onFold={fold}
          onMore={(area) => setListed(new Map(listed).set(area, (listed.get(area) ?? PAGE) + PAGE))}
        />
      )}
    </Frame>
  );
}
