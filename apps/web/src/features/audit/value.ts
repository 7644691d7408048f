import { keyOf } from '@libs/findings';
import { formatDate } from '@libs/table';
import type { I18n } from '@libs/findings';

/** The value of a field in the reader's words, where the field is a known one. */
export function valueWords(field: string, value: string, { t, label, language }: I18n): string {
  switch (field) {
    case 'role':
      return label('code:role', value);
    case 'country':
      return label('country', value);
    case 'language':
      return t(keyOf('language-', value));
    case 'until':
      return formatDate(value, language);
    case 'reading':
      return t(keyOf('changed.reading-', value));
    default:
      return value;
  }
}
