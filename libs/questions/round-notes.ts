import { roundStage } from '@libs/rules';
import type { Note } from '@libs/table';

/** The days of a round in every row of an answer about it, and the day on which it is asked. */
export interface RoundRow {
  readonly opens: string;
  readonly closes: string | null;
  readonly day: string;
}

/** What is noted of an answer about a round that is not over. */
export function roundNotes(row: RoundRow | undefined): readonly Note[] {
  if (row === undefined) return [];
  const { opens, closes, day } = row;
  const stage = roundStage({ opensOn: opens, closesOn: closes }, day);
  if (stage === 'over') return [];
  return stage === 'open'
    ? [{ code: 'note.round-open', values: { closes: closes ?? 'none' } }]
    : [{ code: 'note.round-to-come', values: { opens } }];
}
