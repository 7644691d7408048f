import type { DataTable } from '@libs/table';
import { rowsOf, sentence, type Nameable } from '../../findings/index.js';
import type { Mark } from '../mark.js';

/** When and how a meeting was held. */
export interface PresenceMeeting {
  readonly id: string;
  readonly start: string;
  readonly kind: string;
  readonly mode: string | null;
}

export interface PresenceCell {
  readonly meeting: string;
  readonly state: string;
  /** Row of the table. */
  readonly row: number;
}

/** A member's states at the meetings, in the order of time. */
export interface PresenceLine {
  readonly country: string;
  readonly cells: readonly PresenceCell[];
}

export interface Presence {
  readonly meetings: readonly PresenceMeeting[];
  readonly lines: readonly PresenceLine[];
}

/** The members of a matrix by name, and the meetings that have a date. */
export function presenceSeries(
  table: DataTable,
  meetings: readonly PresenceMeeting[],
  name: (type: Nameable, code: string) => string,
  language: string,
): Presence {
  const byCountry = new Map<string, PresenceCell[]>();
  for (const row of rowsOf(table)) {
    const cell = { meeting: row.text('meeting'), state: row.text('state'), row: row.index };
    byCountry.set(row.text('country'), [...(byCountry.get(row.text('country')) ?? []), cell]);
  }
  const asked = new Set([...byCountry.values()].flat().map(({ meeting }) => meeting));
  const held = meetings.filter(({ id }) => asked.has(id)).sort((a, b) => a.start.localeCompare(b.start));
  const { compare } = new Intl.Collator(language);
  const lines = [...byCountry].map(([country, cells]) => ({
    country,
    cells: held.flatMap(({ id }) => cells.filter(({ meeting }) => meeting === id)),
  }));
  lines.sort((a, b) => compare(name('country', a.country), name('country', b.country)));
  return { meetings: held, lines };
}

/** Every state as a mark, member by member. */
export function presenceMarks({ lines }: Presence): Mark[] {
  return lines.flatMap(({ country, cells }, row) =>
    cells.map(({ meeting, state, row: index }, column) => ({
      key: `${country} ${meeting}`,
      row: index,
      at: { row, column },
      speech: sentence('mark.state', {
        country: { type: 'country', code: country },
        meeting: { type: 'meeting', code: meeting },
        state: { type: 'code:state', code: state },
      }),
    })),
  );
}

const order: readonly string[] = [
  ...['attended', 'absent', 'not-named', 'excused', 'not-invited', 'unknown', 'not-eligible'],
];

/** The states that are drawn, in the order of a legend. */
export function presentStates({ lines }: Presence): string[] {
  const drawn = new Set(lines.flatMap(({ cells }) => cells.map(({ state }) => state)));
  return order.filter((state) => drawn.has(state));
}
