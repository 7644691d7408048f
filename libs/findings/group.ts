import type { DataTable } from '@libs/table';
import { rowsOf } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

export interface GroupFacts {
  readonly group: string;
  readonly members: number;
  /** Members whose group has no public source. */
  readonly unconfirmed: number;
  /** `participationByCountry` of this group. */
  readonly named: DataTable;
}

/** What the tables say of a group: its size, and who carries its participation, as times named. */
export function groupSentences(facts: GroupFacts): Sentence[] {
  const { group, members, unconfirmed } = facts;
  return [
    sentence('group.size', { group: { type: 'group', code: group }, members, unconfirmed }),
    carried(facts),
  ];
}

function carried({ named, members }: GroupFacts): Sentence {
  const times = rowsOf(named).map((row) => row.count('named'));
  const namings = times.reduce((sum, one) => sum + one, 0);
  if (namings === 0) return sentence('group.not-named');
  const highest = Math.max(...times);
  const max = times.filter((one) => one === highest).length;
  return sentence('group.carried', {
    named: times.filter((one) => one > 0).length,
    members: times.length,
    then: times.length === members ? 'no' : 'yes',
    max,
    times: highest,
    share: max * highest,
    namings,
  });
}

export interface TimesNamed {
  readonly times: number;
  readonly countries: readonly string[];
}

/** The members by how often a published list names them, the most often named first; no order within a number. */
export function timesNamed(named: DataTable): TimesNamed[] {
  const byTimes = new Map<number, string[]>();
  for (const row of rowsOf(named)) {
    const times = row.count('named');
    byTimes.set(times, [...(byTimes.get(times) ?? []), row.text('country')]);
  }
  return [...byTimes].sort(([a], [b]) => b - a).map(([times, countries]) => ({ times, countries }));
}
