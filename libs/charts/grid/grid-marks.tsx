import { levelStyle } from './grid-style.js';
import styles from './grid-marks.module.css';
import type { GridSign } from '../../questions/grid.js';

interface SignMarkProps {
  readonly sign: GridSign;
  /** Width of the cell, in whose corner the sign is. */
  readonly size: number;
  readonly mirrored: boolean;
}

/** A sign in a cell's corner: above at the end for a provider or a new link, below at the start for both directions. */
export function SignMark({ sign, size, mirrored }: SignMarkProps) {
  if (sign === 'mutual') {
    const x = mirrored ? size - 4.5 : 4.5;
    return <path d={`M${x} ${size - 8}l3.5 3.5l-3.5 3.5l-3.5 -3.5z`} className={styles.both} />;
  }
  return <path d={mirrored ? 'M0 0h7l-7 7z' : `M${size} 0h-7l7 7z`} className={styles.corner} />;
}

interface LevelSquareProps {
  readonly side: 'need' | 'capacity';
  readonly level: number;
  readonly x: number;
}

/** A level of the scale from 0 to 3, for a legend. */
export function LevelSquare({ side, level, x }: LevelSquareProps) {
  const { fill } = levelStyle(side, level);
  return <rect x={x + 0.5} y="0.5" width="13" height="13" style={{ fill }} className={styles.edge} />;
}
