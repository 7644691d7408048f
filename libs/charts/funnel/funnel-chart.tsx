import { isRightToLeft } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import { lazy } from 'react';
import { Frame } from '../frame/frame.js';
import { useI18n } from '../setting.js';
import { funnelSeries } from '../../questions/cooperation-funnel/series.js';
import { funnelMarks } from './funnel-marks.js';

const Funnel = lazy(async () => ({ default: (await import('./funnel.js')).Funnel }));

export interface FunnelChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
  /** How many answered, said beside the source. */
  readonly coverage?: string | undefined;
}

/** Needs of each group from the statement to the use, as small multiples. */
export function FunnelChart({ id, title, subtitle, table, coverage }: FunnelChartProps) {
  const { language } = useI18n();
  const panels = funnelSeries(table);
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      marks={funnelMarks(panels)}
      coverage={coverage}
      height={274}
      mirrored={isRightToLeft(language)}
    >
      {(plot) => <Funnel plot={plot} panels={panels} />}
    </Frame>
  );
}
