import { keyText, recordProblems, tidyRecord, type CellValue, type Kind, type Values } from '@libs/model';
import { versionOf } from '../../records/record-store.js';
import type { Draft, PublishedRecords } from '../kinds/kind.js';
import type { RowProblem } from './plan-rows.js';

/** A record that is written, as it stands and as it would. */
export interface PlanRecord {
  readonly kind: Kind;
  readonly key: string;
  readonly before: Values | undefined;
  /** Undefined where it is taken away. */
  readonly after: Values | undefined;
}

interface Comparison {
  readonly records: readonly PlanRecord[];
  readonly stated: readonly PlanRecord[];
  /** Problems of records, by the line that they come from. */
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>;
  readonly versions: string[];
}

/** Checks the records by the rules of their kinds, and compares them with what is on record. */
export function compareRecords(
  draft: Draft,
  published: PublishedRecords,
  newKey: (line: number) => string,
): Comparison {
  const records: PlanRecord[] = [];
  const stated: PlanRecord[] = [];
  const problems = new Map<number, RowProblem[]>();
  const versions: string[] = [];
  for (const { kind, values, where } of draft.records) {
    const after = tidyRecord(kind, values, () => newKey(0));
    const key = keyText(kind, after.root);
    const before = published.get(kind.name)?.get(key);
    const version = versionOf(kind, inOrder(kind, before));
    const next = versionOf(kind, inOrder(kind, after));
    versions.push(`${kind.name} ${key} ${version} ${next}`);
    for (const { path, code, value = null } of recordProblems(kind, after)) {
      const { line, key: column } = where(path);
      const found = problems.get(line) ?? [];
      found.push({ key: column, code, value: value === null ? null : String(value), suggestions: [] });
      problems.set(line, found);
    }
    (next === version ? stated : records).push({ kind, key, before, after });
  }
  for (const { kind, key } of draft.removed ?? []) {
    const before = published.get(kind.name)?.get(key);
    versions.push(`${kind.name} ${key} ${versionOf(kind, inOrder(kind, before))} absent`);
    if (before !== undefined) records.push({ kind, key, before, after: undefined });
  }
  return { records, stated, problems, versions };
}

/** The rows of parts in the order of their keys: where a draft puts a row means nothing. */
function inOrder(kind: Kind, record: Values | undefined): Values | undefined {
  if (record === undefined) return undefined;
  const parts = kind.parts.map(({ name, key }) => {
    const text = (row: Readonly<Record<string, CellValue>>) =>
      JSON.stringify(key.map((column) => row[column] ?? null));
    return [name, [...(record.parts[name] ?? [])].sort((a, b) => (text(a) < text(b) ? -1 : 1))] as const;
  });
  return { root: record.root, parts: Object.fromEntries(parts) };
}
