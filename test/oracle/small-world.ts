import fc from '../fast-check.js';

/** A time in which a country is a member, in one group. Years, both included; null where it goes on. */
interface Period {
  readonly from: number;
  readonly to: number | null;
  readonly group: string;
}

export interface Member {
  readonly code: string;
  readonly periods: readonly Period[];
  /** Day of a suspension that is reported and whose end is not; null for none. */
  readonly suspendedFrom: string | null;
}

/** What a source says of a member at a meeting; `spoke` is an attendance that a report of a speaker shows. */
export type StatedPresence = 'attended' | 'spoke' | 'absent' | 'excused' | 'not-invited' | 'unknown';

export interface Meeting {
  readonly id: string;
  readonly date: string;
  readonly mode: string;
  readonly list: 'complete' | 'partial' | 'none';
  /** Whether it is confirmed who was eligible. */
  readonly confirmed: boolean;
  /** Whether it is stated of every member whether it was invited. */
  readonly invitations: boolean;
  /** Countries that a source states; null where none does. */
  readonly stated: number | null;
  readonly representatives: number | null;
  readonly host: string | null;
  /** By member; who is not in it is mentioned by no source. */
  readonly said: Readonly<Record<string, StatedPresence>>;
  /** Delegates by member, as far as they are counted. */
  readonly heads: Readonly<Record<string, number>>;
}

export interface Party {
  readonly role: 'provider' | 'partner' | 'presenter' | 'beneficiary' | 'funder';
  readonly country: string;
  readonly institution: string | null;
}

export interface Activity {
  readonly id: string;
  readonly date: string;
  readonly programme: string;
  readonly type: string;
  readonly theme: string | null;
  readonly status: string | null;
  readonly basis: 'named_list' | 'press_list_incomplete' | 'named_presenter' | 'none';
  /** In the order in which the source prints them, which says nothing. */
  readonly parties: readonly Party[];
  readonly participations: number | null;
  readonly countries: number | null;
}

export interface Round {
  readonly id: string;
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly answered: readonly string[];
}

/** A network so small that everything it leaves open can be tried in turn. */
export interface SmallWorld {
  readonly members: readonly Member[];
  readonly meetings: readonly Meeting[];
  readonly activities: readonly Activity[];
  readonly rounds: readonly Round[];
}

export const THEMES = ['T-1', 'T-2'] as const;
export const GROUPS = ['arab', 'asian', 'african'] as const;
export const CODES = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF'];
const MEETING_YEARS = [2014, 2016, 2018, 2021, 2024];

/** The period of a member that holds on a day: memberships are known by the year. */
export function periodOn(member: Member, date: string): Period | null {
  const year = Number(date.slice(0, 4));
  return member.periods.find(({ from, to }) => from <= year && (to === null || year <= to)) ?? null;
}

export function groupOn(member: Member, date: string): string | null {
  return periodOn(member, date)?.group ?? null;
}

export function isSuspended(member: Member, date: string): boolean {
  return member.suspendedFrom !== null && member.suspendedFrom <= date;
}

const group = fc.constantFrom(...GROUPS);
const lasting = group.map((group) => [{ from: 1990, to: null, group }]);
const changing = fc.tuple(group, group, fc.integer({ min: 2013, max: 2022 })).map(([one, other, until]) => [
  { from: 1990, to: until, group: one },
  { from: until + 1, to: null, group: other },
]);
const joining = fc
  .tuple(group, fc.integer({ min: 2015, max: 2022 }))
  .map(([group, from]) => [{ from, to: null, group }]);
const leaving = fc
  .tuple(group, fc.integer({ min: 2013, max: 2022 }))
  .map(([group, to]) => [{ from: 1990, to, group }]);

function memberOf(code: string): fc.Arbitrary<Member> {
  const periods = fc.oneof(
    { weight: 6, arbitrary: lasting },
    { weight: 2, arbitrary: changing },
    { weight: 1, arbitrary: joining },
    { weight: 1, arbitrary: leaving },
  );
  const suspendedFrom = fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('2012-08-01', '2017-03-01') },
  );
  return fc.record({ periods, suspendedFrom }).map((record) => ({
    code,
    periods: record.periods,
    // A suspension belongs to one period of membership: those that change have none here.
    suspendedFrom: record.periods.length > 1 ? null : record.suspendedFrom,
  }));
}

