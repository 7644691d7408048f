import styles from './matrix-sketch.module.css';

const ROWS = 6;
const GROUPS = [22, 18, 17];
const CELL = 17;
const TALL = 30;
const HEAD = 120;
const GAP = 8;

/** The empty form of the matrix: a place for each theme and member, each in two halves, and not one value. */
export function MatrixSketch() {
  const columns = GROUPS.flatMap((size, group) =>
    Array.from({ length: size }, (_, index) => {
      const before = GROUPS.slice(0, group).reduce((sum, one) => sum + one, 0);
      return HEAD + (before + index) * CELL + group * GAP;
    }),
  );
  const width = (columns.at(-1) ?? 0) + CELL;
  const height = ROWS * TALL;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.sketch} aria-hidden="true">
      {Array.from({ length: ROWS }, (_, row) => (
        <g key={row} transform={`translate(0 ${row * TALL})`}>
          <rect y={10} width={HEAD - 24 - ((row * 13) % 40)} height={8} rx={4} className={styles.name} />
          {columns.map((x) => (
            <g key={x}>
              <rect x={x + 1} y={1} width={CELL - 2} height={13} className={styles.half} />
              <rect x={x + 1} y={15} width={CELL - 2} height={13} className={styles.half} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
