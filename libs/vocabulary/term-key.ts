import { codeLists } from './codes.js';

type Lists = typeof codeLists;
/** The keys of a list; of indicators, which data adds to, none is known beforehand. */
type KeysOf<List extends keyof Lists> = string extends Lists[List][keyof Lists[List]]
  ? never
  : Lists[List][keyof Lists[List]];
/** The key of the label of some code of ours. */
type TermKey = { [List in keyof Lists]: KeysOf<List> }[keyof Lists];

const keys: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(codeLists).map(([list, entries]) => [
    list,
    new Map<string, string>(Object.entries(entries)),
  ]),
);

/** Key of the label of a code; a code that is not in the list is its own label. */
export function termKey(list: string, code: string): TermKey {
  return (keys.get(list)?.get(code) ?? code) as TermKey;
}
