import { termKey, type Language } from '@libs/vocabulary';
import { readFileSync } from 'node:fs';
import { compileMessages, type Messages } from './compile.js';
import * as icu from './icu.js';
import type { Reader } from './reader.js';

type Compiled = Record<string, string | ((values: Readonly<Record<string, string | number>>) => string)>;

const root = new URL('../../../', import.meta.url);
const files = ['libs/vocabulary/terms', 'libs/table/sentences/messages', 'libs/charts/messages'];

/** A reader with the real messages, compiled as for the pages, and codes for names: for specs of sentences. */
export function readerOf(language: Language): Reader {
  const texts = files.map((file) => JSON.parse(readFileSync(new URL(`${file}.${language}.json`, root), 'utf8')) as Messages);
  const messages = evaluated(Object.assign({}, ...texts) as Messages, language);
  const say: Reader['say'] = (key, values = {}) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`No message has the key ${key}`);
    return typeof message === 'string' ? message : message(values);
  };
  const name: Reader['name'] = (type, code) => {
    const list = type.replace('code:', '');
    return list === type && type !== 'group' && type !== 'place' ? code : say(termKey(list, code));
  };
  return { language, say, name };
}

/** Compiled messages as the object that they are at run time. */
export function evaluated(messages: Messages, language: Language): Compiled {
  const run = new Function(...Object.keys(icu), `${compileMessages(messages, language)}\nreturn messages;`);
  return run(...Object.values(icu)) as Compiled;
}
