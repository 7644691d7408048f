import { kinds, type Kind, type Values } from '@libs/model';
import type { State, ValidationIssue } from '@libs/rules';
import type { Language } from '@libs/vocabulary';
import type { DataSource, EntityManager } from 'typeorm';
import type { Rights } from '../platform/auth/record-permissions.js';
import { labelled } from './label.js';
import { shownBase } from './shown-version.js';
import { statesAfter, stepsBetween } from './entry-steps.js';

/** An entry as it is kept, with the name of who entered it. */
export interface EntryRow {
  readonly id: string;
  readonly kind: string;
  readonly key: string | null;
  readonly country: string | null;
  readonly record: Values;
  readonly base: string;
  readonly removes: boolean;
  readonly state: State;
  readonly revision: number;
  readonly name: string | null;
  readonly reason: string | null;
  readonly changedAt: string;
}

/** An entry as the one who asks sees it. */
export interface EntryView extends EntryRow {
  readonly label: string;
  readonly steps: readonly State[];
  readonly open: boolean;
}

const SELECT = `select
  e.id, e.kind, e.key, e.country_code as country, e.record, e.base, e.removes, e.state, e.revision, p.name, e.reason,
  to_char(e.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
from entry e
left join person p on p.account_id = e.account_id`;

type Queryable = Pick<EntityManager, 'query'>;

/** Whether the one who asks sees entries of a kind: who enters them, and who decides on them. */
export function sees(rights: Rights, kind: Kind, country: string | null): boolean {
  return (
    rights.on('read-entries', { country }) &&
    (rights.on(kind.operation, { country, state: 'draft' }) ||
      rights.on('accept', { country, state: 'submitted' }))
  );
}

/** An entry and its kind, or null where there is none that the one who asks may see. */
export async function entryOf(
  database: Queryable,
  rights: Rights,
  id: string,
): Promise<{ row: EntryRow; kind: Kind } | null> {
  const rows = await database.query<EntryRow[]>(`${SELECT} where e.id = $1`, [id]);
  return seen(rights, rows[0]);
}

/** The entry under which a record is on its way to the figures, or null. */
export async function openEntryOf(
  database: Queryable,
  rights: Rights,
  kind: Kind,
  key: string,
): Promise<{ row: EntryRow; kind: Kind } | null> {
  const rows = await database.query<EntryRow[]>(
    `${SELECT} where e.kind = $1 and e.key = $2 and e.state <> 'published'`,
    [kind.name, key],
  );
  return seen(rights, rows[0]);
}

function seen(rights: Rights, row: EntryRow | undefined): { row: EntryRow; kind: Kind } | null {
  const kind = row === undefined ? undefined : kinds.get(row.kind);
  if (row === undefined || kind === undefined || !sees(rights, kind, row.country)) return null;
  return { row, kind };
}

/** Entries that the one who asks may see, newest first, at most 500. */
export async function visibleEntries(
  database: DataSource,
  rights: Rights,
  state: State | null,
  language: Language,
): Promise<EntryView[]> {
  const all = rights.on('read-entries', { country: null });
  const countries = all
    ? [null]
    : [...new Set(rights.context.auth.principal.roles.flatMap(({ country }) => country ?? []))];
  const names = [...kinds.values()].flatMap((kind) =>
    countries.some((country) => sees(rights, kind, country)) ? [kind.name] : [],
  );
  const rows = await database.query<EntryRow[]>(
    `${SELECT}
     where ($1::text is null or e.state = $1) and ($2::text[] is null or e.country_code = any($2)) and e.kind = any($3)
     order by e.changed_at desc, e.id
     limit 500`,
    [state, all ? null : countries, names],
  );
  return viewsOf(database, rights, rows, language);
}

/** Entries with what people know them by, and what the one who asks may do with them. */
export async function viewsOf(
  database: DataSource,
  rights: Rights,
  rows: readonly EntryRow[],
  language: Language = 'en',
): Promise<EntryView[]> {
  const known = rows.flatMap((row) => {
    const kind = kinds.get(row.kind);
    return kind === undefined ? [] : [{ row, kind, record: row.record }];
  });
  const labels = await labelled(database, known, language);
  const bases = await Promise.all(known.map(({ row, kind }) => shownBase(database, kind, row.key, row.base)));
  return known.map(({ row, kind }, index) => {
    const { country, state } = row;
    return {
      ...row,
      base: bases[index] ?? 'absent',
      label: labels[index] ?? '',
      steps: statesAfter(state).filter((to) =>
        stepsBetween(state, to).every(({ operation, from }) =>
          rights.on(operation, { country, state: from }),
        ),
      ),
      open: state !== 'published' && !row.removes && rights.on(kind.operation, { country, state }),
    };
  });
}

/** What became of an entry: it stands, or nothing was kept and it is said why. */
export interface Saved {
  readonly entry: EntryView | null;
  readonly problems: readonly ValidationIssue[];
  /** Someone else changed it meanwhile: this is theirs. */
  readonly conflict: EntryView | null;
}

/** Nothing was kept, for these reasons. */
export function refused(problems: readonly ValidationIssue[]): Saved {
  return { entry: null, problems, conflict: null };
}
