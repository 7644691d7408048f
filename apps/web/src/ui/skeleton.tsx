import { ChartSkeleton } from '@libs/charts';
import { useT } from '../lib/language';
import styles from './skeleton.module.css';

/** A page whose figures are on their way: its finding's place, then its charts' places. */
export function PageSkeleton({ heights }: { readonly heights: readonly number[] }) {
  const t = useT();
  return (
    <div role="status" aria-label={t('site.loading')} className={styles.page} data-loading="">
      <span className={styles.finding} />
      <span className={styles.text} />
      {heights.map((height, index) => (
        <ChartSkeleton key={index} height={height} />
      ))}
    </div>
  );
}
