import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesOf, fold, LANGUAGES, termKey, type Language, type ListName } from '@libs/vocabulary';
import { projectFolder } from '../../platform/settings/project-folder.js';

type Terms = Readonly<Record<string, string>>;

/** The labels of each language by their keys. */
const terms = new Map<Language, ReadonlyMap<string, string>>();

function termsOf(language: Language): ReadonlyMap<string, string> {
  const known = terms.get(language);
  if (known !== undefined) return known;
  const read = (name: string): Terms =>
    JSON.parse(readFileSync(join(projectFolder, 'libs/vocabulary', `${name}.${language}.json`), 'utf8'));
  const all = new Map(['terms', 'plan-terms', 'indicators'].flatMap((name) => Object.entries(read(name))));
  terms.set(language, all);
  return all;
}

/** The label of a code of a list; of what is in no list the label under its own name. */
export function labelOf(list: string, code: string, language: Language): string {
  const key = termKey(list, code);
  return termsOf(language).get(key) ?? code;
}

const readings = new Map<string, ReadonlyMap<string, string>>();

/** The codes of a list by all that people call them in the three languages, folded. */
export function codesByLabel(list: ListName, also: Terms = {}): ReadonlyMap<string, string> {
  const name = `${list} ${Object.keys(also).join()}`;
  const known = readings.get(name);
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  for (const code of codesOf(list))
    for (const word of [code, ...LANGUAGES.map((language) => labelOf(list, code, language))])
      found.set(fold(word), code);
  for (const [word, code] of Object.entries(also)) found.set(fold(word), code);
  readings.set(name, found);
  return found;
}
