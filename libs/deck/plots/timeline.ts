import { formatNumber, type DataTable } from '@libs/table';
import { rowsOf, type Row } from '../../findings/index.js';
import type { Drawing, MarkerFill, Scatter } from '../deck.js';
import { nothing, QUIET, type SlideContext } from './slide-renderer.js';

/** More marks than these bear no second line. */
const LABELLED = 8;

/** Meetings by their days, with how many took part or how many each sent; one without a day has no mark. */
export function timeline(
  table: DataTable,
  measure: 'countries' | 'perCountry',
  { i18n, alt }: SlideContext,
): Drawing {
  const rows = rowsOf(table).filter((row) => row.number(measure) !== null && row.known('start') !== null);
  if (rows.length === 0) return nothing(i18n);
  const kinds = new Map<string, Row[]>();
  for (const row of rows) {
    const key = seriesName(row, measure, i18n);
    kinds.set(key, [...(kinds.get(key) ?? []), row]);
  }
  const of = rows.at(-1)?.number('of') ?? null;
  const series = [...kinds].map(([name, own]) => {
    const focal = own[0]?.text('kind') === 'nfp-meeting';
    const wider = isWider(own[0], measure);
    return {
      name,
      color: wider ? QUIET : ('accent1' as const),
      marker: focal ? ('diamond' as const) : ('circle' as const),
      fill: wider ? ('hollow' as const) : fillOf(own[0]?.text('mode')),
      points: own.map((row) => ({
        day: row.text('start'),
        value: row.count(measure),
        label: labelOf(row, measure, i18n, rows.length <= LABELLED),
      })),
    };
  });
  const scatter: Scatter = {
    kind: 'scatter',
    series,
    limit:
      measure === 'countries' && of !== null
        ? { value: of, name: i18n.t('timeline.limit', { n: of }) }
        : null,
    format: measure === 'countries' ? '0' : '0.00',
    alt,
  };
  return scatter;
}

/** On site is a filled mark, virtual a hollow one, hybrid half of each. */
function fillOf(mode: string | undefined): MarkerFill {
  if (mode === 'virtual') return 'hollow';
  return mode === 'hybrid' ? 'half' : 'filled';
}

function isWider(row: Row | undefined, measure: string): boolean {
  return measure === 'perCountry' && row?.count('comparable') === 0;
}

/** Meetings of one kind and mode are one series, so that its mark stands in the legend. */
function seriesName(row: Row, measure: string, { t, label }: SlideContext['i18n']): string {
  if (isWider(row, measure)) return t('timeline.wider');
  const kind = t(row.text('kind') === 'nfp-meeting' ? 'timeline.focal' : 'timeline.network');
  return t('deck.kind-and-mode', { kind, mode: label('code:mode', row.text('mode')) });
}

function labelOf(
  row: Row,
  measure: string,
  { language, label }: SlideContext['i18n'],
  long: boolean,
): string {
  const value = formatNumber(row.count(measure), measure === 'countries' ? 'count' : 'ratio', language);
  if (!long) return value;
  const place = row.known('place');
  const where =
    place === null || row.text('mode') === 'virtual'
      ? label('code:mode', row.text('mode'))
      : label('place', place);
  return `${value}\n${where}`;
}
