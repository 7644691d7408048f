import { useState } from 'react';
import { useI18n } from '../../lib/language';
import styles from './compare.module.css';

/** Copies the page's address, which holds the whole choice. */
export function CopyLink() {
  const { t } = useI18n();
  const [notice, setNotice] = useState('');
  const copy = async (): Promise<void> => {
    const address = window.location.href;
    await navigator.clipboard.writeText(address).then(
      () => setNotice(t('compare.copied')),
      () => setNotice(address),
    );
  };
  return (
    <p className={styles.link}>
      <button type="button" onClick={() => void copy()}>
        {t('share-link')}
      </button>
      <span role="status">{notice}</span>
    </p>
  );
}
