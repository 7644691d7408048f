import { el, val } from '@libs/office';
import type { Language } from '@libs/vocabulary';
import { AXIS_TYPE } from './axes.js';
import { chartText } from './series.js';
import type { ChartSheet } from './workbook.js';

/** A chart as a part of its own, with the data that is edited in Office. */
export interface ChartPart {
  /** What is in the plot: charts, then axes. */
  readonly plot: readonly string[];
  readonly legend: 'top' | 'none';
  readonly sheet: ChartSheet;
}

export const CHART_URI = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The root of a chart part; `workbook` is its reference to the embedded workbook. */
export function chartSpace({ plot, legend }: ChartPart, language: Language, workbook: string): string {
  const legendXml = el(
    'c:legend',
    {},
    val('c:legendPos', 't'),
    val('c:overlay', false),
    chartText({ ...AXIS_TYPE, color: 'tx1' }, language),
  );
  return el(
    'c:chartSpace',
    {
      'xmlns:c': CHART_URI,
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    val('c:date1904', false),
    val('c:roundedCorners', false),
    el(
      'c:chart',
      {},
      val('c:autoTitleDeleted', true),
      el('c:plotArea', {}, el('c:layout'), ...plot, el('c:spPr', {}, el('a:noFill'))),
      legend === 'top' ? legendXml : '',
      val('c:plotVisOnly', true),
      val('c:dispBlanksAs', 'gap'),
    ),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    chartText(AXIS_TYPE, language),
    el('c:externalData', { 'r:id': workbook }, val('c:autoUpdate', false)),
  );
}
