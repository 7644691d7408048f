import { useId } from 'react';
import { useI18n } from '../../../lib/language';
import styles from './columns.module.css';

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string | undefined) => void;
  readonly tried: boolean;
  /** Said where nothing is chosen, of what need not be; without it a choice is needed. */
  readonly none?: string;
}

/** One of a few words, in a list. */
export function Choice({ label, value, options, choose, tried, none }: ChoiceProps) {
  const { t } = useI18n();
  const id = useId();
  const unsaid = tried && none === undefined && value === undefined;
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        required={none === undefined}
        value={value ?? ''}
        aria-invalid={unsaid}
        aria-describedby={unsaid ? `${id}-wrong` : undefined}
        onChange={(event) => choose(event.target.value || undefined)}
      >
        <option value="">{none ?? t('context.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {unsaid && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {t('columns.needed')}
        </p>
      )}
    </div>
  );
}
