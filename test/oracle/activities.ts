import { beneficiariesOf, isUnreported, isWhole, ownActivities } from './cooperation.js';
import { groupOn, THEMES, type Activity, type SmallWorld } from './small-world.js';

/** The plan of every small world. */
export const PLAN = '2021-2022';

/**
 * How often each member of today was a beneficiary while it was a member: at least as often as lists name it, and not at all
 * where every list is complete. Of whom the question is asked changes nothing of that.
 */
export function parties(world: SmallWorld, group: string | null, today: string) {
  const own = ownActivities(world);
  if (own.length === 0) return [];
  return world.members
    .map((member) => ({ member, group: groupOn(member, today) }))
    .filter((row) => row.group !== null && (group === null || row.group === group))
    .map((row) => {
      const named = own.filter(
        (activity) =>
          beneficiariesOf(activity).has(row.member.code) && groupOn(row.member, activity.date) !== null,
      ).length;
      const known = named > 0 || (!isUnreported(world) && own.every(({ basis }) => basis === 'named_list'));
      return { country: row.member.code, group: row.group, beneficiary: known ? named : null };
    });
}

/**
 * Activities of each area of the plan, and those of them that are completed: of a group those that name one of its members.
 * One whose parties are not whole may have another, and one without an area may be of any: where that leaves open whether
 * there is one at all, there is no number.
 */
export function progress(world: SmallWorld, group: string | null) {
  const all = world.activities.filter(({ programme }) => programme === PLAN);
  const named = all.filter((activity) => group === null || names(world, activity, group));
  const possible = all.filter((activity) => named.includes(activity) || !isWhole(activity));
  if (group !== null && named.length === 0) return [];
  return [...THEMES, null]
    .map((area) => {
      const counted = named.filter(({ theme }) => theme === area);
      const least = { activities: counted.length, done: counted.filter(isDone).length };
      const most = possible.filter(({ theme }) => theme === area || theme === null).length;
      const open = all.length === 0 || most > counted.length;
      const silent = counted.length > 0 && counted.every(({ status }) => status === null);
      const known = (n: number) => (n === 0 && open ? null : n);
      return {
        area,
        activities: known(least.activities),
        done: silent ? null : known(least.done),
      };
    })
    .filter(({ area, activities }) => area !== null || activities !== null)
    .filter(({ area, activities }) => area !== null || activities !== 0);
}

function isDone({ status }: Activity): boolean {
  return status === 'done';
}

function names(world: SmallWorld, { parties: named, date }: Activity, group: string): boolean {
  return named.some(({ country }) =>
    world.members.some((member) => member.code === country && groupOn(member, date) === group),
  );
}