/** What sources say of one member, by how complete the list is; null: nothing. */
const saidBy: Readonly<Record<Meeting['list'], fc.Arbitrary<StatedPresence | null>>> = {
  complete: weighed({ attended: 8, silent: 4, absent: 1, excused: 1, 'not-invited': 1, unknown: 1 }),
  partial: weighed({ attended: 4, silent: 4, excused: 1, 'not-invited': 1, unknown: 1 }),
  none: weighed({ silent: 8, spoke: 1, excused: 1, 'not-invited': 1 }),
};

function weighed(
  weights: Partial<Record<StatedPresence | 'silent', number>>,
): fc.Arbitrary<StatedPresence | null> {
  return fc.oneof(
    ...Object.entries(weights).map(([word, weight]) => ({
      weight,
      arbitrary: fc.constant(word === 'silent' ? null : saidOf(word)),
    })),
  );
}

function saidOf(word: string): StatedPresence {
  const all: readonly StatedPresence[] = ['attended', 'spoke', 'absent', 'excused', 'not-invited', 'unknown'];
  const found = all.find((said) => said === word);
  if (found === undefined) throw new Error(`Nobody says ${word}.`);
  return found;
}

const meetingShape = fc.record({
  list: fc.oneof(
    { weight: 5, arbitrary: fc.constant('complete' as const) },
    { weight: 2, arbitrary: fc.constant('partial' as const) },
    { weight: 1, arbitrary: fc.constant('none' as const) },
  ),
  mode: fc.constantFrom('on-site', 'virtual'),
  confirmed: fc.boolean(),
  invitations: fc.boolean(),
  counted: fc.constantFrom('all', 'some', 'none'),
  heads: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: CODES.length, maxLength: CODES.length }),
  hosted: fc.option(fc.nat({ max: 5 }), { freq: 2 }),
  /** How many more than the named the total states: a share of those it could be; null for no total. */
  // Also totals that the list contradicts: fewer than came, or more than may have come.
  unnamed: fc.option(fc.constantFrom<(number | 'fewer' | 'more')[]>(0, 0.5, 1, 'fewer', 'more'), { freq: 5 }),
  representatives: fc.option(fc.integer({ min: 6, max: 40 }), { freq: 2 }),
});

function meetingIn(year: number, members: readonly Member[]): fc.Arbitrary<Meeting> {
  return meetingShape.chain((shape) => {
    const said = fc.array(saidBy[shape.list], { minLength: members.length, maxLength: members.length });
    return said.map((words): Meeting => {
      const { mode, confirmed, invitations, counted } = shape;
      const date = `${year}-06-15`;
      const invited = members.flatMap((member, index) =>
        periodOn(member, date) !== null && !isSuspended(member, date)
          ? [{ member, word: words[index] ?? null }]
          : [],
      );
      const [first] = invited;
      // A list has at least one name; where nobody was a member there is none.
      const list = first === undefined ? 'none' : shape.list;
      const bare = { id: `m-${year}`, date, list, mode, confirmed, invitations };
      const named = invited.some(({ word }) => word === 'attended');
      const entries = invited.flatMap(({ member, word }): [string, StatedPresence][] => {
        const spoken = list !== 'none' && !named && member === first?.member ? 'attended' : word;
        return spoken === null ? [] : [[member.code, spoken]];
      });
      const came = entries
        .filter(([, word]) => word === 'attended' || word === 'spoke')
        .map(([code]) => code);
      const heads = came.flatMap((code, index): [string, number][] =>
        counted === 'none' || (counted === 'some' && index === 0) ? [] : [[code, shape.heads[index] ?? 1]],
      );
      const open =
        members.filter(
          (member) => periodOn(member, date) !== null && !(confirmed && isSuspended(member, date)),
        ).length - entries.filter(([, word]) => word !== 'unknown').length;
      const undecided = entries.some(([, word]) => word === 'unknown');
      const stated =
        shape.unnamed === null || (list === 'complete' && undecided)
          ? null
          : totalOf({ came: came.length, open: list === 'complete' ? 0 : open }, shape.unnamed);
      return {
        ...bare,
        stated,
        representatives: stated === null ? null : shape.representatives,
        host:
          members.find((member, index) => index === shape.hosted && periodOn(member, date) !== null)?.code ??
          null,
        said: Object.fromEntries(entries),
        heads: Object.fromEntries(heads),
      };
    });
  });
}

