import { formatNumber } from '@libs/table';
import { useI18n } from '../../lib/language';
import styles from './drop-zone.module.css';

interface UploadProgressProps {
  readonly name: string;
  /** How much of the file is on its way, from 0 to 1. */
  readonly share: number;
  readonly cancel: () => void;
}

/** A file on its way; once all of it is sent, the server reads it. */
export function UploadProgress({ name, share, cancel }: UploadProgressProps) {
  const { t, language } = useI18n();
  const words = share < 1 ? t('drop.sending') : t('drop.reading');
  return (
    <div className={styles.sending}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
      </p>
      <progress aria-label={words} value={share < 1 ? share : undefined} max={1} />
      <p className={styles.line}>
        <span role="status">{words}</span>
        {share < 1 && (
          <span aria-hidden="true">{formatNumber(Math.round(share * 100) / 100, 'share', language)}</span>
        )}
        <button type="button" onClick={cancel}>
          {t('import.cancel')}
        </button>
      </p>
    </div>
  );
}
