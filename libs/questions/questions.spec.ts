import { chartKeys } from '@libs/stories';
import { LANGUAGES } from '@libs/vocabulary';
import { readFileSync } from 'node:fs';
import { rendererOf } from './decks.js';
import { filterFields, filterNames, filterParts } from './filter.js';
import type { Entry } from './question.js';
import { questions } from './questions.js';

describe('the registry of questions', () => {
  it('names each question once, and no argument as a field of the filter', () => {
    const names = questions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, arguments: declared } of questions)
      expect([name, Object.keys(declared).filter((word) => word in filterFields)]).toEqual([name, []]);
  });

  it('has each key of the catalogue once', () => {
    const keys = questions.flatMap((question) =>
      'entries' in question ? Object.keys(question.entries) : [],
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('draws an entry from questions that there are', () => {
    const names: readonly string[] = questions.map(({ name }) => name);
    const others = questions.flatMap((question) =>
      'entries' in question ? Object.values<Entry>(question.entries) : [],
    );
    for (const { with: beside = [] } of others)
      expect(beside.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is named, and has each of its entries named and described, in three languages beside it', () => {
    for (const question of questions) {
      const entries = 'entries' in question ? Object.keys(question.entries) : [];
      const keys = [
        `question.${question.name}`,
        ...entries.flatMap((key) => [`chart.${key}`, `chart.${key}.about`]),
      ];
      const folder = question.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      for (const language of LANGUAGES) {
        const path = new URL(`./${folder}/messages.${language}.json`, import.meta.url);
        const messages: object = JSON.parse(readFileSync(path, 'utf8'));
        expect([folder, language, Object.keys(messages)]).toEqual([
          folder,
          language,
          expect.arrayContaining(keys),
        ]);
      }
    }
  });

  it('tells each entry on a slide', () => {
    for (const key of chartKeys) expect(rendererOf(key).draw).toBeInstanceOf(Function);
  });

  it('says of each field of the filter which part it is of', () => {
    expect(Object.values(filterParts).flat().toSorted()).toEqual(filterNames.toSorted());
  });
});
