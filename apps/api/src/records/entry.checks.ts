import { randomUUID } from 'node:crypto';
import {
  cooperationProgramme,
  ownerOf,
  readKey,
  recordProblems,
  tidyRecord,
  type Cells,
  type Field,
  type Kind,
  type Values,
} from '@libs/model';
import { tidyText, type ValidationIssue } from '@libs/rules';
import type { EntityManager } from 'typeorm';
import { sourceNamed, type Rights } from '../platform/auth/record-permissions.js';
import { overlappingPeriods } from './overlapping-periods.js';
import { strayReferences } from './references.js';

/**
 * A record as it is kept of what someone entered: tidy, with the keys that the product makes, and with the product
 * itself as the source where none was named. `key` is the one that it has already.
 */
export function entered(kind: Kind, { root, parts }: Values, key: string | null, rights: Rights): Values {
  const [column = ''] = kind.key;
  const made =
    kind.made === true ? { [column]: key === null ? null : (readKey(kind, key)?.[column] ?? null) } : {};
  const tidy = tidyRecord(kind, { root: { ...root, ...made }, parts }, randomUUID);
  const source = sourceNamed(rights);
  return {
    root: withSource(kind.fields, tidy.root, source),
    parts: Object.fromEntries(
      kind.parts.map(({ name, fields }) => [
        name,
        (tidy.parts[name] ?? []).map((row) => withSource(fields, row, source)),
      ]),
    ),
  };
}

function withSource(fields: readonly Field[], row: Cells, source: string): Cells {
  const empty = fields.filter(
    ({ name, type, required }) =>
      required === true && type.type === 'reference' && type.to === 'source' && (row[name] ?? null) === null,
  );
  return { ...row, ...Object.fromEntries(empty.map(({ name }) => [name, source])) };
}

/**
 * Anyone who writes for a country only is told that none is given: without one nobody can say whose record it is. A record
 * that belongs to no country is for those who may write it.
 */
export function ownerProblems(kind: Kind, record: Values, rights: Rights): readonly ValidationIssue[] {
  const country = ownerOf(kind, record);
  if (kind.owner === undefined || country !== null) return [];
  return rights.on(kind.operation, { country, state: 'draft' }) ? [] : [{ path: kind.owner, code: 'needed' }];
}

/** Everything that is wrong with a record as it is kept: in itself, or beside what is there. */
export async function problemsOf(
  database: Pick<EntityManager, 'query'>,
  kind: Kind,
  record: Values,
): Promise<readonly ValidationIssue[]> {
  const found = recordProblems(kind, record);
  if (found.length > 0) return found;
  const stray = await strayReferences(database, kind, record);
  if (stray.length > 0) return stray;
  const taken = await codeOfAnother(database, kind, record);
  return taken.length > 0 ? taken : overlappingPeriods(database, kind, record);
}

/** Plans and other programmes are referred to by one code, so none may have that of the other kind. */
const OTHER_TABLE: ReadonlyMap<string, string> = new Map([
  ['plan', 'programme'],
  [cooperationProgramme.name, 'work_plan'],
]);

async function codeOfAnother(
  database: Pick<EntityManager, 'query'>,
  { name }: Kind,
  { root }: Values,
): Promise<readonly ValidationIssue[]> {
  const table = OTHER_TABLE.get(name);
  if (table === undefined) return [];
  const rows = await database.query<unknown[]>(`select from ${table} where code = $1`, [root['code']]);
  return rows.length === 0 ? [] : [{ path: 'code', code: 'already-there' }];
}

const LONGEST_REASON = 2_000;

/** Why something is done, tidy; or what is wrong with the reason, where one is needed. */
export function reasonOf(
  text: string | null,
  needed: boolean,
): { readonly reason: string | null } | { readonly problem: ValidationIssue } {
  const reason = tidyText(text ?? '');
  if (reason === '')
    return needed ? { problem: { path: 'reason', code: 'reason-needed' } } : { reason: null };
  return reason.length > LONGEST_REASON
    ? { problem: { path: 'reason', code: 'too-long', value: LONGEST_REASON } }
    : { reason };
}
