import { CONVENTIONS } from '@libs/vocabulary';
import { datePrecision, formatDate, formatNumber, formatRange } from '@libs/table';
import type { Nameable, I18n } from './i18n.js';
import type { MessageKey } from './message-key.js';

/** A value that is written by the reader's own rules when the sentence is told. */
export type Written =
  | { readonly ratio: number }
  | { readonly range: readonly [number, number] }
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
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, SentenceValue>>;
}

/** A sentence of a key and its values. */
export function sentence(key: MessageKey, values: Sentence['values'] = {}): Sentence {
  return { key, values };
}

/** The plain numbers of a sentence by their names: what an answer that is cut carries of all its rows. */
export function countsIn({ values }: Sentence): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])),
  );
}

/** The sentence in the reader's language. */
export function format({ key, values }: Sentence, i18n: I18n): string {
  const written = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'object' && 'date' in value
      ? Object.entries(dateWords(name, value.date, i18n.language))
      : [[name, write(value, i18n)] as const],
  );
  return i18n.t(key, Object.fromEntries(written));
}

/**
 * A date for a message, under its name, and under `…Precision` how much of it is known: words before a day are not
 * those before a month or a year (on 29 February, in August 2012).
 */
export function dateWords(
  name: string,
  iso: string,
  language: I18n['language'],
): Readonly<Record<string, string>> {
  return { [name]: formatDate(iso, language), [`${name}Precision`]: datePrecision(iso) };
}

function write(value: SentenceValue, i18n: I18n): string | number {
  if (typeof value === 'number' && Number.isNaN(value))
    throw new TypeError('A sentence holds a number that is not known');
  if (typeof value !== 'object') return value;
  if ('range' in value) return formatRange(value.range, i18n.language);
  if ('ratio' in value) return formatNumber(value.ratio, 'ratio', i18n.language);
  if ('share' in value) return formatNumber(value.share, 'share', i18n.language);
  if ('value' in value) return formatNumber(value.value, 'value', i18n.language);
  if ('change' in value) return formatNumber(value.change, 'change', i18n.language);
  if ('date' in value) return formatDate(value.date, i18n.language);
  if ('list' in value)
    return listed(
      value.list.map((one) => format(one, i18n)),
      i18n,
    );
  if ('words' in value) return listed(value.words, i18n);
  if ('languages' in value)
    return listed(
      value.languages.map((code) => languageName(code, i18n)),
      i18n,
    );
  if ('codes' in value)
    return listed(
      value.codes.map((code) => i18n.label(value.type, code)),
      i18n,
    );
  return i18n.label(value.type, value.code);
}

function listed(words: readonly string[], { language }: I18n): string {
  return new Intl.ListFormat(CONVENTIONS[language].locale, { type: 'conjunction' }).format(words);
}

/** A language as the reader calls it: French, français, الفرنسية. */
function languageName(code: string, { language }: I18n): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}
