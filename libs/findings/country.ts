import type { DataTable } from '@libs/table';
import { PARTY_ROLES, rolesIn } from './parties.js';
import { latestOf, type ProfileLine } from './profile.js';
import { rowsOf } from './rows.js';
import { sentence, type Sentence, type SentenceValue } from './sentence.js';

export interface CountryFacts {
  readonly code: string;
  readonly group: string;
  readonly groupConfirmed: boolean;
  readonly since: number;
  /** The last year of one that is no member any more. */
  readonly until: number | null;
  /** Since when a suspension is reported, and until when, as far as they are known. */
  readonly suspendedFrom: string | null;
  readonly suspendedTo: string | null;
  /** `participationByCountry` of this member. */
  readonly named: DataTable;
  /** `attendanceMatrix` of this member. */
  readonly states: DataTable;
  /** `activities` that name this member in any role. */
  readonly activities: DataTable;
  /** Whether every activity of the network's own has a complete list of who took part. */
  readonly listsComplete: boolean;
  /** Series that a sentence is written of. */
  readonly lines: readonly ProfileLine[];
  /** `modelled` or `reported`, and the unit in the reader's words, by indicator. */
  readonly about: (indicator: string) => { readonly estimate: string; readonly unit: string };
}

/** The series that a member's sentences are written of: unemployment, and women's participation. */
export function describedSeries(lines: readonly ProfileLine[]): ProfileLine[] {
  return lines.filter(
    ({ indicator, sex }) => indicator === 'SL.UEM.TOTL.ZS' || (indicator === 'SL.TLF.CACT.ZS' && sex === 'F'),
  );
}

/** What the tables say of a member, in three to six sentences: no cause, no rank, and unknown said as unknown. */
export function countrySentences(facts: CountryFacts): Sentence[] {
  return [
    membership(facts),
    namedOnLists(facts),
    ...(facts.suspendedFrom === null ? [] : [suspendedSentence(facts.suspendedFrom, facts.suspendedTo)]),
    ...(facts.suspendedFrom === null ? [statesKnown(facts)] : []),
    activitiesKnown(facts),
    ...facts.lines.slice(0, 2).flatMap((line) => labourMarket(line, facts)),
  ];
}

/** A reported suspension, and what it means for the states of the member. */
function suspendedSentence(from: string, to: string | null): Sentence {
  if (to === null) return sentence('country.suspended', { date: { date: from } });
  return sentence('country.suspended-until', { date: { date: from }, until: { date: to } });
}

/** A reported suspension, with its end where that is reported. */
export function suspensionSentence(from: string, to: string | null): Sentence {
  if (to === null) return sentence('country.suspension', { date: { date: from } });
  return sentence('country.suspension-until', { date: { date: from }, until: { date: to } });
}

function membership({ code, group, groupConfirmed, since, until }: CountryFacts): Sentence {
  if (until !== null)
    return sentence('country.former-member', {
      country: { type: 'country', code },
      group: { type: 'group', code: group },
      since: String(since),
      until: String(until),
    });
  return sentence('country.member', {
    country: { type: 'country', code },
    group: { type: 'group', code: group },
    since: String(since),
    confirmed: groupConfirmed ? 'yes' : 'no',
  });
}

function namedOnLists({ code, named, states }: CountryFacts): Sentence {
  const row = rowsOf(named).find((one) => one.text('country') === code);
  const lists = row?.count('lists') ?? 0;
  if (!row || lists === 0) return sentence('country.no-lists');
  if (row.count('named') === 0) return sentence('country.named-none', { lists });
  const values = { named: row.count('named'), lists };
  // A report that names a speaker makes a member attend too, without any list: then the last list is not known.
  const attended = rowsOf(states).filter((one) => one.text('state') === 'attended');
  const last = attended.at(-1);
  if (!last || attended.length !== values.named) return sentence('country.named', values);
  return sentence('country.named-last', {
    ...values,
    meeting: { type: 'meeting', code: last.text('meeting') },
  });
}

const closed: readonly string[] = ['not-eligible', 'not-invited'];

function statesKnown({ states }: CountryFacts): Sentence {
  const all = rowsOf(states).map((row) => row.text('state'));
  const open = all.filter((state) => !closed.includes(state));
  const count = (state: string): number => open.filter((one) => one === state).length;
  const unknown = count('unknown');
  if (unknown === open.length) return sentence('country.states-unknown', { meetings: open.length });
  return sentence('country.states', {
    meetings: open.length,
    known: open.length - unknown,
    attended: count('attended'),
    absent: count('absent') + count('not-named'),
    excused: count('excused'),
    unknown,
    closed: all.length - open.length,
  });
}

/** In how many activities the member is named, and in which roles; one activity may name it in several. */
function activitiesKnown({ code, activities, listsComplete }: CountryFacts): Sentence {
  const rows = rowsOf(activities);
  const lists = listsComplete ? 'complete' : 'partial';
  if (rows.length === 0) return sentence('country.no-activity', { lists });
  const roles = PARTY_ROLES.flatMap((role) => {
    const n = rows.filter((row) => rolesIn(row, code).includes(role)).length;
    return n === 0 ? [] : [sentence(`country.role-${role}`, { n })];
  });
  return sentence('country.named-in', { n: rows.length, roles: { list: roles }, lists });
}

function labourMarket(line: ProfileLine, { code, group, about }: CountryFacts): Sentence[] {
  const { estimate, unit } = about(line.indicator);
  const named = { indicator: { type: 'indicator', code: line.indicator }, sex: line.sex } as const;
  const latest = latestOf(line);
  if (!latest?.own) return [sentence('country.no-indicator', named)];
  const values = {
    ...named,
    country: { type: 'country', code },
    group: { type: 'group', code: group },
    year: String(latest.year),
    estimate,
    unit,
    own: valueOf(latest.own.value),
    ownStatus: line.statuses.get(latest.year) ?? 'of-series',
    groupValue: valueOf(latest.group?.value ?? null),
    networkValue: valueOf(latest.network?.value ?? null),
  } as const;
  return [sentence('country.indicator', values)];
}

/** A value, or that too few members have one. */
function valueOf(value: number | null): SentenceValue {
  return value === null ? 'none' : { value };
}
