import { useId } from 'react';
import { Hatch } from '../marks/hatch.js';
import styles from './status-bar.module.css';

interface StatusBarProps {
  /** Null where the status is not reported. */
  readonly status: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The end is not reported: the bar has none. */
  readonly open?: boolean;
}

/**
 * A status as a bar that holds without colour: completed filled, under way half, planned outlined, postponed dotted,
 * cancelled hatched and struck through; one that is not reported is plain.
 */
export function StatusBar({ status, x, y, width, height, open = false }: StatusBarProps) {
  const hatch = useId();
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  const outline = open ? `M${right} ${y}H${x}V${bottom}H${right}` : `M${x} ${y}H${right}V${bottom}H${x}z`;
  return (
    <g className={styles[status ?? 'unreported']}>
      {status === 'cancelled' && <Hatch id={hatch} />}
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        className={styles.ground}
        style={status === 'cancelled' ? { fill: `url(#${hatch})` } : undefined}
      />
      {status === 'under-way' && (
        <rect x={x} y={middle} width={width} height={height / 2} className={styles.half} />
      )}
      <path d={outline} className={styles.outline} />
      {status === 'cancelled' && <path d={`M${x - 3} ${middle}H${right + 3}`} className={styles.strike} />}
      {open &&
        [4, 8, 12].map((step) => (
          <circle key={step} cx={right + step} cy={middle} r={1.25} className={styles.dot} />
        ))}
    </g>
  );
}

/** The mark of a status for a legend or a line of text. */
export function StatusIcon({ status }: { readonly status: string | null }) {
  return (
    <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      <StatusBar status={status} x={3} y={2} width={16} height={10} />
    </svg>
  );
}
