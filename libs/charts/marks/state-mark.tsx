import styles from './state-mark.module.css';

interface StateMarkProps {
  readonly state: string;
  readonly x: number;
  readonly y: number;
}

/** A member's state at a meeting, as a mark that holds without colour: six marks of six forms. */
export function StateMark({ state, x, y }: StateMarkProps) {
  return <g transform={`translate(${x} ${y})`}>{formOf(state)}</g>;
}

function formOf(state: string) {
  switch (state) {
    case 'attended':
      return <circle r="6" className={styles.full} />;
    // One or the other: a meeting's invitations are known or they are not, and the words say which.
    case 'absent':
    case 'not-named':
      return <circle r="5" className={styles.open} />;
    case 'excused':
      return (
        <>
          <circle r="5" className={styles.open} />
          <path d="M0 -5a5 5 0 0 0 0 10z" className={styles.full} />
        </>
      );
    case 'not-invited':
      return <path d="M-5 0H5" className={styles.line} />;
    case 'not-eligible':
      return <circle r="1.5" className={styles.dot} />;
    default:
      return <path d="M-6 1L1 -6M-6 6L6 -6M-1 6L6 -1" className={styles.hatch} />;
  }
}

/** A state's mark in a drawing of its own, for tables and legends. */
export function StateIcon({ state }: { readonly state: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <StateMark state={state} x={8} y={8} />
    </svg>
  );
}
