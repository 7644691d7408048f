import type { ReactNode } from 'react';
import { useT } from '../lib/language';
import styles from './trouble.module.css';

interface TroubleProps {
  readonly retry?: () => void;
  readonly children: ReactNode;
}

/** What went wrong, in one sentence, and the way out. */
export function ErrorNotice({ retry, children }: TroubleProps) {
  const t = useT();
  return (
    <div className={styles.trouble} role="alert">
      <p>{children}</p>
      {retry && (
        <button type="button" onClick={retry}>
          {t('trouble.retry')}
        </button>
      )}
    </div>
  );
}
