import type { DataTable } from '@libs/table';
import type { Sentence } from '../../findings/index.js';
import { lazy, useMemo } from 'react';
import { Frame } from '../frame/frame.js';
import keys from '../marks/key.module.css';
import { groupMark } from '../marks/group-marks.js';
import { Key } from '../marks/key.js';
import { useI18n } from '../setting.js';
import { intervalBands, intervalTable, type IntervalRow } from '../../questions/engagement/series.js';
import { intervalMarks } from './intervals-marks.js';
import styles from './intervals.module.css';

const Intervals = lazy(async () => ({ default: (await import('./intervals.js')).Intervals }));

export interface IntervalsChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
  /** Members with a score. */
  readonly rows: readonly IntervalRow[];
  readonly notes?: readonly Sentence[] | undefined;
}

/** Scores with what surrounds them, in bands: nobody has a rank. */
export function IntervalsChart({ id, title, subtitle, table, rows, notes }: IntervalsChartProps) {
  const { t, label, language } = useI18n();
  const bands = useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return intervalBands(rows, (a, b) => compare(label('country', a), label('country', b)));
  }, [rows, label, language]);
  const groups = ['arab', 'asian', 'african'].filter((group) => rows.some((row) => row.group === group));
  const moved = rows.some(({ score, declared }) => Math.abs(score - declared) >= 0.005);
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={useMemo(() => intervalTable(table, bands), [table, bands])}
      marks={useMemo(() => intervalMarks(bands), [bands])}
      notes={notes}
      height={400}
      legendFirst
      legend={
        <>
          {groups.map((group) => (
            <Key key={group} {...groupMark(group)} fill="filled">
              {label('group', group)}
            </Key>
          ))}
          {moved && (
            <Key shape="circle" fill="hollow" colour="var(--edge)">
              {t('intervals.declared')}
            </Key>
          )}
          <LineKey style={styles.bounds}>{t('intervals.bounds')}</LineKey>
          <LineKey style={styles.spread}>{t('intervals.spread')}</LineKey>
        </>
      }
    >
      {(plot) => <Intervals plot={plot} bands={bands} />}
    </Frame>
  );
}

function LineKey({ style, children }: { readonly style: string | undefined; readonly children: string }) {
  return (
    <span className={keys.key}>
      <svg width="22" height="14" aria-hidden="true">
        <path d="M1 7H21" className={style} />
      </svg>
      {children}
    </span>
  );
}
