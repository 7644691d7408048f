import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { kinds } from '@libs/model';
import { LANGUAGES, type Language } from '@libs/vocabulary';
import { readMessages } from '../../../build/message-files';
import { actionLabel } from './action-label';

const api = new URL('../../../../api/src/', import.meta.url);
const sources = readdirSync(api, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), api), 'utf8'));

/** All that a pattern finds in the sources of the api that hold some words. */
function found(pattern: RegExp, among = /AuditService|insert-audit-entries/): readonly string[] {
  return sources
    .filter((text) => among.test(text))
    .flatMap((text) => [...text.matchAll(pattern)].map(([, word = '']) => word));
}

/** Codes that stand in the api as they are put on record. */
const whole = [
  ...found(/(?:action: |about\()'([a-z-]+\.[a-z-]+)'/g),
  ...['error.accepted', 'error.declined'],
];
const templates = found(/action: `([^`]+)`/g, /./);
const ofRecords = /RecordWriterService|recordChange\(|\$\{kind\.name\}\.\$\{action\}/;
/** What becomes of records: steps that entries are moved by, and what is written down by name. */
const steps = [
  ...found(/to: '([a-z]+)' \}/g, /const ahead: readonly Step/),
  ...found(/(?:\baction\b[^\n]*[:?|] |recordChange\()'([a-z]+)'/g, ofRecords),
  ...found(/(?:\baction\b[^\n]*\? )'([a-z]+)' : /g, ofRecords),
  ...templates.flatMap((text) => /^\$\{kind\.name\}\.([a-z]+)$/.exec(text)?.slice(1) ?? []),
];

it('makes codes in no way that this test does not know', () => {
  const known =
    /^(error\.\$\{state\}|\$\{kind\.name\}\.(\$\{action\}|[a-z]+)|\$\{(list\.)?kind\.name\}\.list-opened)$/;
  expect(templates.filter((text) => !known.test(text))).toEqual([]);
});

/** Says the bare text of a message, and the key where there is none. */
const translateIn = (language: Language) => {
  const messages = readMessages('audit', language);
  const t = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    (messages[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { t, language };
};

describe.each(LANGUAGES)('what the api puts on record (%s)', (language) => {
  const i18n = translateIn(language);

  it('has words, each change its own', () => {
    expect(whole.length).toBeGreaterThan(25);
    expect(whole.filter((action) => actionLabel(action, i18n) === action)).toEqual([]);
  });

  it('has words for every step of every kind of record', () => {
    expect([...new Set(steps)].sort()).toEqual(
      expect.arrayContaining([
        ...['accepted', 'discarded', 'drafted', 'erased', 'imported', 'published', 'removed', 'reopened'],
        ...['returned', 'submitted', 'undone'],
      ]),
    );
    const all = [...kinds.keys()].flatMap((kind) => steps.map((step) => `${kind}.${step}`));
    expect(all.filter((action) => actionLabel(action, i18n) === action)).toEqual([]);
  });
});

it('says kind and step, and shows a code without words as it is', () => {
  expect(actionLabel('chair-term.published', translateIn('en'))).toBe('Term of the Chair: published');
  expect(actionLabel('delegation.imported', translateIn('fr'))).toBe('Délégation\u202f: importation');
  for (const action of ['meeting.never', 'nothing.published', 'meeting'])
    expect(actionLabel(action, translateIn('en'))).toBe(action);
});
