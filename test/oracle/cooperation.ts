import { attendances, denominatorOf, rangeOf, stateOf } from './completions.js';
import { GROUPS, groupOn, type Activity, type Party, type SmallWorld } from './small-world.js';

/** Activities of the network's plan and programme that took place or are under way. */
export function ownActivities(world: SmallWorld): readonly Activity[] {
  return world.activities.filter(
    ({ programme, status }) => programme !== 'other' && (status === 'done' || status === 'under-way'),
  );
}

/** Whether the status of an activity (of a theme, where one is meant) is not reported: it may have taken place. */
export function isUnreported(world: SmallWorld, theme?: string): boolean {
  return world.activities.some(
    (activity) =>
      activity.programme !== 'other' &&
      activity.status === null &&
      (theme === undefined || activity.theme === theme),
  );
}

function groupOf(world: SmallWorld, code: string, date: string): string | null {
  const member = world.members.find((candidate) => candidate.code === code);
  return member === undefined ? null : groupOn(member, date);
}

/** Countries that provide, each once, in whatever order they are printed. */
export function providersOf({ parties }: Activity): ReadonlySet<string> {
  return countriesAs(parties, 'provider');
}

/** Whether nobody can have had a part in an activity unnamed: its list of beneficiaries is whole, and its provider on record. */
export function isWhole(activity: Activity): boolean {
  return activity.basis === 'named_list' && providersOf(activity).size > 0;
}

/** Countries that benefit: one that provides the activity itself is not its beneficiary. */
export function beneficiariesOf({ parties }: Activity): ReadonlySet<string> {
  const providers = countriesAs(parties, 'provider');
  return new Set([...countriesAs(parties, 'beneficiary')].filter((code) => !providers.has(code)));
}

function countriesAs(parties: readonly Party[], role: Party['role']): ReadonlySet<string> {
  return new Set(parties.filter((party) => party.role === role).map(({ country }) => country));
}

/** Activities by a dimension; for a group those in which one of its members has a part, in whatever role. */
export function activitiesBy(
  world: SmallWorld,
  codesOf: (activity: Activity) => readonly (string | null)[],
  group: string | null = null,
) {
  const chosen = ownActivities(world).filter(
    ({ parties, date }) =>
      group === null || parties.some(({ country }) => groupOf(world, country, date) === group),
  );
  const codes = new Set(chosen.flatMap(codesOf));
  return [...codes].map((code) => {
    const counted = chosen.filter((activity) => codesOf(activity).includes(code));
    const participations = known(counted.map((activity) => activity.participations));
    const countries = known(counted.map(countriesOf));
    return {
      code,
      activities: counted.length,
      withTotals: participations.length,
      participations: participations.length === 0 ? null : participations.reduce((sum, value) => sum + value),
      countriesMin: countries.length === 0 ? null : Math.min(...countries),
      countriesMax: countries.length === 0 ? null : Math.max(...countries),
    };
  });
}

/** The countries that are stated of an activity; fewer than it names as beneficiaries are contradicted, and none. */
function countriesOf(activity: Activity): number | null {
  const { countries } = activity;
  return countries === null || countries < beneficiariesOf(activity).size ? null : countries;
}

