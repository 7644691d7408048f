import { codesOf, LANGUAGES } from '@libs/vocabulary';
import { filterEntries, filterNames, filterYears, type PartialFilter } from '@libs/questions';
import { storableText, type ValidationIssue } from '@libs/rules';
import { entryOf, isChartKey, type ChartKey } from './catalogue.js';
import {
  STORY_LIMITS,
  type Choice,
  type Slide,
  type SlideTexts,
  type Story,
  type TextsByLanguage,
} from './story.js';
import { isTemplateKey } from './templates.js';

/**
 * The story that an input from outside is, or all that is wrong with it. Only what a story can hold is taken over. Whether
 * codes of members, plans or rounds are known is for the data to say.
 */
export function readStory(input: unknown): Story | readonly ValidationIssue[] {
  const found: ValidationIssue[] = [];
  const reading = new Reading(found);
  const title = reading.title(input);
  const given = listAt(input, 'slides');
  if (given.length === 0) reading.add('slides', 'needed');
  if (given.length > STORY_LIMITS.slides) reading.add('slides', 'too-many', STORY_LIMITS.slides);
  const slides = given
    .slice(0, STORY_LIMITS.slides)
    .flatMap((slide, index) => reading.slide(slide, `slides.${index}`) ?? []);
  const template = reading.template(at(input, 'template'));
  return found.length > 0 ? found : { ...template, title, slides };
}

/** The choices that an input from outside is, in order, or all that is wrong with them. */
export function readChoices(
  input: readonly unknown[],
): { readonly choices: readonly Choice[] } | { readonly problems: readonly ValidationIssue[] } {
  const problems: ValidationIssue[] = [];
  const reading = new Reading(problems);
  if (input.length > STORY_LIMITS.slides) reading.add('choices', 'too-many', STORY_LIMITS.slides);
  const choices = input
    .slice(0, STORY_LIMITS.slides)
    .flatMap((choice, index) => reading.choice(choice, String(index)) ?? []);
  return problems.length > 0 ? { problems } : { choices };
}

const words = ['plan', 'area', 'from', 'to', 'round', 'indicator', 'sex', 'age'] as const;

/** Reads an input part by part, and keeps what is wrong. */
class Reading {
  constructor(private readonly found: ValidationIssue[]) {}

  add(path: string, code: string, value: string | number | null = null): void {
    this.found.push({ path, code, value });
  }

  template(name: unknown): Pick<Story, 'template'> {
    if (name === undefined || name === null) return {};
    if (typeof name === 'string' && isTemplateKey(name)) return { template: name };
    this.add('template', 'unknown-code', shown(name));
    return {};
  }

  title(input: unknown): Story['title'] {
    const given = LANGUAGES.flatMap((language) => {
      const text = this.text(at(at(input, 'title'), language), `title.${language}`, STORY_LIMITS.title);
      return text === undefined ? [] : [[language, text] as const];
    });
    return Object.fromEntries(given);
  }

  slide(input: unknown, path: string): Slide | null {
    const kind = at(input, 'kind');
    const texts = this.texts(at(input, 'texts'), `${path}.texts`);
    if (kind === 'title' || kind === 'text') return { kind, ...texts };
    if (kind !== 'chart' && kind !== 'table' && kind !== 'figure') {
      this.add(`${path}.kind`, 'unknown-code', shown(kind));
      return null;
    }
    const choice = this.choice(at(input, 'choice'), `${path}.choice`);
    if (choice === null) return null;
    if ((kind === 'figure') !== (entryOf(choice.key).drawing === 'figure'))
      this.add(`${path}.kind`, 'unsupported-format', choice.key);
    return { kind, choice, ...texts };
  }

  choice(input: unknown, path: string): Choice | null {
    const key = at(input, 'key');
    if (typeof key !== 'string' || !isChartKey(key)) {
      this.add(`${path}.key`, 'unknown-code', shown(key));
      return null;
    }
    this.only(input, ['key', 'filter', ...words], path, key);
    const given = words.flatMap((word) => {
      const code = this.text(at(input, word), `${path}.${word}`, STORY_LIMITS.code);
      if (code !== undefined && !takesWord(key, word)) this.add(`${path}.${word}`, 'not-taken', key);
      return code === undefined ? [] : [[word, code] as const];
    });
    const filter = this.filter(at(input, 'filter'), key, `${path}.filter`);
    return { key, ...Object.fromEntries(given), ...(filter === null ? {} : { filter }) };
  }

