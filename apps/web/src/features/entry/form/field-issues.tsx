import { formatDate, formatNumber } from '@libs/table';
import type { I18n } from '@libs/findings';
import { keyOf } from '@libs/findings';
import type { ValidationIssue } from '@libs/rules';
import { useI18n } from '../../../lib/language';
import { idOf, useEditing } from './context';
import styles from './form.module.css';

/** What is wrong in words; a code that has none yet is told as such, so that nothing fails without a word. */
export function wrongWords({ code, value }: ValidationIssue, { t, language }: I18n): string {
  const shown =
    typeof value === 'number' || /^-?\d{1,15}$/.test(value ?? '')
      ? formatNumber(Number(value), 'count', language)
      : /^\d{4}-\d{2}-\d{2}$/.test(value ?? '')
        ? formatDate(String(value), language)
        : (value ?? '');
  const key = keyOf('wrong.', code);
  const words = t(key, { value: shown });
  return words === key ? t('wrong.other', { code }) : words;
}

/** What is wrong at a path, in words. */
export function useProblems(path: string): readonly string[] {
  const i18n = useI18n();
  const { problems } = useEditing();
  return problems.filter((problem) => problem.path === path).map((problem) => wrongWords(problem, i18n));
}

/** What is wrong at a path, beside its control, which refers to it. */
export function FieldIssues({ path }: { readonly path: string }) {
  const words = useProblems(path);
  if (words.length === 0) return null;
  return (
    <p id={`${idOf(path)}-wrong`} className={styles.wrong}>
      {words.join(' ')}
    </p>
  );
}
