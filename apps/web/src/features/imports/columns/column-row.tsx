import { keyOf } from '@libs/findings';
import { useId } from 'react';
import { useI18n } from '../../../lib/language';
import type { Columns } from './chosen-columns';
import styles from './columns.module.css';

interface ColumnRowProps {
  readonly column: Columns[number];
  readonly index: number | null;
  /** The first rows of the file. */
  readonly examples: readonly (readonly string[])[];
  readonly wrong: string | null;
  readonly choose: (index: number | null) => void;
}

/** What is read, the column that holds it, and what is there in the first rows. */
export function ColumnRow({ column, index, examples, wrong, choose }: ColumnRowProps) {
  const { t } = useI18n();
  const id = useId();
  const { label, required, choices } = column;
  const values = index === null ? [] : examples.map((row) => row[index] ?? '').filter(Boolean);
  return (
    <li>
      <label htmlFor={id}>
        {label} {required && <span className={styles.required}>{t('columns.required')}</span>}
      </label>
      <div>
        <select
          id={id}
          required={required}
          value={index ?? ''}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-says`}
          onChange={({ target: { value } }) => choose(value === '' ? null : Number(value))}
        >
          <option value="">{t('columns.none')}</option>
          {choices.map((choice) => (
            <option key={choice.index} value={choice.index}>
              {choice.text === '' ? t('file.no-header', { n: choice.index + 1 }) : choice.text}
            </option>
          ))}
        </select>
        <p id={`${id}-says`} className={wrong === null ? styles.examples : styles.wrong}>
          {wrong !== null
            ? t(keyOf('columns.', wrong))
            : [...new Set(values)].slice(0, 3).map((value, at) => <bdi key={at}>{value}</bdi>)}
        </p>
      </div>
    </li>
  );
}