function known(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

/** What a country can be to an activity, each counted apart, and whatever it was. */
const roles = {
  provided: providersOf,
  partnered: ({ parties }: Activity) => countriesAs(parties, 'partner'),
  presented: ({ parties }: Activity) => countriesAs(parties, 'presenter'),
  benefited: beneficiariesOf,
  funded: ({ parties }: Activity) => countriesAs(parties, 'funder'),
};
type Counts = Readonly<Record<keyof typeof roles, number | null>>;

function anyRole({ parties }: Activity): ReadonlySet<string> {
  return new Set(parties.map(({ country }) => country));
}

/**
 * A count a role in some activities. That there is nobody is known of beneficiaries where every list of them is complete,
 * and of the other roles where nobody can have had a part unnamed; neither is while an activity may have taken place.
 */
function counts(
  { activities, unreported }: Theme,
  count: (codesOf: (activity: Activity) => ReadonlySet<string>) => number,
): Counts {
  const whole = !unreported && activities.every(isWhole);
  const listed = !unreported && activities.every(({ basis }) => basis === 'named_list');
  const least = (codesOf: (activity: Activity) => ReadonlySet<string>, known: boolean) => {
    const n = count(codesOf);
    return n > 0 || known ? n : null;
  };
  return {
    provided: least(roles.provided, whole),
    partnered: least(roles.partnered, whole),
    presented: least(roles.presented, whole),
    benefited: least(roles.benefited, listed),
    funded: least(roles.funded, whole),
  };
}

/** Members of each group, in that of the day, that a theme reaches: each once a role, and once in all. */
export function themeReach(world: SmallWorld) {
  return themesOf(world).flatMap((own) =>
    GROUPS.map((group) => {
      const { theme, activities, unreported } = own;
      const distinct = (codesOf: (activity: Activity) => ReadonlySet<string>) =>
        new Set(
          activities.flatMap((activity) =>
            [...codesOf(activity)].filter((code) => groupOf(world, code, activity.date) === group),
          ),
        ).size;
      const reached = distinct(anyRole);
      const known = reached > 0 || (!unreported && activities.every(isWhole));
      return { theme, group, ...counts(own, distinct), reached: known ? reached : null };
    }),
  );
}

/** Activities of a theme in which a member has each role, and any; a member that has none has no row. */
export function themeCountries(world: SmallWorld) {
  return themesOf(world).flatMap((own) =>
    world.members
      .map(({ code }) => {
        const { theme, activities } = own;
        const count = (codesOf: (activity: Activity) => ReadonlySet<string>) =>
          activities.filter((activity) => codesOf(activity).has(code)).length;
        return { theme, country: code, ...counts(own, count), activities: count(anyRole) };
      })
      .filter(({ activities: named }) => named > 0),
  );
}

/** The activities of a theme that took place, and whether others may have. */
interface Theme {
  readonly theme: string;
  readonly activities: readonly Activity[];
  readonly unreported: boolean;
}

function themesOf(world: SmallWorld): Theme[] {
  const own = ownActivities(world);
  return [...new Set(own.flatMap(({ theme }) => theme ?? []))].map((theme) => ({
    theme,
    activities: own.filter((activity) => activity.theme === theme),
    unreported: isUnreported(world, theme),
  }));
}

/**
 * Who provided to whom, as far as lists name them. A link is new where the two first worked together, either way, in the
 * latest year of any link; nobody can say so where a list of an activity that a member provided is not complete.
 */
export function links(world: SmallWorld) {
  const provided = ownActivities(world).filter((activity) => providersOf(activity).size > 0);
  const complete =
    !isUnreported(world) &&
    provided.length === ownActivities(world).length &&
    provided.every(({ basis }) => basis === 'named_list');
  const pairs = provided.flatMap((activity) =>
    [...providersOf(activity)].flatMap((provider) =>
      [...beneficiariesOf(activity)].map((beneficiary) => ({ provider, beneficiary, date: activity.date })),
    ),
  );
  const datesOf = (provider: string, beneficiary: string) =>
    pairs
      .filter((pair) => pair.provider === provider && pair.beneficiary === beneficiary)
      .map(({ date }) => date)
      .sort();
  const latest = yearOf(pairs.map(({ date }) => date).sort((one, other) => (one < other ? 1 : -1)));
  return [...new Set(pairs.map(({ provider, beneficiary }) => `${provider} ${beneficiary}`))].map((key) => {
    const [provider = '', beneficiary = ''] = key.split(' ');
    const dates = datesOf(provider, beneficiary);
    const back = datesOf(beneficiary, provider);
    return {
      provider,
      beneficiary,
      activities: dates.length,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
      mutual: back.length > 0 ? 1 : complete ? 0 : null,
      fresh: complete ? Number(yearOf([...dates, ...back].sort()) === latest) : null,
    };
  });
}

/** Year of the first of some days. */
function yearOf([first = '']: readonly string[]): string {
  return first.slice(0, 4);
}

/** Members of each group, on the day that a round opened, that answered it. */
export function responses(world: SmallWorld, round: SmallWorld['rounds'][number]) {
  return GROUPS.flatMap((group) => {
    const asked = world.members.filter((member) => groupOn(member, round.opensOn) === group);
    const answered = asked.filter(({ code }) => round.answered.includes(code)).length;
    return asked.length === 0 ? [] : [{ group, answered, of: asked.length, rate: answered / asked.length }];
  });
}

/**
 * How unevenly delegates are spread, over meetings that count every delegation that came: among those that came, and among
 * all that were asked and of which it is known whether they came. The effective number is 1 over the sum of squared shares.
 */
export function concentration(world: SmallWorld) {
  return world.meetings.flatMap((meeting) => {
    const asked = denominatorOf(world, meeting);
    const known = asked.filter((member) => !['unknown', 'not-invited'].includes(stateOf(member, meeting)));
    const came = known.filter((member) => stateOf(member, meeting) === 'attended');
    const heads = came.flatMap(({ code }) => meeting.heads[code] ?? []);
    if (meeting.list !== 'complete' || heads.length === 0 || heads.length < came.length) return [];
    const total = heads.reduce((sum, value) => sum + value);
    const hhi = heads.reduce((sum, value) => sum + (value / total) ** 2, 0);
    const codes = new Set(asked.map(({ code }) => code));
    const countries = rangeOf(
      attendances(world, meeting).map((attended) => [...attended].filter((code) => codes.has(code)).length),
    );
    const silent = Array.from({ length: known.length - came.length }, () => 0);
    return [
      {
        meeting: meeting.id,
        countries: countries.min,
        countriesMax: countries.max,
        eligible: asked.length,
        known: known.length,
        // Of those that are known to have come: of what size another would have been nobody knows.
        gini: gini(heads),
        giniOfAll: gini([...heads, ...silent]),
        hhi,
        effectiveNumber: 1 / hhi,
      },
    ];
  });
}

/** Half the mean absolute difference over the mean, for n values corrected by n ÷ (n − 1); one value alone is even. */
function gini(values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return 0;
  const total = values.reduce((sum, value) => sum + value);
  const differences = values.flatMap((one) => values.map((other) => Math.abs(one - other)));
  const mean = differences.reduce((sum, value) => sum + value) / (n * (n - 1));
  return mean / 2 / (total / n);
}
