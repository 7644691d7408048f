import { LOCALES } from '@libs/table';
import type { I18n } from '@libs/findings';

/** Words one after the other, parted as the reader's language parts them; `and` before the last where it is a sentence's. */
export function listed(
  words: readonly string[],
  { language }: I18n,
  type: 'unit' | 'conjunction' = 'unit',
): string {
  return new Intl.ListFormat(LOCALES[language], { type }).format(words);
}
