import { useI18n } from '../setting.js';
import styles from './diagonal.module.css';

/** The word across a plot of the invented network. */
export function Diagonal() {
  const { t } = useI18n();
  return (
    <svg className={styles.diagonal} aria-hidden="true" viewBox="0 0 400 200" data-diagonal="">
      <text x="200" y="110" transform="rotate(-18 200 100)" textAnchor="middle">
        {t('fictional')}
      </text>
    </svg>
  );
}
