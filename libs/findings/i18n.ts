import type { Language } from '@libs/vocabulary';
import type { MessageKey } from './message-key.js';

/** Kinds of things that have a name of their own in each language. */
export type Nameable =
  | 'country'
  | 'meeting'
  | 'group'
  | 'theme'
  | 'place'
  | 'source'
  | 'activity'
  | 'area'
  | 'indicator'
  | 'denominator'
  | `code:${string}`;

/** Who reads: a language, its messages, and the names of the things that codes stand for. */
export interface I18n {
  readonly language: Language;
  /** The message of a key with its values filled in. */
  t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** The short name of a thing, for instance `4th meeting, Marrakech 2024`. */
  label(type: Nameable, code: string): string;
}
