import type { DataTable } from '@libs/table';
import { type Measure } from '../../findings/index.js';
import { lazy, useMemo } from 'react';
import { Frame } from '../frame/frame.js';
import { EstimateKeys } from '../lines/estimate-keys.js';
import { lineStyle } from '../lines/line-style.js';
import { Key } from '../marks/key.js';
import { useI18n } from '../setting.js';
import { valuesAt, yearTable, type Member, type When } from '../../questions/observations/series.js';
import { distributionSeries } from '../../questions/observations/series.js';
import { distributionMarks } from './distribution-marks.js';

const Distribution = lazy(async () => ({ default: (await import('./distribution.js')).Distribution }));

export interface DistributionChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Areas by year. */
  readonly table: DataTable;
  readonly when: When;
  readonly members: readonly Member[];
  readonly measure: Measure;
  /** The member that is named. */
  readonly own: string | null;
  readonly height?: number;
}

/** Where the members are on one axis at one time; only the reader's own is named. */
export function DistributionChart(props: DistributionChartProps) {
  const { id, title, subtitle, table, when, members, measure, own, height = 200 } = props;
  const { label, t } = useI18n();
  const values = useMemo(() => valuesAt(table, when, members), [table, when, members]);
  const dots = useMemo(() => distributionSeries(values), [values]);
  const estimates = dots.map(({ estimate }) => estimate);
  const fill = estimates.includes('modelled') ? 'hollow' : 'filled';
  const groups = ['arab', 'asian', 'african'].filter((group) => dots.some((dot) => dot.group === group));
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={useMemo(() => yearTable(table, values), [table, values])}
      marks={useMemo(() => distributionMarks(dots, measure), [dots, measure])}
      height={height}
      coverage={t('k-of-n-members', { k: dots.length, n: values.length })}
      legend={
        <>
          {groups.map((group) => (
            <Key key={group} {...lineStyle(group, false)} fill={fill}>
              {label('group', group)}
            </Key>
          ))}
          <EstimateKeys estimates={estimates} line={false} />
        </>
      }
    >
      {(plot) => <Distribution plot={plot} height={height} dots={dots} own={own} measure={measure} />}
    </Frame>
  );
}
