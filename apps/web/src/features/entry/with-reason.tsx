import { useId, useState, type FormEvent } from 'react';
import { useI18n } from '../../lib/language';
import styles from './state-bar.module.css';

interface WithReasonProps {
  readonly label: string;
  /** What is asked. */
  readonly asked: string;
  readonly submit: string;
  readonly onSend: (reason: string) => void;
}

/** Something that is only done with a reason, which the record keeps. */
export function WithReason({ label, ...form }: WithReasonProps) {
  return (
    <details className={styles.withReason}>
      <summary>{label}</summary>
      <ReasonForm {...form} />
    </details>
  );
}

/** Asks for the reason. */
export function ReasonForm({ asked, submit, onSend }: Omit<WithReasonProps, 'label'>) {
  const { t } = useI18n();
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const tidy = reason.trim();
    setMissing(tidy === '');
    if (tidy === '') document.getElementById(id)?.focus();
    else onSend(tidy);
  }
  return (
    <form noValidate onSubmit={onSubmit}>
      <label htmlFor={id}>{asked}</label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        maxLength={1000}
        value={reason}
        aria-invalid={missing || undefined}
        aria-describedby={missing ? `${id}-wrong` : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      {missing && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {t('wrong.reason-needed')}
        </p>
      )}
      <button type="submit" className={styles.main}>
        {submit}
      </button>
    </form>
  );
}
