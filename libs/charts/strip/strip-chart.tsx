import type { DataTable } from '@libs/table';
import type { ProfileLine, Sentence } from '../../findings/index.js';
import { lazy, useMemo } from 'react';
import { Frame } from '../frame/frame.js';
import keys from '../marks/key.module.css';
import { groupMark } from '../marks/group-marks.js';
import { Key } from '../marks/key.js';
import { useI18n } from '../setting.js';
import { stripRows, stripTable, type AboutIndicator } from '../../questions/profile/series.js';
import { stripMarks } from './strip-marks.js';
import styles from './strip.module.css';

const Strip = lazy(async () => ({ default: (await import('./strip.js')).Strip }));

export interface StripChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The answer that the lines were read from. */
  readonly table: DataTable;
  readonly lines: readonly ProfileLine[];
  readonly about: AboutIndicator;
  /** Whose page it is: a member, or the group itself. */
  readonly area: string;
  readonly group: string;
  readonly notes?: readonly Sentence[] | undefined;
}

/** A member, its group and the network on one line for each measure: no table of ranks. */
export function StripChart({
  id,
  title,
  subtitle,
  table,
  lines,
  about,
  area,
  group,
  notes,
}: StripChartProps) {
  const { label, t } = useI18n();
  const rows = useMemo(() => stripRows(lines, about), [lines, about]);
  const estimates = new Set(
    rows.flatMap(({ estimate, ownModelled }) => [estimate, ownModelled ? 'modelled' : 'reported']),
  );
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={useMemo(() => stripTable(table, rows, area === group), [table, rows, area, group])}
      marks={useMemo(() => stripMarks(rows, area, group), [rows, area, group])}
      notes={notes}
      height={28 + rows.length * 52}
      legendFirst
      legend={
        <>
          {area !== group && (
            <Key shape="diamond" fill="filled" colour="var(--network)">
              {label('area', area)}
            </Key>
          )}
          <Key {...groupMark(group)} fill="filled">
            {label('group', group)}
          </Key>
          <span className={keys.key}>
            <svg width="14" height="14" aria-hidden="true">
              <path d="M7 0V14" className={styles.network} />
            </svg>
            {t('strip.network')}
          </span>
          {estimates.has('modelled') && (
            <Key shape="circle" fill="hollow" colour="var(--muted)">
              {label('code:estimate', 'modelled')}
            </Key>
          )}
          {estimates.has('reported') && (
            <Key shape="circle" fill="filled" colour="var(--muted)">
              {label('code:estimate', 'reported')}
            </Key>
          )}
        </>
      }
    >
      {(plot) => <Strip plot={plot} rows={rows} area={area} group={group} />}
    </Frame>
  );
}
