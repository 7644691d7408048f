import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '@libs/vocabulary';
import { evaluated } from '../../test/i18n.js';

function messagesIn(language: Language): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`./messages.${language}.json`, import.meta.url), 'utf8'));
}

const english = messagesIn('en');

describe('the words of decks', () => {
  it.each(LANGUAGES)('stand in %s, none missing and none too many, and can be said', (language) => {
    const messages = messagesIn(language);
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    const spoken = evaluated(messages, language);
    const values = { shown: 3, of: 11, from: 1, to: 2, done: 4, version: '7', hash: 'ab' };
    for (const message of Object.values(spoken))
      expect(typeof message === 'string' ? message : message(values)).not.toMatch(/NaN|[{}#]/);
  });

  it('are translated, and take the same values', () => {
    const valuesOf = (text = '') => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
    for (const language of ['fr', 'ar'] as const) {
      const messages = messagesIn(language);
      for (const [key, text] of Object.entries(english))
        expect(valuesOf(messages[key])).toEqual(valuesOf(text));
      const same = Object.keys(english).filter(
        (key) =>
          messages[key] === english[key] && /[a-z]{3}/i.test((english[key] ?? '').replace(/\{[^}]*\}/g, '')),
      );
      expect(same.filter((key) => key !== 'deck.notes')).toEqual([]);
    }
  });

  it('write French with a narrow space before its high signs', () => {
    const french = Object.values(messagesIn('fr')).join('\n');
    expect(french).not.toMatch(/[ \u00a0][;:!?»]|[^\u202f\s][;!?](?=\s)/);
  });
});
