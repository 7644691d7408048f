import { formatDate } from '@libs/table';
import type { Reader } from '@libs/table/sentences';

/** The value of a field in the reader's words, where the field is a known one. */
export function valueWords(field: string, value: string, { say, name, language }: Reader): string {
  switch (field) {
    case 'role':
      return name('code:role', value);
    case 'country':
      return name('country', value);
    case 'language':
      return say(`language-${value}`);
    case 'until':
      return formatDate(value, language);
    case 'reading':
      return say(`changed.reading-${value}`);
    default:
      return value;
  }
}