function activityOf(id: string, members: readonly Member[]): fc.Arbitrary<Activity> {
  const party = fc.record({
    role: fc.constantFrom(
      'provider',
      'provider',
      'partner',
      'presenter',
      'beneficiary',
      'beneficiary',
      'funder' as const,
    ),
    country: fc.constantFrom(...members.map(({ code }) => code)),
    institution: fc.constantFrom(null, 'An institute'),
  });
  return fc
    .record({
      year: fc.integer({ min: 2013, max: 2024 }),
      programme: fc.constantFrom('2021-2022', 'pes-cab', 'pes-cab', 'other'),
      type: fc.constantFrom('workshop', 'study-visit'),
      theme: fc.option(fc.constantFrom(...THEMES), { freq: 6 }),
      status: fc.oneof(
        { weight: 6, arbitrary: fc.constant('done') },
        { weight: 1, arbitrary: fc.constantFrom(null, 'under-way', 'planned', 'postponed', 'cancelled') },
      ),
      basis: fc.constantFrom(
        'named_list',
        'named_list',
        'press_list_incomplete',
        'named_presenter',
        'none' as const,
      ),
      parties: fc.uniqueArray(party, {
        maxLength: 6,
        selector: ({ role, country, institution }) => `${role} ${country} ${institution ?? ''}`,
      }),
      participations: fc.option(fc.integer({ min: 1, max: 90 }), { freq: 3 }),
      // Less than none: a total that the names contradict.
      more: fc.option(fc.integer({ min: -1, max: 3 }), { freq: 2 }),
    })
    .map(({ year, parties, more, ...activity }) => {
      const date = `${year}-05-01`;
      const there = parties.filter(
        ({ role, country }) =>
          members.some((member) => member.code === country && periodOn(member, date) !== null) &&
          (role !== 'beneficiary' || ['named_list', 'press_list_incomplete'].includes(activity.basis)),
      );
      const named = new Set(there.map(({ country }) => country)).size;
      return {
        id,
        date,
        ...activity,
        parties: there,
        countries: more === null || named + more < 0 ? null : named + more,
      };
    });
}

/** Days counted from today: rounds are open or closed by the calendar, so that a world cannot fix them. */
function daysFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

function roundOf(id: string, members: readonly Member[]): fc.Arbitrary<Round> {
  const closed = fc
    .integer({ min: 2014, max: 2025 })
    .map((year) => ({ opensOn: `${year}-02-01`, closesOn: `${year}-04-30` }));
  const open = fc.constant({ opensOn: daysFromToday(-9), closesOn: daysFromToday(9) });
  const endless = fc.constant({ opensOn: '2024-02-01', closesOn: null });
  return fc
    .tuple(
      fc.oneof(
        { weight: 3, arbitrary: closed },
        { weight: 2, arbitrary: open },
        { weight: 1, arbitrary: endless },
      ),
      fc.subarray(members.map(({ code }) => code)),
    )
    .map(([times, codes]) => ({
      id,
      ...times,
      answered: codes.filter((code) =>
        members.some((member) => member.code === code && periodOn(member, times.opensOn) !== null),
      ),
    }));
}

/** Worlds of at most six members, four meetings, three activities and three rounds. */
export const smallWorlds: fc.Arbitrary<SmallWorld> = fc
  .integer({ min: 1, max: CODES.length })
  .chain((size) => fc.tuple(...CODES.slice(0, size).map(memberOf)))
  .chain((members) =>
    fc.record({
      members: fc.constant(members),
      meetings: fc
        .subarray(MEETING_YEARS, { minLength: 1, maxLength: 4 })
        .chain((years) => fc.tuple(...years.map((year) => meetingIn(year, members)))),
      activities: many((index) => activityOf(`a-${index}`, members)),
      rounds: many((index) => roundOf(`r-${index}`, members)),
    }),
  );

function many<Item>(make: (index: number) => fc.Arbitrary<Item>): fc.Arbitrary<Item[]> {
  return fc
    .nat({ max: 3 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => make(index))));
}

/** A total that leaves so large a part of the open members unnamed, or one that no completion has. */
function totalOf(
  { came, open }: { readonly came: number; readonly open: number },
  unnamed: number | 'fewer' | 'more',
): number | null {
  if (unnamed === 'fewer') return came === 0 ? null : came - 1;
  return came + (unnamed === 'more' ? open + 1 : Math.floor(unnamed * open));
}
