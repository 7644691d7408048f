import { CONVENTIONS } from '@libs/vocabulary';
import type { I18n } from '@libs/findings';

/** Words one after the other, parted as the reader's language parts them; `and` before the last where it is a sentence's. */
export function joinList(
  words: readonly string[],
  { language }: I18n,
  type: 'unit' | 'conjunction' = 'unit',
): string {
  return new Intl.ListFormat(CONVENTIONS[language].locale, { type }).format(words);
}
