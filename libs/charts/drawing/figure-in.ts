import { formatNumber, type NumberCode } from '@libs/table';
import type { Language } from '@libs/vocabulary';

/** A value as its drawing writes it. */
export function figureIn(value: number, format: NumberCode, language: Language): string {
  switch (format) {
    case '0.0%':
      return formatNumber(value, 'share', language);
    case '0.00':
      return formatNumber(value, 'ratio', language);
    case '0.0':
      return formatNumber(value, 'value', language);
    case '0':
    case '#,##0':
      return formatNumber(value, 'count', language);
  }
}
