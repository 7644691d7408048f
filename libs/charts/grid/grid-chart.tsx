import { isRightToLeft } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import type { Sentence } from '../../findings/index.js';
import { lazy, useMemo } from 'react';
import { Frame } from '../frame/frame.js';
import { useI18n } from '../setting.js';
import { headsOf, type Grid } from '../../questions/grid.js';
import { gridMarks, ordered, type GridOrder } from './grid-speech.js';
import { GridKeys } from './grid-keys.js';
import { GridOrderChoice } from './grid-order.js';

const GridTable = lazy(async () => ({ default: (await import('./grid-table.js')).GridTable }));
const GridLists = lazy(async () => ({ default: (await import('./grid-lists.js')).GridLists }));
const GridPicture = lazy(async () => ({ default: (await import('./grid-picture.js')).GridPicture }));

export interface GridChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
  /** The table as rows and columns: `reachGrid`, `countriesGrid`, `linksGrid` or `needsGrid` of it. */
  readonly grid: Grid;
  readonly order: GridOrder;
  readonly onOrder: (order: GridOrder) => void;
  readonly notes?: readonly Sentence[] | undefined;
  /** How much of the field answered, said beside the source. */
  readonly coverage?: string | undefined;
}

/** Narrower than this, a grid turns into a list for each row. */
const NARROW = 640;

/** Counts or levels in rows and columns, each written in its cell. */
export function GridChart({
  id,
  title,
  subtitle,
  table,
  order,
  onOrder,
  notes,
  coverage,
  ...own
}: GridChartProps) {
  const { label, language } = useI18n();
  const grid = useMemo(() => ordered(own.grid, order, label, language), [own.grid, order, label, language]);
  const marks = useMemo(() => gridMarks(grid), [grid]);
  const rows = headsOf(grid.rows).length;
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      marks={marks}
      notes={notes}
      coverage={coverage}
      height={Math.min(560, 96 + rows * (grid.bins.length === 0 ? 38 : 26))}
      mirrored={isRightToLeft(language)}
      role="group"
      legend={<GridKeys grid={grid} />}
      legendFirst
      picture={(plot) => <GridPicture plot={plot} grid={grid} />}
    >
      {(plot) => (
        <>
          <GridOrderChoice id={id} grid={grid} order={order} onOrder={onOrder} />
          {plot.width < NARROW ? (
            <GridLists grid={grid} />
          ) : (
            <GridTable plot={plot} grid={grid} marks={marks} title={title} />
          )}
        </>
      )}
    </Frame>
  );
}
