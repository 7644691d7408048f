import type { Engagement, PillarItems } from './engagement.js';
import type { Coming } from './retention.js';

/**
 * What is known of a member at a meeting, where it may not have been one that could come: then it did not come (`not-there`),
 * or nobody knows that either (`unclear`), and the meeting may count for it or not.
 */
export type Whereabouts = Coming | 'not-there' | 'unclear';

const LETTERS: ReadonlyMap<Whereabouts, string> = new Map([
  ['came', 'Y'],
  ['away', 'N'],
  ['open', 'U'],
  ['not-there', 'n'],
  ['unclear', 'u'],
]);

/** A letter a meeting, in the order of dates: Y came, N did not, U unknown; small where the meeting may not count for it. */
export function lettersOf(comings: readonly Whereabouts[]): string {
  return comings.map((coming) => LETTERS.get(coming) ?? '').join('');
}

/** The meetings that such letters stand for. */
export function comingsIn(letters: string): Whereabouts[] {
  return [...letters].flatMap((letter) =>
    [...LETTERS].flatMap(([coming, its]) => (its === letter ? [coming] : [])),
  );
}

/** A member at a meeting of the network, in the order of dates. */
export interface EngagementEvent {
  readonly year: number;
  /** Known only over a complete list: what a partial list says enters no rate. */
  readonly state: string;
  /** Whether it came, from whatever says so: a partial list and a total too. */
  readonly coming: Whereabouts;
}

/** A thematic area with activities. */
export interface EngagementTheme {
  /** Year of its last activity. */
  readonly year: number;
  /** Last year in which the member took part in one; null where none is on record. */
  readonly taken: number | null;
  /** Whether every activity has a full list, so that a member that is not named took no part. */
  readonly whole: boolean;
}

/** A way of giving: to host, to provide, to speak, to chair. Only what happened counts, never what a programme plans. */
export interface EngagementGift {
  /** Last year in which the member did it; null where that is not on record. */
  readonly year: number | null;
  /** Whether the records are whole, so that a member that is not on them did not give. */
  readonly whole: boolean;
}

/** A round of needs and capacities that is over, and that the member was asked in. */
export interface EngagementRound {
  readonly year: number;
  readonly answered: boolean;
}

/** What is counted of a country beside its events. */
export interface Contributions {
  readonly themes: readonly EngagementTheme[];
  readonly gifts: readonly EngagementGift[];
  readonly rounds: readonly EngagementRound[];
}

const KNOWN: ReadonlySet<string> = new Set(['attended', 'absent', 'excused']);
const CLOSED: ReadonlySet<string> = new Set(['not-eligible', 'not-invited']);

/**
 * The pillars of one country. `years` keeps all five of them to so many years, counted back from the last of its
 * events; without it everything counts.
 */
export function engagementOf(
  events: readonly EngagementEvent[],
  { themes, gifts, rounds }: Contributions,
  years: number = Number.POSITIVE_INFINITY,
): Engagement {
  const last = events.reduce((latest, { year }) => Math.max(latest, year), Number.NEGATIVE_INFINITY);
  const within = (year: number) => years === Number.POSITIVE_INFINITY || year > last - years;
  const open = events.filter(({ year, state }) => within(year) && !CLOSED.has(state));
  return {
    presence: presence(open),
    continuity: continuity(open),
    'thematic-range': counted(
      themes
        .filter(({ year }) => within(year))
        .map(({ taken, whole }) => ({ done: taken !== null && within(taken), whole })),
    ),
    contribution: counted(gifts.map(({ year, whole }) => ({ done: year !== null && within(year), whole }))),
    responsiveness: counted(
      rounds.filter(({ year }) => within(year)).map(({ answered }) => ({ done: answered, whole: true })),
    ),
  };
}

/** Of the meetings to which a member was or may have been asked, to which it came. */
export function comingsOf(events: readonly EngagementEvent[]): Whereabouts[] {
  return events.filter(({ state }) => !CLOSED.has(state)).map(({ coming }) => coming);
}

/** What is not done is known only where the records are whole. */
function counted(items: readonly { readonly done: boolean; readonly whole: boolean }[]): PillarItems {
  const known = items.filter(({ done, whole }) => done || whole);
  return {
    done: known.filter(({ done }) => done).length,
    known: known.length,
    unknown: items.length - known.length,
  };
}

function presence(events: readonly EngagementEvent[]): PillarItems {
  return counted(events.map(({ state }) => ({ done: state === 'attended', whole: KNOWN.has(state) })));
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
