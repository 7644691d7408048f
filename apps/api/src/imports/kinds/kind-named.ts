import type { Kind } from '@libs/model';

/** The declaration of a kind of record that is known to be there. */
export function kindNamed(kinds: ReadonlyMap<string, Kind>, name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`No kind of record is called ${name}.`);
  return kind;
}
