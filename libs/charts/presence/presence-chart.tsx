import type { DataTable } from '@libs/table';
import { sentence, type Sentence } from '../../findings/index.js';
import { lazy, useMemo } from 'react';
import { Frame } from '../frame/frame.js';
import keys from '../marks/key.module.css';
import { Key } from '../marks/key.js';
import { StateIcon } from '../marks/state-mark.js';
import { useI18n } from '../setting.js';
import {
  presenceSeries,
  presentStates,
  undatedMeetings,
  type PresenceMeeting,
} from '../../questions/attendance-matrix/series.js';
import { presenceMarks } from './presence-marks.js';
import { fillOf } from './presence-axis.js';

const Presence = lazy(async () => ({ default: (await import('./presence.js')).Presence }));

export interface PresenceChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The matrix of members and meetings: of one member, or of several as small multiples. */
  readonly table: DataTable;
  readonly meetings: readonly PresenceMeeting[];
  readonly notes?: readonly Sentence[] | undefined;
}

/** In which state members were at the meetings, over true time. */
export function PresenceChart({ id, title, subtitle, table, meetings, notes }: PresenceChartProps) {
  const { label, t, language } = useI18n();
  const presence = useMemo(
    () => presenceSeries(table, meetings, label, language),
    [table, meetings, label, language],
  );
  const undated = undatedMeetings(table, meetings).map((code) =>
    sentence('note.undated', { meeting: { type: 'meeting', code } }),
  );
  const single = presence.lines.length === 1;
  const modes = [...new Set(presence.meetings.flatMap(({ mode }) => mode ?? []))];
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      columns={['country', 'meeting', 'state']}
      marks={useMemo(() => presenceMarks(presence), [presence])}
      notes={[...(notes ?? []), ...undated]}
      height={single ? 92 : 300}
      legendFirst={!single}
      legend={
        <>
          {presentStates(presence).map((state) => (
            <span key={state} className={keys.key}>
              <StateIcon state={state} />
              {label('code:state', state)}
            </span>
          ))}
          {single &&
            modes.map((mode) => (
              <Key key={mode} shape="circle" fill={fillOf(mode)} colour="var(--muted)">
                {label('code:mode', mode)}
              </Key>
            ))}
          {single && presence.meetings.some(({ kind }) => kind === 'nfp-meeting') && (
            <Key shape="diamond" fill="hollow" colour="var(--muted)">
              {t('timeline.focal')}
            </Key>
          )}
        </>
      }
    >
      {(plot) => <Presence plot={plot} presence={presence} />}
    </Frame>
  );
}
