import { createHash } from 'node:crypto';
import type { Choices, Counts, Sentence } from '../import.js';
import type { Draft, Drafting, DraftList, ImportKind, PublishedRecords } from '../kinds/kind.js';
import type { LineDoubt } from './line-doubts.js';
import type { ParsedRow } from './parse.js';
import { compareRecords, type PlanRecord } from './compare-records.js';
import { candidatesOf, groupsOf, peopleOf, withCertain, type PlanPeople } from './persons.js';
import { asideRow, countsOf, drawnRow, plainRow, type PlanRow } from './plan-rows.js';
import { alikeCells, unconfirmedLines, type AlikeCells, type UnconfirmedLines } from './shared-questions.js';

export interface Plan {
  readonly rows: readonly PlanRow[];
  /** Those that would change. */
  readonly records: readonly PlanRecord[];
  /** Those that the file says again: undoing an earlier import leaves them. */
  readonly stated: readonly PlanRecord[];
  readonly counts: Counts;
  readonly sentence: Sentence;
  readonly people: readonly PlanPeople[];
  /** Lines about which as a whole is asked, by what is asked. */
  readonly asked: readonly UnconfirmedLines[];
  /** Wrong cells that several lines have alike and that have suggestions, the most frequent first. */
  readonly alike: readonly AlikeCells[];
  /** Of a list that is said to be complete; else null. */
  readonly list: DraftList | null;
  /** Tells what the records were and would be from anything else. */
  readonly hash: string;
}

export interface Planning {
  readonly kind: ImportKind;
  readonly rows: readonly ParsedRow[];
  /** What about whole lines is asked, by line. */
  readonly lines?: ReadonlyMap<number, LineDoubt>;
  readonly choices: Choices;
  readonly context: Readonly<Record<string, string>>;
  readonly members: Drafting['members'];
  readonly eligible: Drafting['eligible'];
  readonly published: PublishedRecords;
  readonly imported: Drafting['imported'];
  readonly known: Drafting['known'];
  readonly source: string;
  readonly newKey: (line: number) => string;
}

/** What applying would do: pure, the same for the same file, decisions and records. All problems are in it. */
export function makePlan(planning: Planning): Plan {
  const { kind, choices, published, lines } = planning;
  const rows = kind.doubts?.(planning.rows) ?? planning.rows;
  const reasons = new Map(rows.map((row) => [row, kind.setsAside?.(row) ?? null]));
  const aside = rows.filter((row) => (reasons.get(row) ?? null) !== null);
  const skipped = new Set(choices.skipped);
  const others = rows.filter((row) => (reasons.get(row) ?? null) === null);
  const included = others.filter(({ line }) => !skipped.has(line));
  const right = included.filter(
    ({ line, cells }) =>
      lines?.has(line) !== true && [...cells.values()].every(({ wrong }) => wrong === null),
  );
  const isRight = new Set(right);
  const onRecord = kind.people?.onRecord(published, planning.context) ?? [];
  const candidates = candidatesOf(kind, included, onRecord);
  const same = withCertain(choices.people, candidates);
  const people = groupsOf(same, [...right, ...onRecord]);
  const leftOut = others.filter(({ line }) => skipped.has(line));
  const draft = kind.draft({ ...planning, rows: right, leftOut, aside, people });
  const { records, stated, problems, versions } = compareRecords(draft, published, planning.newKey);
  const changed = new Set(records.map((record) => `${record.kind.name} ${record.key}`));
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const planRows = [
    ...leftOut.map((row) => plainRow(row, 'skipped')),
    ...aside.map((row) =>
      asideRow(row, [reasons.get(row) ?? '', lines?.get(row.line)?.code ?? ''], problems.get(row.line) ?? []),
    ),
    ...included
      .filter((row) => !isRight.has(row))
      .map((row) => plainRow(row, 'problem', lines?.get(row.line))),
    ...draft.rows.map((row) => drawnRow(row, byLine, problems, changed)),
  ].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  const counts = countsOf(planRows);
  return {
    rows: planRows,
    records,
    stated,
    counts,
    sentence: {
      code: kind.name,
      values: { rows: new Set(rows.map(({ line }) => line)).size, ...counts, ...draft.figures },
    },
    people: peopleOf(candidates, same, onRecord),
    asked: unconfirmedLines(included, lines),
    alike: alikeCells(included),
    list: draft.list ?? null,
    hash: createHash('sha256')
      .update(JSON.stringify([...versions.sort(), ...absentOf(draft)]))
      .digest('hex'),
  };
}

/** Whom a list makes absent: the plan is another where these are others. */
function absentOf({ list = null }: Draft): readonly string[] {
  return list?.complete === true ? list.absent : [];
}
