import type { Sentence } from '../findings/index.js';
import type { Bin } from '@libs/rules';

/** What is at the head of a row or column. */
export interface GridHead {
  readonly type: 'theme' | 'country' | 'group';
  readonly code: string;
}

/** What heads are together under: members under their group, thematic areas under their plan. */
export interface GridUnder {
  readonly type: 'group' | 'code:programme';
  readonly code: string;
}

/** Heads that are together; `under` is null where they need no name. */
export interface GridBlock {
  readonly under: GridUnder | null;
  readonly heads: readonly GridHead[];
}

export type GridSign = 'provider' | 'mutual' | 'fresh';

export interface GridCell {
  readonly row: string;
  readonly column: string;
  /** One number, or two halves: need above, capacity below. Null is unknown, never zero. */
  readonly figures: readonly (number | null)[];
  /** Of how many, where the number is a part. */
  readonly of: number | null;
  /** Lists are incomplete: there may be more. */
  readonly atLeast: boolean;
  /** What rows and columns are ordered by. */
  readonly weight: number;
  readonly signs: readonly GridSign[];
  readonly speech: Sentence;
  /** Row of the table. */
  readonly index: number;
}

/** What a place without a cell means; `speech` is null where nobody walks to it. */
export interface GridBlank {
  readonly kind: 'not-named' | 'no-answer';
  readonly speech: ((row: string, column: string) => Sentence) | null;
}

/** A number at the end of each row. */
export interface GridTotal {
  readonly key: 'needing' | 'offering' | 'countries';
  readonly values: ReadonlyMap<string, number>;
}

export interface Grid {
  readonly rows: readonly GridBlock[];
  readonly columns: readonly GridBlock[];
  readonly cells: ReadonlyMap<string, GridCell>;
  /** Steps of the counts; empty where cells are levels from 0 to 3. */
  readonly bins: readonly Bin[];
  readonly blank: GridBlank;
  readonly totals: readonly GridTotal[];
  /** Rows whose name carries a sign: needs that nobody offers to meet. */
  readonly unmet: ReadonlySet<string>;
}

export function cellKey(row: string, column: string): string {
  return `${row} ${column}`;
}

export function headsOf(blocks: readonly GridBlock[]): GridHead[] {
  return blocks.flatMap(({ heads }) => heads);
}

/** Thematic areas under their plans, the newest plan first; under nothing where no plan is known or all are of one. */
export function planHeads(themes: readonly string[], plans: ReadonlyMap<string, string>): GridBlock[] {
  const all = [...new Set(themes.map((theme) => plans.get(theme) ?? ''))].sort((a, b) => b.localeCompare(a));
  const isDated = (plan: string): boolean => /^\d/.test(plan);
  const known = [...all.filter(isDated), ...all.filter((plan) => !isDated(plan))];
  return known.map((plan) => ({
    under: plan === '' || known.length === 1 ? null : { type: 'code:programme', code: plan },
    heads: themes
      .filter((theme) => (plans.get(theme) ?? '') === plan)
      .map((code) => ({ type: 'theme', code })),
  }));
}

/** Countries under their groups, in the order of the groups; a group without any is left out. */
export function groupedHeads(groups: ReadonlyMap<string, string>): GridBlock[] {
  return ['arab', 'asian', 'african', '']
    .map((group) => ({
      under: group === '' ? null : ({ type: 'group', code: group } as const),
      heads: [...groups]
        .filter(([, own]) => own === group)
        .map(([code]) => ({ type: 'country' as const, code })),
    }))
    .filter(({ heads }) => heads.length > 0);
}
