/**
 * What is known of a member at a meeting with a complete list: its state, or `outside` where it was not among the chosen on the
 * day. `open` where nobody knows whether it came, `doubtful` where it did not come and nobody knows whether it could have,
 * `open-doubtful` where neither is known.
 */
export interface TwoStates {
  readonly before: string;
  readonly after: string;
}

/** The parts of a change, in the order from the earlier number to the later. */
const CHANGE_PARTS = [
  'before',
  'came',
  'newly-eligible',
  'joined-group',
  'unknown-before',
  'stayed-away',
  'no-longer-eligible',
  'left-group',
  'unknown-after',
  'after',
] as const;

type ChangePart = (typeof CHANGE_PARTS)[number];

/** The least and the most members of a part over everything that the two lists leave open. */
export interface PartRange {
  readonly part: ChangePart;
  readonly least: number;
  readonly most: number;
}

/** What may have been: it came, it could have and did not, it could not, or it was not among the chosen. */
type Place = 'came' | 'away' | 'closed' | 'outside';

const POSSIBLE: ReadonlyMap<string, readonly Place[]> = new Map<string, readonly Place[]>([
  ['attended', ['came']],
  ['absent', ['away']],
  ['excused', ['away']],
  ['not-invited', ['closed']],
  ['not-eligible', ['closed']],
  ['outside', ['outside']],
  ['open', ['came', 'away']],
  ['doubtful', ['away', 'closed']],
  ['open-doubtful', ['came', 'away', 'closed']],
]);

/** What a member that came to one meeting only was at the other: the part that it is in. */
const CAME: ReadonlyMap<Place, ChangePart> = new Map<Place, ChangePart>([
  ['away', 'came'],
  ['closed', 'newly-eligible'],
  ['outside', 'joined-group'],
]);
const WENT: ReadonlyMap<Place, ChangePart> = new Map<Place, ChangePart>([
  ['away', 'stayed-away'],
  ['closed', 'no-longer-eligible'],
  ['outside', 'left-group'],
]);

/**
 * Takes a change between two meetings apart; only complete lists bear it. Who came to one meeting and is unknown at the other is
 * a part of its own, so that the least numbers add up exactly: what is before, with all that came and without all that went,
 * is what is after. The most is over every way in which the unknown may have been.
 */
export function explainChange(members: readonly TwoStates[]): readonly PartRange[] {
  const each = members.map(partsOf);
  return CHANGE_PARTS.map((part) => ({
    part,
    least: each.filter(({ sure }) => sure.has(part)).length,
    most: each.filter(({ sure, possible }) => sure.has(part) || possible.has(part)).length,
  }));
}

/** The parts that a member is in for certain, and those that it may be in. */
function partsOf({ before, after }: TwoStates) {
  const [earlier, later] = [POSSIBLE.get(before) ?? [], POSSIBLE.get(after) ?? []];
  const ways = earlier.flatMap((one) => later.map((other) => new Set(partsAt(one, other))));
  const possible = new Set(ways.flatMap((parts) => [...parts]));
  const sure = new Set([...possible].filter((part) => ways.every((parts) => parts.has(part))));
  if (sure.has('after') && earlier.length > 1) sure.add('unknown-before');
  if (sure.has('before') && later.length > 1) sure.add('unknown-after');
  return { sure, possible };
}

function partsAt(earlier: Place, later: Place): readonly ChangePart[] {
  const came = earlier === 'came' ? undefined : CAME.get(earlier);
  const went = later === 'came' ? undefined : WENT.get(later);
  return [
    ...(earlier === 'came' ? (['before', went] as const) : []),
    ...(later === 'came' ? (['after', came] as const) : []),
  ].filter((part) => part !== undefined);
}
