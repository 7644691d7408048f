import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { useI18n } from '../lib/language';
import styles from './filter-form.module.css';

interface FilterFormProps {
  /** Names the form for those who hear it; "Filter" without it. */
  readonly label?: string;
  /** Words of the address that its controls choose; they are the controls' names. */
  readonly words: readonly string[];
  readonly children: ReactNode;
}

/**
 * The choices of a page, in one row. Each stands in the address: script changes it at once, without script a button asks for it, with
 * what else the address holds.
 */
export function FilterForm({ label, words, children }: FilterFormProps) {
  const { t } = useI18n();
  const others = [...new URLSearchParams(useSearch())].filter(([word]) => !words.includes(word));
  return (
    <form
      method="get"
      className={styles.row}
      aria-label={label ?? t('filter')}
      onSubmit={(event) => event.preventDefault()}
    >
      {children}
      <noscript>
        {others.map(([word, value]) => (
          <input key={word} type="hidden" name={word} value={value} />
        ))}
        <button type="submit">{t('filter.show')}</button>
      </noscript>
    </form>
  );
}
