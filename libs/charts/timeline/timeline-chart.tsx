import type { DataTable } from '@libs/table';
import { lazy } from 'react';
import { Frame } from '../frame/frame.js';
import { useSetting } from '../setting.js';
import { MeetingKeys } from './meeting-keys.js';
import { ticksTo } from './ticks.js';
import {
  mostMembers,
  timelineSeries,
  type TimelineMeasure,
} from '../../questions/participation-by-meeting/series.js';
import { timelineMarks } from './timeline-speech.js';
import type { Sentence } from '../../findings/index.js';

const Timeline = lazy(async () => ({ default: (await import('./timeline.js')).Timeline }));
const DrawnTimeline = lazy(async () => ({ default: (await import('./drawn-timeline.js')).DrawnTimeline }));

export interface TimelineChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
  readonly measure: TimelineMeasure;
  readonly notes?: readonly Sentence[] | undefined;
  readonly height?: number;
}

const columns = {
  countries: [
    'meeting',
    'start',
    'mode',
    'place',
    'countries',
    'of',
    'coverage',
    'named',
    'list',
    'conflicts',
  ],
  named: ['meeting', 'start', 'mode', 'place', 'named', 'of', 'list', 'conflicts'],
  perCountry: [
    'meeting',
    'start',
    'mode',
    'countries',
    'representatives',
    'countedAs',
    'perCountry',
    'conflicts',
  ],
} as const;

/** Meetings on a true time axis, with one figure each. */
export function TimelineChart({
  id,
  title,
  subtitle,
  table,
  measure,
  notes,
  height = 280,
}: TimelineChartProps) {
  const { i18n, stage } = useSetting();
  const Drawing = stage === 'server' ? DrawnTimeline : Timeline;
  const all = timelineSeries(table, measure);
  const dots = all.filter(({ value }) => value !== null);
  const limit = measure === 'perCountry' ? null : mostMembers(table);
  const highest = limit ?? Math.max(0, ...dots.map(({ value }) => value ?? 0));
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      marks={timelineMarks(table, measure)}
      columns={columns[measure]}
      notes={notes}
      height={height}
      coverage={i18n.t('frame.coverage', { known: dots.length, all: all.length })}
      legend={<MeetingKeys dots={dots} />}
    >
      {(plot) => (
        <Drawing
          plot={plot}
          height={height}
          dots={dots}
          limit={limit}
          unit={measure === 'perCountry' ? 'ratio' : 'count'}
          ticks={ticksTo(highest, limit !== null)}
        />
      )}
    </Frame>
  );
}
