import { isRightToLeft } from '@libs/vocabulary';
import type { I18n, Measure } from '../../findings/index.js';
import type { PlotArea } from '../mark.js';
import { labelRoom } from './line-labels.js';
import { linesAxis, type LinesAxis, type LinesBox } from './lines-axis.js';
import type { LineSeries } from '../../questions/observations/series.js';

export interface LinesProps {
  readonly plot: PlotArea;
  readonly height: number;
  readonly series: readonly LineSeries[];
  /** Series that give the field, drawn as hairlines without names. */
  readonly context: readonly LineSeries[];
  readonly measure: Measure;
}

/** Pixels round the plot: above it, beside it for the values, under it for the years, and at its other side. */
export const ROOM = { top: 12, values: 48, years: 28, end: 8 };

/** Where the lines, their labels and the axes are. */
export function layoutOf(
  { plot, height, series, context, measure }: LinesProps,
  i18n: I18n,
): { readonly box: LinesBox; readonly axis: LinesAxis } {
  const mirrored = isRightToLeft(i18n.language);
  const box = {
    left: mirrored ? ROOM.end : ROOM.values,
    right: plot.width - (mirrored ? ROOM.values : ROOM.end),
    top: ROOM.top,
    bottom: height - ROOM.years,
    labels: labelRoom(series, measure, i18n, plot.width),
  };
  return { box, axis: linesAxis([...series, ...context], box) };
}
