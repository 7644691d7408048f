import type { Engagement, PillarItems } from './engagement.js';

/** A member at a meeting of the network, in the order of dates. */
export interface EngagementEvent {
  readonly year: number;
  /** Known only over a complete list: what a partial list says enters no rate. */
  readonly state: string;
}

/** What is counted of a country beside its events. */
export interface Contributions {
  readonly themes: PillarItems;
  readonly contribution: PillarItems;
  readonly responsiveness: PillarItems;
}

const KNOWN: ReadonlySet<string> = new Set(['attended', 'absent', 'excused']);
const CLOSED: ReadonlySet<string> = new Set(['not-eligible', 'not-invited']);

/** The pillars of one country; `years` keeps to its events of so many last years. */
export function engagementOf(
  events: readonly EngagementEvent[],
  { themes, contribution, responsiveness }: Contributions,
  years: number = Number.POSITIVE_INFINITY,
): Engagement {
  const last = Math.max(...events.map(({ year }) => year));
  const open = events.filter(({ year, state }) => year > last - years && !CLOSED.has(state));
  return {
    presence: presence(open),
    continuity: continuity(open),
    'thematic-range': themes,
    contribution,
    responsiveness,
  };
}

function presence(events: readonly EngagementEvent[]): PillarItems {
  const known = events.filter(({ state }) => KNOWN.has(state));
  return {
    done: known.filter(({ state }) => state === 'attended').length,
    known: known.length,
    unknown: events.length - known.length,
  };
}

/** Of the meetings that it attended, after how many did it come to the next one? */
function continuity(events: readonly EngagementEvent[]): PillarItems {
  const items = { done: 0, known: 0, unknown: 0 };
  for (const [index, { state }] of events.slice(0, -1).entries()) {
    const next = events[index + 1]?.state ?? '';
    if (KNOWN.has(state) && state !== 'attended') continue;
    if (state !== 'attended' || !KNOWN.has(next)) {
      items.unknown += 1;
      continue;
    }
    items.known += 1;
    if (next === 'attended') items.done += 1;
  }
  return items;
}
