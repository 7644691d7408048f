import { datePrecision, formatDate, formatNumber, LOCALES } from '../format.js';
import type { Nameable, Reader } from './reader.js';

/** A value that is written by the reader's own rules when the sentence is told. */
export type Written =
  | { readonly ratio: number }
  | { readonly share: number }
  | { readonly value: number }
  | { readonly change: number }
  | { readonly date: string }
  | { readonly languages: readonly string[] }
  | { readonly words: readonly string[] }
  | { readonly list: readonly Sentence[] }
  | { readonly type: Nameable; readonly code: string }
  | { readonly type: Nameable; readonly codes: readonly string[] };

export type SentenceValue = string | number | Written;

/** A message and what it says, before it is put into a language. */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, SentenceValue>>;
}

/** A sentence of a key and its values. */
export function sentence(key: string, values: Sentence['values'] = {}): Sentence {
  return { key, values };
}

/** The plain numbers of a sentence by their names: what an answer that is cut carries of all its rows. */
export function countsIn({ values }: Sentence): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])),
  );
}

/** The sentence in the reader's language. */
export function tell({ key, values }: Sentence, reader: Reader): string {
  const written = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'object' && 'date' in value
      ? Object.entries(dateWords(name, value.date, reader.language))
      : [[name, write(value, reader)] as const],
  );
  return reader.say(key, Object.fromEntries(written));
}

/**
 * A date for a message, under its name, and under `…Precision` how much of it is known: words before a day are not
 * those before a month or a year (on 29 February, in August 2012).
 */
export function dateWords(
  name: string,
  iso: string,
  language: Reader['language'],
): Readonly<Record<string, string>> {
  return { [name]: formatDate(iso, language), [`${name}Precision`]: datePrecision(iso) };
}

function write(value: SentenceValue, reader: Reader): string | number {
  if (typeof value === 'number' && Number.isNaN(value))
    throw new TypeError('A sentence holds a number that is not known');
  if (typeof value !== 'object') return value;
  if ('ratio' in value) return formatNumber(value.ratio, 'ratio', reader.language);
  if ('share' in value) return formatNumber(value.share, 'share', reader.language);
  if ('value' in value) return formatNumber(value.value, 'value', reader.language);
  if ('change' in value) return formatNumber(value.change, 'change', reader.language);
  if ('date' in value) return formatDate(value.date, reader.language);
  if ('list' in value)
    return listed(
      value.list.map((one) => tell(one, reader)),
      reader,
    );
  if ('words' in value) return listed(value.words, reader);
  if ('languages' in value)
    return listed(
      value.languages.map((code) => languageName(code, reader)),
      reader,
    );
  if ('codes' in value)
    return listed(
      value.codes.map((code) => reader.name(value.type, code)),
      reader,
    );
  return reader.name(value.type, value.code);
}

function listed(words: readonly string[], { language }: Reader): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(words);
}

/** A language as the reader calls it: French, français, الفرنسية. */
function languageName(code: string, { language }: Reader): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}
