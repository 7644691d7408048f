import type { DataTable } from '@libs/table';
import { lazy, useMemo, useState } from 'react';
import type { Sentence } from '../../findings/index.js';
import { Frame } from '../frame/frame.js';
import { useI18n } from '../setting.js';
import { resultGroups } from '../../questions/plan-results/series.js';
import { trainingGroups } from '../../questions/plan-trainings/series.js';
import { firstLines, type TargetKind } from './target-scale.js';
import { targetMarks } from './target-words.js';
import { TargetKeys } from './target-keys.js';

const Targets = lazy(async () => ({ default: (await import('./targets.js')).Targets }));
const TargetsPicture = lazy(async () => ({
  default: (await import('./targets-picture.js')).TargetsPicture,
}));

export interface TargetsChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
  /** What is said where there is nothing to draw. */
  readonly empty: Sentence;
  /** `results` from baseline to target; `trainings` from zero to all who answered. */
  readonly kind: TargetKind;
}

const columns = {
  results: [
    ...[
      'level',
      'area',
      'title',
      'measure',
      'definition',
      'unit',
      'direction',
      'frequency',
      'owner',
      'baseline',
    ],
    ...[
      'baselineYear',
      'start',
      'end',
      'target',
      'actual',
      'progress',
      'n',
      'asked',
      'responseRate',
      'evidence',
    ],
  ],
  trainings: ['title', 'level', 'value', 'n', 'asked', 'responseRate', 'evidence'],
} as const;

/** As many lines are listed at first, and as many more each time. */
const PAGE = 40;

/** Indicators on their way from baseline to target, or trainings by level: no light says good or bad. */
export function TargetsChart({ id, title, subtitle, table, kind, empty }: TargetsChartProps) {
  const i18n = useI18n();
  const [max, setMost] = useState(PAGE);
  const all = useMemo(
    () => (kind === 'results' ? resultGroups(table) : trainingGroups(table)),
    [table, kind],
  );
  const { groups, hidden } = firstLines(all, max);
  const lines = groups.flatMap((group) => group.lines);
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      columns={columns[kind]}
      notes={all.length === 0 ? [empty] : undefined}
      marks={targetMarks(groups, i18n)}
      height={Math.min(480, 40 + 44 * (groups.length + lines.length))}
      role="group"
      legendFirst
      legend={<TargetKeys kind={kind} lines={lines} />}
      picture={(plot) => <TargetsPicture {...{ plot, kind, groups }} />}
    >
      {(plot) => <Targets {...{ plot, kind, groups, hidden }} onMore={() => setMost(max + PAGE)} />}
    </Frame>
  );
}
