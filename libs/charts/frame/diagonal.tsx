import { useReader } from '../setting.js';
import styles from './diagonal.module.css';

/** The word across a plot of the invented network. */
export function Diagonal() {
  const { say } = useReader();
  return (
    <svg className={styles.diagonal} aria-hidden="true" viewBox="0 0 400 200" data-diagonal="">
      <text x="200" y="110" transform="rotate(-18 200 100)" textAnchor="middle">
        {say('fictional')}
      </text>
    </svg>
  );
}
