import { isUuid } from '@libs/rules';
import { isLanguage, type Language } from '@libs/vocabulary';
import { InvalidArgumentError } from './app-error.js';

/** A language as it came from outside. */
export function languageOf(word: string, argument = 'language'): Language {
  if (!isLanguage(word)) throw new InvalidArgumentError(argument, 'unknown-code', word.slice(0, 80));
  return word;
}

/** A key that the product made, as it came from outside. */
export function idOf(text: string, argument = 'id'): string {
  if (!isUuid(text)) throw new InvalidArgumentError(argument, 'not-valid', text.slice(0, 80));
  return text;
}
