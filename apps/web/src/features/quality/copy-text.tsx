import { useState } from 'react';
import { useI18n } from '../../lib/language';
import styles from './quality.module.css';

interface CopyTextProps {
  readonly language: string;
  readonly subject: string;
  readonly text: string;
}

/** A letter to be copied into another program. */
export function CopyText({ language, subject, text }: CopyTextProps) {
  const { t } = useI18n();
  const [notice, setNotice] = useState('');
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(`${subject}\n\n${text}`).then(
      () => setNotice(t('reminder.copied')),
      () => setNotice(t('reminder.select')),
    );
  return (
    <>
      <div className={styles.words} lang={language} dir="auto">
        <p>
          <strong>{subject}</strong>
        </p>
        <p>{text}</p>
      </div>
      <p className={styles.copy}>
        <button type="button" onClick={() => void copy()}>
          {t('reminder.copy')}
        </button>
        <span role="status">{notice}</span>
      </p>
    </>
  );
}
