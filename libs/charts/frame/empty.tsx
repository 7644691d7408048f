import { useI18n } from '../setting.js';
import styles from './frame.module.css';

interface EmptyProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly height: number;
}

/** A chart without marks: what would be here, why it is not, and who can supply it. */
export function Empty({ id, title, subtitle, notes, height }: EmptyProps) {
  const { t } = useI18n();
  return (
    <figure id={id} className={styles.figure} aria-labelledby={`${id}-title`}>
      <figcaption>
        <h2 id={`${id}-title`} className={styles.title}>
          {title}
        </h2>
        <p className={styles.subtitle}>{subtitle}</p>
      </figcaption>
      <div className={`${styles.plot} ${styles.empty}`} style={{ minBlockSize: Math.min(height, 160) }}>
        {notes.length > 0 ? notes.map((note) => <p key={note}>{note}</p>) : <p>{t('frame.empty')}</p>}
        <p>{t('frame.supply')}</p>
      </div>
    </figure>
  );
}
