import type { Language } from '@libs/vocabulary';
import { kinds } from './kinds.js';

/** What a kind of record is called; its name where there is none of this name. */
export function kindLabel(name: string, language: Language): string {
  return kinds.get(name)?.label[language] ?? name;
}
