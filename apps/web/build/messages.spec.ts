import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { codeLists, LANGUAGES, type Language } from '../../../libs/vocabulary/index.js';
import { evaluated } from '../../../test/i18n.js';
import { messageScopes } from '../../../test/message-scopes.js';
import type { Messages } from './compile-messages';
import { messageFiles, readMessages } from './message-files';

/** English texts that are written alike in another language. */
const alike = JSON.parse(readFileSync(new URL('./alike.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;
/** Every plural category of the three languages falls on one of these. */
const numbers = [0, 1, 2, 3, 11, 100, 1_000_000];
const scopes = messageScopes();

describe.each(scopes)('messages of %s', (scope) => {
  const english = readMessages(scope, 'en');

  it.each(['fr', 'ar'] as const)('stand in %s too, none missing and none too many', (language) => {
    expect(Object.keys(readMessages(scope, language)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(['fr', 'ar'] as const)('are translated in %s', (language) => {
    const other = readMessages(scope, language);
    const same = Object.entries(english).filter(([key, text]) => /[a-z]/i.test(text) && other[key] === text);
    expect(same.filter(([, text]) => !alike[language]?.includes(text))).toEqual([]);
  });

  it.each(LANGUAGES)('take the same values in %s', (language) => {
    const [own, other] = [valueNames(scope, 'en'), valueNames(scope, language)];
    const differing = Object.keys(english).filter((key) => own.get(key)?.join() !== other.get(key)?.join());
    expect(differing.filter((key) => !mayDiffer.has(key))).toEqual([]);
  });

  it.each(LANGUAGES)('can be said in %s with any number', (language) => {
    const messages = evaluated(readMessages(scope, language), language);
    const taken = valueNames(scope, language);
    for (const [key, message] of Object.entries(messages)) {
      if (typeof message === 'string') continue;
      for (const number of numbers) {
        const values = Object.fromEntries((taken.get(key) ?? []).map((name) => [name, number]));
        expect([key, message(values)]).not.toEqual([key, expect.stringMatching(/undefined|NaN|[{}#]/)]);
      }
    }
  });

  it.each(LANGUAGES)(
    'stand once in each file in %s: of a key that is there twice, one is never said',
    (language) => {
      for (const path of messageFiles(scope, language)) {
        const text = readFileSync(path, 'utf8');
        const keys = [...text.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
        expect([path, keys.filter((key, index) => keys.indexOf(key) !== index)]).toEqual([path, []]);
      }
    },
  );

  it('write U+2019, and French a narrow space before its high signs', () => {
    for (const language of LANGUAGES)
      expect(Object.values(readMessages(scope, language)).join('\n')).not.toMatch(/'/);
    const french = Object.values(readMessages(scope, 'fr'));
    expect(french.filter((text) => /[^\u202f][;!?»](?=[\s}]|$)|[ \u00a0]:|«(?!\u202f)/.test(text))).toEqual(
      [],
    );
  });
});

/** Messages that need a number in one language only to agree with it. */
const mayDiffer = new Set([
  'depth.kinds',
  'depth.single',
  'activities.totals',
  'k-of-n-members',
  'mark.tile',
  'labour.change',
  'labour.change-matched',
]);

const noMessages: Messages = {};

describe('French', () => {
  it('agrees with the number of members or countries that a sentence is about', () => {
    const french = scopes.reduce((all, scope) => ({ ...all, ...readMessages(scope, 'fr') }), noMessages);
    const fixed =
      /\{\w+, number\} (membres|pays|activités|réunions)( sur \{\w+, number\})? (sont|ont|étaient|avaient)\b/;
    expect(Object.entries(french).filter(([, text]) => fixed.test(text))).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('has every key once: what all pages share and what a feature adds', () => {
    const core = new Set(Object.keys(readMessages('core', 'en')));
    for (const scope of scopes.slice(1))
      expect(Object.keys(readMessages(scope, 'en')).filter((key) => core.has(key))).toEqual([]);
  });

  it('labels every code of the vocabulary', () => {
    const scopes = ['core', 'work-plans', 'indicators', 'quality'];
    const terms = scopes.reduce((all, scope) => ({ ...all, ...readMessages(scope, 'en') }), noMessages);
    const keys = Object.values(codeLists).flatMap((list) => Object.values(list));
    expect(keys.filter((key) => terms[key] === undefined)).toEqual([]);
  });

  it('has a sentence for every note of the questions that pages ask', () => {
    const folder = new URL('../../api/src/analytics/questions/', import.meta.url);
    const asked = documents().join(' ');
    const files = readdirSync(folder).filter(
      (file) => file === 'notes.ts' || asked.includes(questionOf(file)),
    );
    const sources = files.map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const codes = new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/'(note\.[a-z-]+[a-z])'/g)].map(([, code]) => code ?? ''),
      ),
    );
    const messages = scopes.reduce((all, scope) => ({ ...all, ...readMessages(scope, 'en') }), noMessages);
    expect([...codes].filter((code) => messages[code] === undefined)).toEqual([]);
  });
});

/** The names of the values that each message of a scope takes, found by watching what it reads. */
function valueNames(scope: string, language: Language): Map<string, string[]> {
  const messages = Object.entries(evaluated(readMessages(scope, language), language));
  return new Map(messages.map(([key, message]) => [key, typeof message === 'string' ? [] : readBy(message)]));
}

function readBy(message: (values: Record<string, number>) => string): string[] {
  const names = new Set<string>();
  const watched = new Proxy<Record<string, number>>({}, { get: (_, name) => (names.add(String(name)), 1) });
  message(watched);
  return [...names].sort();
}

/** The texts of all documents that the pages ask. */
function documents(): string[] {
  const folder = new URL('../src/', import.meta.url);
  const files = readdirSync(folder, { recursive: true }).map(String);
  return files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
}

/** `participation-by-meeting.ts` holds the question participationByMeeting. */
function questionOf(file: string): string {
  return file.replace(/(\.spec)?\.ts$/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
