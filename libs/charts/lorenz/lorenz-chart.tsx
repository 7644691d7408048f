import type { MessageKey } from '@libs/findings';
import { formatNumber, type DataTable } from '@libs/table';
import { lazy, useMemo } from 'react';
import { Frame } from '../frame/frame.js';
import keys from '../marks/key.module.css';
import { useI18n } from '../setting.js';
import { lorenzSeries } from '../../questions/delegation-sizes/series.js';
import { lorenzMarks } from './lorenz-marks.js';
import styles from './lorenz.module.css';

const Lorenz = lazy(async () => ({ default: (await import('./lorenz.js')).Lorenz }));

export interface LorenzChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** `country` and `representatives`, one row a member that could have come. */
  readonly table: DataTable;
}

/** How evenly a meeting's delegations are spread, with and without the members that sent nobody. */
export function LorenzChart({ id, title, subtitle, table }: LorenzChartProps) {
  const { t, language } = useI18n();
  const series = useMemo(() => lorenzSeries(table), [table]);
  const words = (key: MessageKey, gini: number, n: number): string =>
    t(key, { n, gini: formatNumber(gini, 'ratio', language) });
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      marks={useMemo(() => (series ? lorenzMarks(table) : []), [table, series])}
      height={320}
      columns={['country', 'group', 'representatives']}
      legend={
        series && (
          <>
            <LineKey style={styles.came}>
              {words('lorenz.came', series.came.gini, series.came.members)}
            </LineKey>
            <LineKey style={styles.all}>{words('lorenz.all', series.all.gini, series.all.members)}</LineKey>
            <LineKey style={styles.even}>{t('lorenz.even')}</LineKey>
          </>
        )
      }
    >
      {(plot) => series && <Lorenz plot={plot} series={series} />}
    </Frame>
  );
}

function LineKey({ style, children }: { readonly style: string | undefined; readonly children: string }) {
  return (
    <span className={keys.key}>
      <svg width="24" height="14" aria-hidden="true">
        <path d="M1 7H23" className={style} />
      </svg>
      {children}
    </span>
  );
}
