import type { DataTable } from '@libs/table';
import { rowsOf, sentence, type Row, type Sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import {
  type Dot,
  type TimelineMeasure,
  timelineSeries,
} from '../../questions/participation-by-meeting/series.js';

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
