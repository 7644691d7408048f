import styles from './reports.module.css';

/** Steps that a report has taken, as filled parts of a bar that holds without colour. */
const steps: ReadonlyMap<string, number> = new Map([
  ['draft', 0],
  ['submitted', 1],
  ['accepted', 2],
  ['published', 3],
]);

/** The state of a report: an outline for a draft, then a third more at each step; a dash where there is none. */
export function ReportIcon({ state }: { readonly state: string | null }) {
  const filled = steps.get(state ?? '');
  return (
    <svg width="26" height="12" viewBox="0 0 26 12" aria-hidden="true" className={styles.icon}>
      {filled === undefined ? (
        <path d="M9 6H17" className={styles.none} />
      ) : (
        [0, 1, 2].map((part) => (
          <rect
            key={part}
            x={1 + part * 8}
            y={1}
            width={7}
            height={10}
            className={part < filled ? styles.full : styles.open}
          />
        ))
      )}
    </svg>
  );
}
