import { codeLists } from './codes.js';

const keys: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(codeLists).map(([list, entries]) => [
    list,
    new Map<string, string>(Object.entries(entries)),
  ]),
);

/** Key of the label of a code; a code that is not in the list is its own label. */
export function termKey(list: string, code: string): string {
  return keys.get(list)?.get(code) ?? code;
}
