import { readFileSync } from 'node:fs';
import { codeLists, codesOf, isCode, LANGUAGES, termKey, type ListName } from './index.js';

function terms(language: string): Record<string, string> {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`./${name}.${language}.json`, import.meta.url), 'utf8'));
  return { ...read('terms'), ...read('plan-terms'), ...read('indicators'), ...read('quality-terms') };
}

const listNames = Object.keys(codeLists) as ListName[];

describe('the vocabulary', () => {
  it.each(LANGUAGES)('has a label for every code in %s', (language) => {
    const labels = terms(language);
    const keys = listNames.flatMap((list) => codesOf(list).map((code) => termKey(list, code)));
    expect(keys.filter((key) => !labels[key])).toEqual([]);
  });

  it.each(['fr', 'ar'])('has the same keys in %s as in English', (language) => {
    expect(Object.keys(terms(language)).sort()).toEqual(Object.keys(terms('en')).sort());
  });

  it('tells a code from any other word', () => {
    expect(isCode('mode', 'on-site')).toBe(true);
    expect(isCode('mode', 'in_person')).toBe(false);
    expect(isCode('group', 'toString')).toBe(false);
  });
});
