import { indicatorSlug, termKey, type Language } from '@libs/vocabulary';
import { readdirSync, readFileSync } from 'node:fs';
import { compileMessages, type Messages } from '../apps/web/build/compile-messages.js';
import * as icu from '../libs/findings/icu.js';
import type { I18n } from '../libs/findings/i18n.js';
import { keyOf } from '../libs/findings/message-key.js';

type Compiled = Record<string, string | ((values: Readonly<Record<string, string | number>>) => string)>;

const root = new URL('../', import.meta.url);
const files = [
  'libs/vocabulary/terms',
  'libs/vocabulary/plan-terms',
  'libs/findings/messages',
  'libs/charts/messages',
  ...readdirSync(new URL('libs/questions/', root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `libs/questions/${name}/messages`),
];

/** Names that the network gives and that the product ships as rows: those of the real network. */
function ownNames(language: Language): ReadonlyMap<string, string> {
  const lists = [
    ['work_plans', 'code:programme'],
    ['programmes', 'code:programme'],
    ['places', 'place'],
  ] as const;
  return new Map(
    lists.flatMap(([file, list]) => {
      const [head = '', ...lines] = readFileSync(new URL(`data/pesnet/${file}.csv`, root), 'utf8').split(
        '\n',
      );
      const column = head.split(',').findIndex((name) => name.endsWith(`e_${language}`));
      // None of the first cells, which hold code and names, has a comma.
      return lines
        .map((line) => line.split(','))
        .map((cells) => [`${list} ${cells[0]}`, cells[column] ?? '']);
    }),
  );
}

/** A reader with the real messages, and those of `more` files, and codes for names: for specs of sentences. */
export function i18nOf(language: Language, more: readonly string[] = []): I18n {
  const texts = [...files, ...more].map(
    (file) => JSON.parse(readFileSync(new URL(`${file}.${language}.json`, root), 'utf8')) as Messages,
  );
  const messages = evaluated(Object.assign({}, ...texts) as Messages, language);
  const t: I18n['t'] = (key, values = {}) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`No message has the key ${key}`);
    return typeof message === 'string' ? message : message(values);
  };
  const own = ownNames(language);
  const label: I18n['label'] = (type, code) => {
    const name = own.get(`${type} ${code}`);
    if (name !== undefined) return name;
    if (type === 'indicator') return t(keyOf('indicator-', indicatorSlug(code)));
    const list = type.replace('code:', '');
    return list === type && type !== 'group' ? code : t(termKey(list, code));
  };
  return { language, t, label };
}

/** Compiled messages as the object that they are at run time. */
export function evaluated(messages: Messages, language: Language): Compiled {
  const run = new Function(...Object.keys(icu), `${compileMessages(messages, language)}\nreturn messages;`);
  return run(...Object.values(icu)) as Compiled;
}
