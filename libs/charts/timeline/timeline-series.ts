import type { DataTable } from '@libs/table';
import { rowsOf, sentence, yearOf, type Row, type Sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { Fill, Shape } from '../marks/mark-shape.js';

/** One meeting on the time axis. */
export interface Dot {
  readonly meeting: string;
  /** Milliseconds since 1970: the axis is true time. */
  readonly time: number;
  readonly year: string;
  readonly value: number | null;
  readonly shape: Shape;
  readonly fill: Fill;
  readonly mode: string;
  readonly place: string | null;
  /** Counted more widely than the others, so never joined with them. */
  readonly wider: boolean;
  /** Counted from a list that is not complete. */
  readonly atLeast: boolean;
  readonly row: number;
}

export type TimelineMeasure = 'countries' | 'named' | 'perCountry';

/** The meetings of a table as dots in the order of time; one without a date has no place in it. */
export function timelineSeries(table: DataTable, measure: TimelineMeasure): Dot[] {
  return rowsOf(table)
    .filter((row) => row.known('start') !== null)
    .map((row) => dotOf(row, measure))
    .sort((a, b) => a.time - b.time);
}

function dotOf(row: Row, measure: TimelineMeasure): Dot {
  const wider = measure === 'perCountry' && row.count('comparable') === 0;
  return {
    meeting: row.text('meeting'),
    time: Date.parse(row.text('start')),
    year: yearOf(row.text('start')),
    value: row.number(measure),
    shape: row.text('kind') === 'nfp-meeting' ? 'diamond' : 'circle',
    fill: wider ? 'dashed' : fillOf(row.text('mode')),
    mode: row.text('mode'),
    place: row.known('place'),
    wider,
    atLeast: measure === 'named' && row.text('list') !== 'complete',
    row: row.index,
  };
}

function fillOf(mode: string): Fill {
  if (mode === 'virtual') return 'hollow';
  return mode === 'hybrid' ? 'half' : 'filled';
}

/** The dots that carry a figure, as marks that say it. */
export function timelineMarks(table: DataTable, measure: TimelineMeasure): Mark[] {
  const rows = rowsOf(table);
  return timelineSeries(table, measure).flatMap((dot) => {
    const row = rows[dot.row];
    return row && dot.value !== null
      ? [{ key: dot.meeting, row: dot.row, speech: speechOf(row, dot, measure) }]
      : [];
  });
}

function speechOf(row: Row, dot: Dot, measure: TimelineMeasure): Sentence {
  const meeting = { type: 'meeting', code: dot.meeting } as const;
  const mode = { type: 'code:mode', code: dot.mode } as const;
  const value = dot.value ?? 0;
  if (measure === 'perCountry') {
    return sentence(dot.wider ? 'mark.wider' : 'mark.ratio', { meeting, mode, ratio: { ratio: value } });
  }
  if (measure === 'named')
    return sentence('mark.named', {
      meeting,
      mode,
      list: row.text('list'),
      named: value,
      of: row.count('of'),
    });
  const share = { share: row.count('coverage') };
  const whom = row.known('denominator') ?? 'members';
  return sentence('mark.meeting', { meeting, mode, share, countries: value, of: row.count('of'), whom });
}
