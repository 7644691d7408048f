import { PILLARS, type Engagement, type PillarItems } from '@libs/rules';
import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from '@libs/table/sentences';

/** A member's pillars, and what the answer makes of them with equal weights. */
export interface MemberEngagement {
  readonly country: string;
  readonly group: string;
  readonly pillars: Engagement;
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
  return rowsOf(table).map((row) => ({
    country: row.text('country'),
    group: row.text('group'),
    pillars: pillarsOf(row),
    score: row.number('score'),
    low: row.count('low'),
    high: row.count('high'),
    spreadLow: row.number('spreadLow'),
    spreadHigh: row.number('spreadHigh'),
    band: row.number('band'),
  }));
}

function pillarsOf(row: Row): Engagement {
  const items = (pillar: string): PillarItems => ({
    done: row.count(`${pillar} done`),
    known: row.count(`${pillar} known`),
    unknown: row.count(`${pillar} unknown`),
  });
  const [presence, continuity, range, contribution, responsiveness] = PILLARS.map(items);
  const none = { done: 0, known: 0, unknown: 0 };
  return {
    presence: presence ?? none,
    continuity: continuity ?? none,
    'thematic-range': range ?? none,
    contribution: contribution ?? none,
    responsiveness: responsiveness ?? none,
  };
}
