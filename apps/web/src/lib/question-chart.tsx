import { DrawingChart, isCharted } from '@libs/charts';
import { format, keyOf } from '@libs/findings';
import type { ChartKey } from '@libs/stories';
import type { DataTable } from '@libs/table';
import { rendererOf } from '../../../../libs/questions/decks';
import { slideCharts } from '../../../../libs/questions/web';
import { deckContextOf } from './deck-context';
import { useI18n } from './language';
import { useReferenceData } from './reference-data';

interface QuestionChartProps {
  readonly entry: ChartKey;
  readonly tables: readonly DataTable[];
}

/** An entry of the catalogue on a page: its finding, and what a slide draws of it. */
export function QuestionChart({ entry, tables }: QuestionChartProps) {
  const i18n = useI18n();
  const frame = useReferenceData();
  const [table] = tables;
  if (frame === null || table === undefined) return null;
  const context = { ...deckContextOf(frame, i18n, new Map()), choice: { key: entry } };
  const renderer = rendererOf(entry);
  const finding = renderer.finding(tables, context);
  const title = finding === null ? i18n.t(keyOf('chart.', entry)) : format(finding, i18n);
  const subtitle = i18n.t(keyOf('chart.', `${entry}.about`));
  const head = { id: entry, title, subtitle, table };
  const slideContext = { ...context, alt: title };
  const own = slideCharts.get(entry);
  if (own !== undefined) return own({ ...head, tables, context: slideContext });
  const drawing = renderer.draw(tables, slideContext);
  return isCharted(drawing) ? <DrawingChart {...head} drawing={drawing} /> : null;
}
