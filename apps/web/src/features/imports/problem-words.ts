import type { I18n } from '@libs/findings';
import { keyOf } from '@libs/findings';

interface ProblemText {
  readonly code: string;
  readonly value?: string | null;
}

/** What is wrong with a cell, a row or a file, in a sentence. */
export function problemWords({ code, value }: ProblemText, t: I18n['t']): string {
  const key = keyOf('wrong.', code);
  const words = t(key, { value: value ?? '' });
  return words === key ? t('wrong.other') : words;
}
