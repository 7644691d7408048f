import { fold } from '@libs/vocabulary';
import type { Choices } from '../import.js';
import type { ImportKind } from '../kinds/kind.js';
import { certainlySame, probablySame, type Named } from '../sheet/people.js';
import type { ParsedRow } from './parse.js';

/** Lines that may be one person, and what someone decided. */
export interface PlanPeople {
  readonly lines: readonly number[];
  readonly names: readonly string[];
  readonly same: boolean | null;
}

/** Groups of lines that are one person: who is the same as the same is the same. */
export function groupsOf(people: Choices['people'], rows: readonly { readonly line: number }[]): number[][] {
  const there = new Set(rows.map(({ line }) => line));
  const group = new Map<number, number[]>();
  for (const { lines, same } of people) {
    if (!same) continue;
    const all = new Set(lines.filter((line) => there.has(line)).flatMap((line) => group.get(line) ?? [line]));
    const merged = [...all].sort((a, b) => a - b);
    for (const line of merged) group.set(line, merged);
  }
  return [...new Set(group.values())].filter((lines) => lines.length > 1);
}

/** The people of the file and, where the file does not name them just so, those on record: they need no decision. */
export function candidatesOf(
  { people }: ImportKind,
  rows: readonly ParsedRow[],
  onRecord: readonly Named[],
): readonly Named[] {
  if (people === undefined) return [];
  const text = (row: ParsedRow, key: string): string => row.cells.get(key)?.text ?? '';
  const named = rows.map((row) => {
    const country = row.cells.get(people.country)?.value;
    return {
      line: row.line,
      name: text(row, people.name),
      country: typeof country === 'string' ? country : null,
      email: text(row, people.email),
    };
  });
  const called = ({ name, country }: Named): string => `${country} ${fold(name)}`;
  const names = new Set(named.map(called));
  return [...onRecord.filter((one) => !names.has(called(one))), ...named];
}

/** What was decided, with those who are certainly one person unless someone said that they are not. */
export function withCertain(decided: Choices['people'], candidates: readonly Named[]): Choices['people'] {
  const parted = decided.filter(({ same }) => !same);
  const certain = certainlySame(candidates)
    .map((group) => group.map(({ line }) => line))
    .filter((lines) => lines.some((line) => line > 0))
    .filter((lines) => !parted.some((one) => one.lines.filter((line) => lines.includes(line)).length > 1))
    .filter((lines) => !decided.some((one) => one.same && lines.every((line) => one.lines.includes(line))));
  return [...decided, ...certain.map((lines) => ({ lines, same: true }))];
}

/** Who may be one person, in the file or with someone on record, and what was decided: suggestions first. */
export function peopleOf(
  candidates: readonly Named[],
  same: Choices['people'],
  onRecord: readonly Named[],
): PlanPeople[] {
  const nameAt = new Map([...onRecord, ...candidates].map(({ line, name }) => [line, name]));
  const suggested = probablySame(candidates)
    .map((group) => group.map(({ line }) => line))
    .filter((lines) => lines.some((line) => line > 0));
  const decided = same.filter(({ lines }) => lines.every((line) => nameAt.has(line)));
  const groupsAt = new Map<number, Set<number>[]>();
  for (const { lines } of decided) {
    const group = new Set(lines);
    for (const line of lines) groupsAt.set(line, [...(groupsAt.get(line) ?? []), group]);
  }
  const isDecided = (lines: readonly number[]) =>
    (groupsAt.get(lines[0] ?? 0) ?? []).some((group) => lines.every((line) => group.has(line)));
  return [
    ...suggested.filter((lines) => !isDecided(lines)).map((lines) => ({ lines, same: null })),
    ...decided,
  ].map((one) => ({ ...one, names: one.lines.map((line) => nameAt.get(line) ?? '') }));
}
