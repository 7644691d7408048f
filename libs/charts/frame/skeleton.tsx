import styles from './skeleton.module.css';

/** The place of a chart whose figures are on their way: title, axis and source, at their final size. */
export function ChartSkeleton({ height }: { readonly height: number }) {
  return (
    <div className={styles.skeleton} aria-hidden="true" data-loading="">
      <span className={styles.title} />
      <span className={styles.subtitle} />
      <span className={styles.plot} style={{ blockSize: height }} />
      <span className={styles.subtitle} />
    </div>
  );
}
