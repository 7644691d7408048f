import { denominatorOf } from './completions.js';
import { GROUPS, groupOn, type Activity, type Party, type SmallWorld } from './small-world.js';

/** Activities of the network's plan and programme that took place or are under way. */
export function ownActivities(world: SmallWorld): readonly Activity[] {
  return world.activities.filter(
    ({ programme, status }) => programme !== 'other' && (status === 'done' || status === 'under-way'),
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
    const countries = known(counted.map((activity) => activity.countries));
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
type Counts = Readonly<Record<keyof typeof roles, number>>;

function anyRole({ parties }: Activity): ReadonlySet<string> {
  return new Set(parties.map(({ country }) => country));
}

function counts(count: (codesOf: (activity: Activity) => ReadonlySet<string>) => number): Counts {
  return {
    provided: count(roles.provided),
    partnered: count(roles.partnered),
    presented: count(roles.presented),
    benefited: count(roles.benefited),
    funded: count(roles.funded),
  };
}

/** Members of each group, in that of the day, that a theme reaches: each once a role, and once in all. */
export function themeReach(world: SmallWorld) {
  return themesOf(world).flatMap(({ theme, activities }) =>
    GROUPS.map((group) => {
      const distinct = (codesOf: (activity: Activity) => ReadonlySet<string>) =>
        new Set(
          activities.flatMap((activity) =>
            [...codesOf(activity)].filter((code) => groupOf(world, code, activity.date) === group),
          ),
        ).size;
      return { theme, group, ...counts(distinct), reached: distinct(anyRole) };
    }),
  );
}

/** Activities of a theme in which a member has each role, and any; a member that has none has no row. */
export function themeCountries(world: SmallWorld) {
  return themesOf(world).flatMap(({ theme, activities }) =>
    world.members
      .map(({ code }) => {
        const count = (codesOf: (activity: Activity) => ReadonlySet<string>) =>
          activities.filter((activity) => codesOf(activity).has(code)).length;
        return { theme, country: code, ...counts(count), activities: count(anyRole) };
      })
      .filter(({ activities: named }) => named > 0),
  );
}

function themesOf(world: SmallWorld) {
  const own = ownActivities(world);
  return [...new Set(own.flatMap(({ theme }) => theme ?? []))].map((theme) => ({
    theme,
    activities: own.filter((activity) => activity.theme === theme),
  }));
}

/**
 * Who provided to whom, in activities that have a theme or none, as far as lists name them. A link is new in the latest
 * year of any; where a list of beneficiaries is not complete nobody can say so.
 */
export function links(world: SmallWorld) {
  const complete = ownActivities(world).every(({ basis }) => basis === 'named_list');
  const pairs = ownActivities(world).flatMap((activity) =>
    [...providersOf(activity)].flatMap((provider) =>
      [...beneficiariesOf(activity)].map((beneficiary) => ({ provider, beneficiary, date: activity.date })),
    ),
  );
  const latest = pairs
    .map(({ date }) => date.slice(0, 4))
    .sort()
    .at(-1);
  const keys = new Set(pairs.map(({ provider, beneficiary }) => `${provider} ${beneficiary}`));
  return [...keys].map((key) => {
    const [provider = '', beneficiary = ''] = key.split(' ');
    const dates = pairs
      .filter((pair) => pair.provider === provider && pair.beneficiary === beneficiary)
      .map(({ date }) => date)
      .sort();
    return {
      provider,
      beneficiary,
      activities: dates.length,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
      mutual: Number(keys.has(`${beneficiary} ${provider}`)),
      fresh: complete ? Number(dates[0]?.slice(0, 4) === latest) : null,
    };
  });
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
 * How unevenly delegates are spread, over meetings that count every delegation and leave nobody unknown:
 * G = Σ (2i − n − 1) x(i) ÷ (n Σ x) times n ÷ (n − 1), and the sum of squared shares.
 */
export function concentration(world: SmallWorld) {
  return world.meetings.flatMap((meeting) => {
    const asked = denominatorOf(world, meeting);
    const came = asked.filter(({ code }) => meeting.said[code] === 'attended');
    const heads = came.flatMap(({ code }) => meeting.heads[code] ?? []);
    const open = asked.some(
      (member) => meeting.said[member.code] === 'unknown' || member.suspendedFrom !== null,
    );
    if (meeting.list !== 'complete' || open || heads.length === 0 || heads.length < came.length) return [];
    const total = heads.reduce((sum, value) => sum + value);
    const hhi = heads.reduce((sum, value) => sum + (value / total) ** 2, 0);
    const silent = Array.from({ length: asked.length - came.length }, () => 0);
    return [
      {
        meeting: meeting.id,
        countries: came.length,
        eligible: asked.length,
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
