import { isRightToLeft } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import { lazy } from 'react';
import type { Sentence } from '../../findings/index.js';
import { Frame } from '../frame/frame.js';
import { useI18n } from '../setting.js';
import { StatusKeys } from './status-keys.js';
import { statusStacks } from '../../questions/plan-progress/series.js';
import { statusMarks } from './statuses-marks.js';

const Statuses = lazy(async () => ({ default: (await import('./statuses.js')).Statuses }));

export interface StatusesChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
  /** What is said where there is nothing to draw. */
  readonly empty: Sentence;
  /** Share of the plan's time that is over, as the page computes it; null where it is not known. */
  readonly elapsed: number | null;
}

const columns = [
  ...['area', 'activities', 'done', 'underWay', 'planned', 'postponed', 'cancelled', 'unreported'],
  ...['participations', 'withTotals', 'indicators', 'reported'],
];

/** Activities of each thematic area by status, beside the time elapsed. */
export function StatusesChart({ id, title, subtitle, table, elapsed, empty }: StatusesChartProps) {
  const { language } = useI18n();
  const stacks = statusStacks(table);
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      columns={columns}
      notes={stacks.length === 0 ? [empty] : []}
      marks={statusMarks(stacks)}
      height={30 + stacks.length * 58}
      mirrored={isRightToLeft(language)}
      legend={
        <StatusKeys shown={new Set(stacks.flatMap(({ parts }) => parts.map(({ status }) => status)))} />
      }
    >
      {(plot) => <Statuses plot={plot} stacks={stacks} elapsed={elapsed} />}
    </Frame>
  );
}
