import {
  comingsIn,
  PILLARS,
  type Coming,
  type Engagement,
  type PillarItems,
  type Windows,
} from '@libs/rules';
import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from '@libs/findings';

/** A member's pillars, and what the answer makes of them with the declared weights. */
export interface MemberEngagement {
  readonly country: string;
  readonly group: string;
  readonly pillars: Engagement;
  /** The same over the last three years, five years, and all. */
  readonly windows: Windows;
  /** The meetings to which it was asked, in the order of dates. */
  readonly comings: readonly Coming[];
  /** Null where too little is known. */
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  readonly spreadLow: number | null;
  readonly spreadHigh: number | null;
  readonly band: number | null;
}

/** The members of an answer. */
export function membersOf(table: DataTable): MemberEngagement[] {
  return rowsOf(table).map((row) => {
    const pillars = pillarsOf(row);
    return {
      country: row.text('country'),
      group: row.text('group'),
      pillars,
      windows: [pillarsOf(row, ' 3'), pillarsOf(row, ' 5'), pillars],
      comings: comingsIn(row.text('comings')),
      score: row.number('score'),
      low: row.count('low'),
      high: row.count('high'),
      spreadLow: row.number('spreadLow'),
      spreadHigh: row.number('spreadHigh'),
      band: row.number('band'),
    };
  });
}

function itemsOf(row: Row, name: string): PillarItems {
  return {
    done: row.count(`${name} done`),
    known: row.count(`${name} known`),
    unknown: row.count(`${name} unknown`),
  };
}

/** The pillars of a window, which is what their columns' names go on with. */
function pillarsOf(row: Row, window = ''): Engagement {
  const [presence, continuity, range, contribution, responsiveness] = PILLARS.map((pillar) =>
    itemsOf(row, `${pillar}${window}`),
  );
  const none = { done: 0, known: 0, unknown: 0 };
  return {
    presence: presence ?? none,
    continuity: continuity ?? none,
    'thematic-range': range ?? none,
    contribution: contribution ?? none,
    responsiveness: responsiveness ?? none,
  };
}
