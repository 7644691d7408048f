import { keyOf, type I18n, type MessageKey } from '@libs/findings';
import { kindLabel, kinds } from '@libs/model';

/**
 * A kind of change in words. What became of a record is said by its kind and the step, whatever the kind; a change that
 * has no words yet is shown by its code.
 */
export function actionLabel(action: string, { t, language }: Pick<I18n, 't' | 'language'>): string {
  const own = wordsOf(keyOf('action.', action), t);
  if (own !== null) return own;
  const [kind = '', step = ''] = action.split('.');
  const stepText = wordsOf(keyOf('step.', step), t);
  return stepText === null || !kinds.has(kind)
    ? action
    : t('action.of-kind', { kind: kindLabel(kind, language), step: stepText });
}

/** The message of a key, or null: a key without one says itself. */
function wordsOf(key: MessageKey, t: I18n['t']): string | null {
  const words = t(key);
  return words === key ? null : words;
}
