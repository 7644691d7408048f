import {
  nothing,
  only,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { readingTable } from '../../deck/plots/table-rows.js';
import { startAt, yearAt } from '../../deck/plots/meeting-years.js';
import { type I18n, type Row, rowsOf, sentence, type Sentence } from '../../findings/index.js';
import { type DataTable, type Drawing, formatNumber, type HeatCell } from '@libs/table';

const renderer: SlideRenderer = {
  finding: (tables) => pairsFinding(only(tables)),
  draw: (tables, telling) => pairsMatrix(only(tables), telling),
  table: readingTable([
    'earlier',
    'later',
    'followed',
    'returnedMin',
    'returnedMax',
    'unnamedBeforeMax',
    'lastNamed',
  ]),
};

/** The earlier meetings by the later ones: of how many, how many came again. */
function pairsMatrix(table: DataTable, { i18n, meetings, alt }: SlideContext): Drawing {
  const rows = rowsOf(table);
  if (rows.length === 0) return nothing(i18n);
  const inTime = (column: string): string[] =>
    [...new Set(rows.map((row) => row.text(column)))].sort((a, b) =>
      startAt(meetings, a).localeCompare(startAt(meetings, b)),
    );
  // Pairs are of meetings of one kind, which all lead to the last of it.
  const lastOf = (meeting: string): string | undefined =>
    inTime('later').findLast((to) => cells.has(`${meeting} ${to}`));
  const cells = new Map(rows.map((row) => [`${row.text('earlier')} ${row.text('later')}`, row]));
  const none: HeatCell = { text: '', step: 'blank' };
  return {
    kind: 'heat',
    inTime: true,
    blocks: [...new Set(inTime('earlier').map(lastOf))].map((last) => {
      const earlier = inTime('earlier').filter((meeting) => lastOf(meeting) === last);
      const later = inTime('later').filter((to) => earlier.some((meeting) => cells.has(`${meeting} ${to}`)));
      return {
        head: i18n.t('column.earlier'),
        columns: later.map((meeting) => yearAt(meetings, meeting)),
        rows: earlier.map((meeting) => ({
          head: i18n.label('meeting', meeting),
          cells: later.map((to) => {
            const row = cells.get(`${meeting} ${to}`);
            return row === undefined ? none : cellOf(row, i18n);
          }),
        })),
      };
    }),
    keys: STEPS.map((step) => ({
      step,
      text: i18n.t('retention-pairs.step', {
        from: ((step - 1) / STEPS.length) * 100,
        to: (step / STEPS.length) * 100,
      }),
    })),
    alt,
  };
}

const STEPS = [1, 2, 3, 4, 5] as const;

/** How many came again, as a range where that is open; the colour is that of the least. */
function cellOf(row: Row, { t, language }: I18n): HeatCell {
  const [of, min, max] = [row.count('followed'), row.count('returnedMin'), row.count('returnedMax')];
  if (of === 0) return { text: '–', step: 'blank' };
  const figure = (value: number): string => formatNumber(value, 'count', language);
  const range = min === max ? figure(min) : `\u2066${figure(min)}–${figure(max)}\u2069`;
  const step = Math.max(1, Math.ceil((min / of) * STEPS.length));
  return { text: t('retention-pairs.cell', { range, of: figure(of) }), step };
}

/** How many pairs are known exactly, of which nobody came unnamed to the earlier meeting either, and how many members were named last at the first meeting that has any. */
function pairsFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  const exact = rows.filter(
    (row) => row.number('returnedMin') === row.number('returnedMax') && row.number('unnamedBeforeMax') === 0,
  ).length;
  const left = rows.find((row) => row.text('lastNamed') !== '');
  const counted = { exact, pairs: rows.length };
  if (rows.length === 0) return sentence('retention-pairs.none');
  if (left === undefined) return sentence('retention-pairs.exact', counted);
  return sentence('retention-pairs.last', {
    ...counted,
    last: left.text('lastNamed').split(' ').length,
    meeting: { type: 'meeting', code: left.text('earlier') },
  });
}

/** How the entries of the question are written on slides. */
export const retentionPairs = {
  'retention-pairs': renderer,
} satisfies SlideRenderers;
