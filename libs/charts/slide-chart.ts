import type { DataTable } from '@libs/table';
import type { ReactNode } from 'react';

/** What the chart of a slide is given: its words, the answers that it is drawn from, and what slides are written with. */
export interface SlideChartProps<Context> {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The answer of the entry's own question. */
  readonly table: DataTable;
  /** The answers of all its questions, in order. */
  readonly tables: readonly DataTable[];
  readonly context: Context;
}

/** The charts of entries that have one of their own on pages, by the keys of the catalogue. */
export type SlideCharts<Context> = Readonly<Record<string, (props: SlideChartProps<Context>) => ReactNode>>;
