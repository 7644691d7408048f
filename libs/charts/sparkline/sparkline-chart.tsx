import type { DataTable } from '@libs/table';
import type { ProfileLine, Sentence } from '../../findings/index.js';
import { lazy, useMemo } from 'react';
import { Frame } from '../frame/frame.js';
import keys from '../marks/key.module.css';
import { groupMark } from '../marks/group-marks.js';
import { useI18n } from '../setting.js';
import type { AboutIndicator } from '../../questions/profile/series.js';
import { sparkPanels, sparkYears } from '../../questions/profile/series.js';
import { sparkMarks } from './sparkline-marks.js';
import styles from './sparkline.module.css';

const Sparkline = lazy(async () => ({ default: (await import('./sparkline.js')).Sparkline }));

export interface SparklineChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
  readonly lines: readonly ProfileLine[];
  readonly about: AboutIndicator;
  readonly area: string;
  readonly group: string;
  readonly notes?: readonly Sentence[] | undefined;
}

/** A member, its group and the network over true time, a small panel for each measure. */
export function SparklineChart({
  id,
  title,
  subtitle,
  table,
  lines,
  about,
  area,
  group,
  notes,
}: SparklineChartProps) {
  const { label, t } = useI18n();
  const panels = useMemo(() => sparkPanels(lines, about), [lines, about]);
  const marks = useMemo(() => sparkMarks(panels, area, group), [panels, area, group]);
  const estimates = [...new Set(panels.map(({ modelled }) => (modelled ? 'modelled' : 'reported')))];
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      columns={['indicator', 'sex', 'area', 'year', 'value']}
      marks={marks}
      notes={notes}
      height={560}
      legendFirst
      legend={
        <>
          {area !== group && <LineKey style={styles.own}>{label('area', area)}</LineKey>}
          <LineKey style={styles.group} colour={groupMark(group).colour}>
            {label('group', group)}
          </LineKey>
          <LineKey style={styles.network}>{t('strip.network')}</LineKey>
          {estimates.map((estimate) => (
            <LineKey key={estimate} style={styles.network} dashed={estimate === 'modelled'}>
              {label('code:estimate', estimate)}
            </LineKey>
          ))}
        </>
      }
    >
      {(plot) => <Sparkline {...{ plot, panels, marks, group }} years={sparkYears(panels)} />}
    </Frame>
  );
}

interface LineKeyProps {
  readonly style: string | undefined;
  readonly colour?: string;
  readonly dashed?: boolean;
  readonly children: string;
}

function LineKey({ style, colour, dashed = false, children }: LineKeyProps) {
  return (
    <span className={keys.key}>
      <svg width="22" height="14" aria-hidden="true">
        <path
          d="M1 7H21"
          className={style}
          style={{ stroke: colour }}
          strokeDasharray={dashed ? '4 2.5' : undefined}
        />
      </svg>
      {children}
    </span>
  );
}