  filter(input: unknown, key: ChartKey, path: string): PartialFilter | null {
    if (input === undefined || input === null) return null;
    if (typeof input !== 'object' || Array.isArray(input)) this.add(path, 'not-valid', shown(input));
    this.only(input, filterNames, path, key);
    const { first, last } = filterYears;
    const years = filterEntries.flatMap(([word, field]) => {
      const year = at(input, word);
      if (field.is !== 'year' || year === undefined || year === null) return [];
      if (typeof year === 'number' && Number.isInteger(year) && year >= first && year <= last)
        return [[word, year] as const];
      this.add(`${path}.${word}`, 'not-a-year', shown(year));
      return [];
    });
    if (years.length > 0 && !entryOf(key).takes.includes('years')) this.add(path, 'not-taken', key);
    const codes = filterEntries.flatMap(([word, field]) => {
      if (field.is === 'year') return [];
      const given = at(input, word);
      if ((given ?? null) !== null && !Array.isArray(given))
        this.add(`${path}.${word}`, 'not-valid', shown(given));
      const chosen = listAt(input, word);
      if (chosen.length === 0) return [];
      if (!entryOf(key).takes.some((taken) => taken === word)) this.add(`${path}.${word}`, 'not-taken', key);
      if (chosen.length > STORY_LIMITS.codes) this.add(`${path}.${word}`, 'too-many', STORY_LIMITS.codes);
      const known = field.is === 'members' ? null : codesOf(field.list);
      const kept = chosen.slice(0, STORY_LIMITS.codes).map(String);
      for (const [index, code] of kept.entries())
        if (typeof chosen[index] !== 'string') this.add(`${path}.${word}.${index}`, 'not-valid', shown(code));
        else if (known === null ? !/^[A-Z]{3}$/.test(code) : !known.includes(code))
          this.add(`${path}.${word}.${index}`, 'unknown-code', shown(code));
      return [[word, kept] as const];
    });
    return { ...Object.fromEntries(years), ...Object.fromEntries(codes) };
  }

  /** A word that nothing reads would narrow nothing, in silence. */
  private only(input: unknown, known: readonly string[], path: string, key: ChartKey): void {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return;
    for (const word of Object.keys(input).filter((one) => !known.includes(one)))
      this.add(`${path}.${word.slice(0, 40)}`, 'not-taken', key);
  }

  texts(input: unknown, path: string): { readonly texts?: TextsByLanguage } {
    const given = LANGUAGES.flatMap((language) => {
      const own = this.own(at(input, language), `${path}.${language}`);
      return Object.keys(own).length === 0 ? [] : [[language, own] as const];
    });
    return given.length === 0 ? {} : { texts: Object.fromEntries(given) };
  }

  private own(input: unknown, path: string): SlideTexts {
    const given = (['title', 'body', 'notes'] as const).flatMap((word) => {
      const text = this.text(at(input, word), `${path}.${word}`, STORY_LIMITS[word]);
      return text === undefined ? [] : [[word, text] as const];
    });
    return Object.fromEntries(given);
  }

  /** A text within its length; an empty one, or one of blanks, is as good as none. */
  private text(value: unknown, path: string, max: number): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') this.add(path, 'not-valid');
    else if (value.length > max) this.add(path, 'too-long', max);
    else if (value.trim() !== '') return storableText(value);
    return undefined;
  }
}

/** Whether an entry can be asked about a word of a choice. */
export function takesWord(key: ChartKey, word: string): boolean {
  const accepted: readonly string[] = entryOf(key).takes;
  if (word === 'from' || word === 'to') return accepted.includes('pair');
  if (word === 'indicator' || word === 'sex' || word === 'age') return accepted.includes('series');
  return accepted.includes(word);
}

function at(value: unknown, word: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, word)
    ? Reflect.get(value, word)
    : undefined;
}

function listAt(value: unknown, word: string): readonly unknown[] {
  const list = at(value, word);
  return Array.isArray(list) ? list : [];
}

function shown(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value).slice(0, 40);
}
