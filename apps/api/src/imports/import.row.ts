import type { Pool } from 'pg';
import { AppError } from '../platform/graphql/app-error.js';
import type { Choices, FileFacts, Outcome } from './import.js';
import type { ImportType } from './import.graphql.js';
import { importKindNamed } from './kinds/index.js';
import type { ImportKind } from './kinds/kind.js';

/** A pool, or a connection of it. */
type Database = Pick<Pool, 'query'>;

/** How long an import can be undone. */
export const UNDO_DAYS = 30;

/** A row of the table of imports, times as JSON holds them. */
export interface ImportRow {
  readonly id: string;
  readonly kind: string;
  /** Who brought it; null once that person was erased. */
  readonly account: string | null;
  readonly fileName: string;
  readonly hash: string;
  readonly bytes: string;
  readonly large: boolean;
  readonly state: 'uploaded' | 'applied' | 'undone';
  readonly context: Readonly<Record<string, string>>;
  readonly choices: Choices;
  readonly facts: FileFacts | null;
  readonly outcome: Outcome | null;
  readonly uploadedAt: string;
  readonly appliedAt: string | null;
  readonly undoneAt: string | null;
  readonly undoUntil: string | null;
  readonly name: string | null;
  readonly appliedBefore: string | null;
}

const at = (expression: string) =>
  `to_char((${expression}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

export const SELECT_IMPORT = `select
  i.id, i.kind, i.account_id as account, i.file_name as "fileName", i.hash, i.bytes, i.large, i.state, i.context, i.choices, i.facts, i.outcome,
  ${at('i.uploaded_at')} as "uploadedAt", ${at('i.applied_at')} as "appliedAt", ${at('i.undone_at')} as "undoneAt",
  case i.state when 'applied' then ${at(`i.applied_at + interval '${UNDO_DAYS} days'`)} end as "undoUntil",
  p.name,
  (
    -- What the file is about is chosen after it came: until then it is the same as every import of the same bytes.
    select o.id from import o
    where i.state = 'uploaded' and o.state = 'applied' and o.kind = i.kind and o.hash = i.hash and o.context @> i.context
    order by o.applied_at desc
    limit 1
  ) as "appliedBefore"
from import i
left join person p on p.account_id = i.account_id`;

/** One import, or null where there is none. */
export async function findImport(database: Database, id: string): Promise<ImportRow | null> {
  const { rows } = await database.query<ImportRow>(`${SELECT_IMPORT} where i.id = $1`, [id]);
  return rows[0] ?? null;
}

export async function requireImport(database: Database, id: string): Promise<ImportRow> {
  const row = await findImport(database, id);
  if (row === null) throw new AppError('NOT_FOUND');
  return row;
}

/** An import as the pages see it. */
export function importView({ facts, outcome, choices, ...row }: ImportRow): ImportType {
  return {
    ...row,
    encoding: facts?.encoding ?? null,
    delimiter: facts?.delimiter ?? null,
    sheets: facts?.sheets ?? [],
    sheet: facts?.sheet ?? null,
    rows: facts?.rows ?? 0,
    dayOrder: choices.dayOrder,
    counts: outcome?.counts ?? null,
    sentence: outcome?.sentence ?? null,
  };
}

/** The declaration that an import is read by. */
export function kindOf({ kind }: Pick<ImportRow, 'kind'>): ImportKind {
  const found = importKindNamed(kind);
  if (found === null) throw new Error(`No kind of import is called ${kind}.`);
  return found;
}
