import { editDistance, fold } from '@libs/vocabulary';
import type { WordsFragment } from '../../gql/graphql';

export type EntryKind =
  'country' | 'group' | 'meeting' | 'theme' | 'plan' | 'activity' | 'document' | 'indicator' | 'question';

/** Something that can be found, and where it leads. */
export interface Entry {
  readonly kind: EntryKind;
  readonly code: string;
  /** What it is called where no list of names has it. */
  readonly title?: WordsFragment;
  /** A page's path without its language. */
  readonly to: string;
  /** All that it is called in any language. */
  readonly names: readonly string[];
}

/** An entry with its names folded once, for a search at every key. */
export interface FoldedEntry extends Entry {
  readonly folded: readonly string[];
}

const MAX = 12;

/** Entries with their names as they are compared. */
export function foldEntries(entries: readonly Entry[]): FoldedEntry[] {
  return entries.map((entry) => ({ ...entry, folded: [...new Set(entry.names.map(bare).filter(Boolean))] }));
}

/** What a text finds, the best first: a whole name, its beginning, words that begin so, and what is nearly alike. */
export function matches(text: string, entries: readonly FoldedEntry[]): FoldedEntry[] {
  const wanted = bare(text);
  if (wanted === '') return [];
  const alike = best(entries, (name) => rankOf(wanted, name));
  // What is only nearly alike is told where nothing is alike.
  return alike.length > 0 || wanted.length < 4 ? alike : best(entries, (name) => distance(wanted, name));
}

const NONE = 9;

function best(entries: readonly FoldedEntry[], rank: (name: string) => number): FoldedEntry[] {
  return entries
    .map((entry, place) => ({ entry, place, rank: Math.min(...entry.folded.map(rank)) }))
    .filter((one) => one.rank < NONE)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, MAX)
    .map(({ entry }) => entry);
}

function rankOf(wanted: string, name: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const words = name.split(' ');
  if (wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return wanted.length >= 3 && name.includes(wanted) ? 3 : NONE;
}

/** Letters between a text and the beginning of a name: one in four may differ. */
function distance(wanted: string, name: string): number {
  const far = editDistance(wanted, name.slice(0, wanted.length + 1));
  return far <= Math.floor(wanted.length / 4) ? far : NONE;
}

/** A text folded, its Arabic words without the article, which people leave out or add. */
function bare(text: string): string {
  return fold(text)
    .split(' ')
    .map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word))
    .join(' ');
}
