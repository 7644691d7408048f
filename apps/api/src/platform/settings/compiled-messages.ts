import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '@libs/vocabulary';
import { projectFolder } from './project-folder.js';

type Values = Readonly<Record<string, string | number>>;
/** Compiled messages: a text, or a function of its values. */
type Catalogue = Readonly<Record<string, string | ((values: Values) => string)>>;

const loaded = new Map<Language, Promise<Catalogue>>();

/** Says the messages of the files in a language, as the build compiled them; a key without a message says itself. */
export async function messagesIn(language: Language): Promise<(key: string, values?: Values) => string> {
  const catalogue = await catalogueOf(language);
  return (key, values = {}) => {
    const message = (Object.hasOwn(catalogue, key) ? catalogue[key] : undefined) ?? key;
    return typeof message === 'string' ? message : message(values);
  };
}

/** Loaded at the first file in a language: a server that writes none holds none. */
function catalogueOf(language: Language): Promise<Catalogue> {
  const known = loaded.get(language);
  if (known) return known;
  const path = join(projectFolder, 'dist', 'messages', `${language}.js`);
  const loading = import(pathToFileURL(path).href).then(
    ({ default: messages }: { default: Catalogue }) => messages,
  );
  loaded.set(language, loading);
  return loading;
}
