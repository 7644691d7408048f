import type { Language } from '@libs/vocabulary';
import type { Cells, Kind } from './kind.js';

/** One short line about a record: what it is called, and what is known. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** Where it leads, where it is an address. */
  readonly address: string | null;
}

/** The columns that the short lines about a record are read from. */
export function shownColumns({ fields }: Kind): readonly string[] {
  return fields.filter(({ shown }) => shown === true).map(({ name }) => name);
}

/** The short lines about a record, in the order of its declaration; what nobody said has none. */
export function factsOf({ fields }: Kind, row: Cells, language: Language): readonly Fact[] {
  return fields.flatMap(({ name, type, label, shown }) => {
    const value = row[name] ?? null;
    if (shown !== true || value === null || value === '') return [];
    const text = String(value);
    const isAddress = type.type === 'address' && /^https?:/.test(text);
    return [{ name, label: label[language], text, address: isAddress ? text : null }];
  });
}
